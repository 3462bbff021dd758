import { type Database, type Kysely, readStreams } from '@muster/db'
import type { RegisterChange } from '@muster/domain/facts/register-state'
import type { PracticeState } from '@muster/domain/facts/state'
import { practiceStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, PracticeId, ProgrammeId, RegisterChangeId } from '@muster/domain/ids'
import {
  decideRegister as decide,
  type RegisterDecision,
} from '@muster/domain/register/decide-register'
import { undoRegister as undo } from '@muster/domain/register/undo-register'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

export interface DecideRegisterInput {
  readonly programme: ProgrammeId
  readonly practice: PracticeId
  readonly change: RegisterChangeId
  readonly decision: RegisterDecision
  readonly reason: string
  /** Other practices that moved to the same commissioner. */
  readonly also?: readonly PracticeId[]
}

/** The support lead decides what a later register means for the running programme. */
export async function decideRegister(
  { db, actor, salt }: Context,
  id: string,
  input: DecideRegisterInput,
): Promise<Answered<object>> {
  const { programme, practice, change, decision, also = [] } = input
  const stream = `${programme}/practice/${practice}`
  const words = new WordsToKeep({ id, stream, author: actor.id, salt })
  const reason = words.keep('reason', input.reason.trim(), 'commissioner')
  return await performCommand(db, {
    id,
    procedure: 'register.decide',
    input,
    actor,
    around: { programme, practice },
    // Membership, coverage and the successor's network change together.
    locks: {
      commissioner: true,
      commissioners: await betweenWhom(db, input),
      besides: [...successorIn(decision), ...also],
    },
    words: words.kept,
    decide: (world) => decide(world, actor, { practice, change, decision, reason, also }),
    answer: () => ({}),
  })
}

export const successorIn = (decision: RegisterDecision): readonly PracticeId[] =>
  !decision.keep && decision.successor ? [decision.successor] : []

/** What was decided is undone by a further decision, with its reason. */
export async function undoRegister(
  { db, actor, salt }: Context,
  id: string,
  input: Omit<DecideRegisterInput, 'decision' | 'also'>,
): Promise<Answered<object>> {
  const { programme, practice, change } = input
  const stream = `${programme}/practice/${practice}`
  const words = new WordsToKeep({ id, stream, author: actor.id, salt })
  const reason = words.keep('reason', input.reason.trim(), 'commissioner')
  const { successor, wasIn } = (await changeAsItIs(db, input)).change ?? {}
  return await performCommand(db, {
    id,
    procedure: 'register.undo',
    input,
    actor,
    around: { programme, practice },
    locks: {
      commissioner: true,
      commissioners: await betweenWhom(db, input),
      networks: wasIn ? [wasIn] : [],
      besides: successor ? [successor] : [],
    },
    words: words.kept,
    decide: (world) => undo(world, actor, { practice, change, reason }),
    answer: () => ({}),
  })
}

type About = Pick<DecideRegisterInput, 'programme' | 'practice' | 'change'>

/** Looked at before anything is locked, for what to lock; the rules look at it again. */
async function changeAsItIs(
  db: Kysely<Database>,
  { programme, practice, change }: About,
): Promise<{ change?: RegisterChange | undefined; home?: CommissionerId }> {
  const [stored] = await readStreams(db, [streamKey(practiceStream(programme, practice))])
  if (!stored) return {}
  const { published, register } = stored.state as PracticeState
  return { change: register?.[change], home: published.commissioner }
}

/** The commissioner that the practice belongs to, and the one that the register names for it or that had it before. */
async function betweenWhom(db: Kysely<Database>, about: About): Promise<readonly CommissionerId[]> {
  const { change, home } = await changeAsItIs(db, about)
  if (!home || !change?.commissioner) return []
  return [home, change.commissioner.code, ...(change.formerly ? [change.formerly] : [])]
}
