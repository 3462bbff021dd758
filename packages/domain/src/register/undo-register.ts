import type { Actor } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { RegisterSays } from '../facts/register-events.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { type Fact, fact, practiceStream } from '../facts/stream-ref.ts'
import type { CommissionerId, PracticeId, RegisterChangeId } from '../ids.ts'
import { networkIn } from '../lead-commissioner/concerned.ts'
import type { ErasableRef } from '../programme/field.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { cannotGoBack } from './cannot-go-back.ts'
import { decidesMove } from './decide-move.ts'
import { takenBackBefore } from './decided-facts.ts'
import { goingBack, networkLeft } from './going-back.ts'

export interface UndoRegister {
  readonly practice: PracticeId
  readonly change: RegisterChangeId
  readonly reason: ErasableRef
}

/**
 * Takes back what was decided on a register change by a further decision: no fact is deleted. Before its day it only
 * falls away; after it, what it did goes back as far as nobody has relied on it since.
 */
export function undoRegister(world: World, actor: Actor, command: UndoRegister): Decided {
  const practice = world.practices.get(command.practice)
  const change = practice?.register?.[command.change]
  if (!practice || !change)
    return refused(refusal('no-such-change', 'No register brought such a change.'))
  if (!mayUndo(world, actor, practice, change)) return refused(notTheirs)
  const no = nothingStands(change) ?? cannotGoBack(world, practice, change)
  if (no) return refused(no)
  const { reason } = command
  const on = londonDateOf(world.now)
  const undone = fact(practiceStream(world.programme.id, practice.id), {
    type: 'registerChangeUndone',
    data: { change: change.id, on, reason },
  })
  return decided(
    ...takenBackBefore(world, change),
    undone,
    ...(change.effectedAt === undefined ? [] : goingBack(world, practice, change, { on, reason })),
    ...answered(world, practice, change),
  )
}

const notTheirs = refusal(
  'not-yours',
  'What was decided on a change of the register is undone by the support lead who decides on it.',
)

function nothingStands({ outcome }: RegisterChange): Refusal | null {
  const decidedOn = outcome !== undefined && outcome !== 'withdrawn' && outcome !== 'undone'
  return decidedOn
    ? null
    : refusal('nothing-decided', 'Nothing that was decided stands here. There is nothing to undo.')
}

/** Whoever leads the network to which it would come back; without one whoever decides on the practice. */
export function mayUndo(
  world: World,
  actor: Actor,
  practice: PracticeState,
  change: RegisterChange,
): boolean {
  if (change.says === 'moved') return decidesMove(world, actor, practice)
  const left = networkLeft(world, change)?.commissioner
  const now = practice.network ? networkIn(world, practice.network)?.commissioner : undefined
  return isLead(actor, left ?? now ?? practice.published.commissioner)
}

const isLead = ({ grants }: Actor, id: CommissionerId): boolean =>
  grants.some((grant) => grant.role === 'supportLead' && grant.commissioner === id)

/** A later register that takes the news back itself has its answer by this. */
function answered(
  { programme, practices }: World,
  { id, register = {} }: PracticeState,
  { says, outcome, successor }: RegisterChange,
): readonly Fact[] {
  if (says !== 'closed') return []
  const newCode = outcome === 'newCode' && successor ? practices.get(successor) : undefined
  return [
    ...withdrawn(programme, id, register, 'reopened'),
    ...(newCode ? withdrawn(programme, newCode.id, newCode.register ?? {}, 'closed') : []),
  ]
}

const withdrawn = (
  programme: World['programme'],
  id: PracticeId,
  register: NonNullable<PracticeState['register']>,
  said: RegisterSays,
): readonly Fact[] =>
  Object.values(register)
    .filter((one) => one.outcome === undefined && one.says === said)
    .map(({ id: change }) =>
      fact(practiceStream(programme.id, id), { type: 'registerChangeWithdrawn', data: { change } }),
    )
