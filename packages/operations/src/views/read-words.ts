import { type Database, type Kysely, readWords } from '@muster/db'
import { type Actor, leads, oversees, practiceOf } from '@muster/domain/access/grants'
import { overseesMembers } from '@muster/domain/access/may-see'
import { isErasableRef, isRecord } from '@muster/domain/form/raw-answer'
import type { NetworkId } from '@muster/domain/ids'
import type { Field } from '@muster/domain/programme/field'
import { membersOf } from '@muster/domain/progress/membership'
import type { World } from '@muster/domain/world'

/** Looks up words for a reader: null where they may not read them, or where they were erased. */
export type WordsFor = (ref: string) => string | null

/**
 * Fetches the words behind all references in a view at once, for those that this reader may see. A case that a
 * mediator has been invited to opens some audiences to it, for the words of that case.
 */
export async function wordsFor(
  db: Kysely<Database>,
  world: World,
  actor: Actor,
  network: NetworkId | null,
  refs: readonly string[],
  opened: ReadonlySet<string> = new Set(),
): Promise<WordsFor> {
  const words = await readWords(db, refs)
  return (ref) => {
    const held = words.get(ref)
    if (!held) return null
    const mayRead =
      held.author === actor.id ||
      opened.has(held.audience) ||
      mayReadAudience(world, actor, network, held.audience)
    return mayRead ? held.words : null
  }
}

/** Reasons to refuse, decline or block are for the commissioner and the LMC, unless their author shares them. */
function mayReadAudience(
  world: World,
  actor: Actor,
  network: NetworkId | null,
  audience: string,
): boolean {
  const member = network !== null && practiceOf(actor, membersOf(world, network)) !== undefined
  switch (audience) {
    case 'everyone':
      return true
    case 'members':
      return member
    case 'network':
      return member || oversees(world, actor)
    // Of a dispute: its parties are the members.
    case 'parties':
      return member || leads(world, actor)
    case 'commissioner':
      return leads(world, actor)
    // All whose practices are in the network: they have to agree with one another.
    case 'commissionersConcerned':
      return network !== null && overseesMembers(world, actor, { network })
    default:
      return false
  }
}

/** Every reference in a view, wherever it stands. */
export function refsIn(value: unknown): readonly string[] {
  if (isErasableRef(value)) return [value.ref]
  if (Array.isArray(value)) return value.flatMap(refsIn)
  return isRecord(value) ? Object.values(value).flatMap(refsIn) : []
}

/** An answer with words in the place of references; a person's come back as name and registration. */
export function withWords(
  fields: readonly Field[],
  answer: Readonly<Record<string, unknown>>,
  words: WordsFor,
): Readonly<Record<string, unknown>> {
  const persons = new Set(fields.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])))
  return Object.fromEntries(
    Object.entries(answer).map(([id, value]) => {
      if (Array.isArray(value)) return [id, value.map((row) => rowInWords(row, words))]
      if (!isErasableRef(value)) return [id, value]
      const text = words(value.ref)
      return [id, text !== null && persons.has(id) ? JSON.parse(text) : text]
    }),
  )
}

/** A row's words; what the reader may not read is left out of it. */
const rowInWords = (row: unknown, words: WordsFor): unknown =>
  isRecord(row)
    ? Object.fromEntries(
        Object.entries(row).map(([id, cell]) => [id, isErasableRef(cell) ? words(cell.ref) : cell]),
      )
    : row
