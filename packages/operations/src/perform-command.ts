import { createHash } from 'node:crypto'
import {
  type Database,
  findAnswer,
  type Kysely,
  keepAnswer,
  saveChange,
  type Transaction,
  type Words,
} from '@muster/db'
import type { Actor } from '@muster/domain/access/grants'
import type { Decided } from '@muster/domain/decide/contribution'
import { canonicalJson } from '@muster/domain/facts/canonical-json'
import type { Fact } from '@muster/domain/facts/stream-ref'
import { type Refusal, refusal } from '@muster/domain/refusal'
import type { World } from '@muster/domain/world'
import {
  foldFacts,
  nothingFolded,
  readTableChanges,
  streamChanges,
  wakesAfter,
} from './fold-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { type Around, type Loaded, type Locks, lockWorld } from './load-world.ts'

/** What a person or a script asks for, once: the id makes a second send harmless. */
export interface Command<Answer extends object> {
  readonly id: string
  readonly procedure: string
  readonly input: unknown
  readonly actor: Actor
  readonly around: Around
  readonly locks?: Locks
  readonly words?: readonly Words[]
  readonly decide: (world: World) => Decided
  /** What the person is told when it is done. */
  readonly answer: (world: World, facts: readonly Fact[]) => Answer
}

export type Answered<Answer extends object> =
  | ({ readonly ok: true } & Answer)
  | { readonly ok: false; readonly refusal: Refusal }

/** One transaction: lock, decide, write facts, read tables, wakes and the answer. It all happens or none of it. */
export async function performCommand<Answer extends object>(
  db: Kysely<Database>,
  command: Command<Answer>,
): Promise<Answered<Answer>> {
  const record = {
    id: command.id,
    actor: command.actor.id,
    procedure: command.procedure,
    inputHash: createHash('sha256').update(canonicalJson(command.input)).digest('base64url'),
  }
  const answer = await inTransaction(db, async (tx) => {
    const { answered, write } = await decideIn(tx, command)
    if (!(await keepAnswer(tx, record, answered))) return null
    await write()
    return answered
  })
  return answer ?? (await firstAnswer<Answer>(db, record))
}

interface Outcome<Answer extends object> {
  readonly answered: Answered<Answer>
  readonly write: () => Promise<void>
}

async function decideIn<Answer extends object>(
  tx: Transaction<Database>,
  command: Command<Answer>,
): Promise<Outcome<Answer>> {
  const loaded = await lockWorld(tx, command.around, command.locks)
  const decided = command.decide(loaded.world)
  if (!decided.ok) return { answered: decided, write: async () => undefined }
  const folded = foldFacts(loaded, nothingFolded(loaded), decided.facts)
  const answered = { ok: true as const, ...command.answer(folded.world, decided.facts) }
  return { answered, write: () => writeFacts(tx, command, loaded, folded, decided.facts) }
}

async function writeFacts<Answer extends object>(
  tx: Transaction<Database>,
  { id, actor, around, words = [] }: Command<Answer>,
  loaded: Loaded,
  folded: ReturnType<typeof foldFacts>,
  facts: readonly Fact[],
): Promise<void> {
  await saveChange(tx, {
    programme: around.programme,
    actor: actor.id,
    commandId: id,
    streams: streamChanges(loaded, folded),
    ...readTableChanges(loaded, folded),
    words,
    wakes: wakesAfter(loaded, folded, facts),
  })
}

/** The same id gets the first answer; from another person or with other input it is refused. */
async function firstAnswer<Answer extends object>(
  db: Kysely<Database>,
  asked: {
    readonly id: string
    readonly actor: string
    readonly procedure: string
    readonly inputHash: string
  },
): Promise<Answered<Answer>> {
  const first = await findAnswer(db, asked.id)
  if (!first) throw new Error(`The command ${asked.id} was answered and has no answer.`)
  const same =
    first.actor === asked.actor &&
    first.procedure === asked.procedure &&
    first.inputHash === asked.inputHash
  if (same) return first.answer as Answered<Answer>
  const message = 'This was sent before with other content. Reload the page and do it again.'
  return { ok: false, refusal: refusal('command-id-used', message) }
}
