import { createHash } from 'node:crypto'
import {
  type Change,
  type Database,
  findAnswer,
  isDuplicateKey,
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
import { foldFacts, nothingFolded, readTableChanges, streamChanges } from './fold-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { type Around, type Locks, lockWorld } from './load-world.ts'
import { whatFollows } from './what-follows.ts'
import { bankDetailsAmong } from './words.ts'

/** What a person or a script asks for, once: the id makes a second send harmless. */
export interface Command<Answer extends object, Found = null> {
  readonly id: string
  readonly procedure: string
  readonly input: unknown
  readonly actor: Actor
  readonly around: Around
  readonly locks?: Locks
  readonly words?: readonly Words[]
  /** Looks something up under the locks that the world does not hold, for `decide`. */
  readonly find?: (tx: Transaction<Database>) => Promise<Found>
  readonly decide: (world: World, found: Found | null) => Decided
  /** What the person is told when it is done. */
  readonly answer: (world: World, facts: readonly Fact[]) => Answer
}

export type Answered<Answer extends object> =
  | ({ readonly ok: true } & Answer)
  | { readonly ok: false; readonly refusal: Refusal }

/** One transaction: lock, decide, write facts, read tables, wakes and the answer. It all happens or none of it. */
export const performCommand = <Answer extends object, Found = null>(
  db: Kysely<Database>,
  command: Command<Answer, Found>,
): Promise<Answered<Answer>> => answerOnce(db, command, (tx) => decideIn(tx, command))

/** Does the work of a command and keeps its answer with it, so that a second send gets the first answer. */
export async function answerOnce<Answer extends object>(
  db: Kysely<Database>,
  command: Pick<Command<Answer>, 'id' | 'actor' | 'procedure' | 'input'>,
  work: (tx: Transaction<Database>) => Promise<Outcome<Answer>>,
): Promise<Answered<Answer>> {
  const record = {
    id: command.id,
    actor: command.actor.id,
    procedure: command.procedure,
    inputHash: createHash('sha256').update(canonicalJson(command.input)).digest('base64url'),
  }
  try {
    return await inTransaction(db, async (tx) => {
      const { answered, change } = await work(tx)
      const answeredCommand = { ...record, answer: answered }
      if (change) await saveChange(tx, { ...change, command: answeredCommand }, 'andCommit')
      else await keepAnswer(tx, answeredCommand, 'andCommit')
      return answered
    })
  } catch (error) {
    const first = isDuplicateKey(error) ? await firstAnswer<Answer>(db, record) : null
    if (first) return first
    throw error
  }
}

export interface Outcome<Answer extends object> {
  readonly answered: Answered<Answer>
  /** Null for a refusal, which changes nothing. */
  readonly change: Change | null
}

async function decideIn<Answer extends object, Found>(
  tx: Transaction<Database>,
  command: Command<Answer, Found>,
): Promise<Outcome<Answer>> {
  const { id, actor, around, words = [] } = command
  const loaded = await lockWorld(tx, around, command.locks)
  const found = (await command.find?.(tx)) ?? null
  const decided = command.decide(loaded.world, found)
  if (!decided.ok) return { answered: decided, change: null }
  const bank = bankDetailsAmong(words)
  if (bank) return { answered: { ok: false, refusal: bank }, change: null }
  const { facts } = decided
  const { folded, wakes, nextLooks } = whatFollows(
    loaded,
    foldFacts(loaded, nothingFolded(loaded), facts),
  )
  const change = {
    programme: around.programme,
    actor: actor.id,
    commandId: id,
    streams: streamChanges(loaded, folded),
    ...readTableChanges(loaded, folded),
    words,
    wakes,
    nextLooks,
  }
  return { answered: { ok: true, ...command.answer(folded.world, facts) }, change }
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
): Promise<Answered<Answer> | null> {
  const first = await findAnswer(db, asked.id)
  if (!first) return null
  const same =
    first.actor === asked.actor &&
    first.procedure === asked.procedure &&
    first.inputHash === asked.inputHash
  if (same) return first.answer as Answered<Answer>
  const message = 'This was sent before with other content. Reload the page and do it again.'
  return { ok: false, refusal: refusal('command-id-used', message) }
}
