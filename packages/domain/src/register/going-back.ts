import { sizeAgain } from '../change/sign-again.ts'
import type { RegisterKind } from '../facts/change-events.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { NetworkState, PracticeState } from '../facts/state.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import { changeId, type LondonDate, type PracticeId } from '../ids.ts'
import { networkIn } from '../lead-commissioner/concerned.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membersNamed } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { continued } from './closing-facts.ts'
import { transferFacts } from './moving-facts.ts'

interface When {
  readonly on: LondonDate
  readonly reason: ErasableRef
}

/** What goes back, of a decision that had taken effect. The members change by the engine, as by any other change. */
export function goingBack(
  world: World,
  practice: PracticeState,
  change: RegisterChange,
  when: When,
): readonly Fact[] {
  switch (change.outcome) {
    case 'closes':
      return memberAgain(world, practice, change, when)
    case 'merges':
      return [
        ...listBack(world, practice, change, when),
        ...memberAgain(world, practice, change, when),
      ]
    case 'newCode':
      return oldCodeAgain(world, practice, change, when)
    case 'moves': {
      const { id, formerly } = change
      return formerly
        ? transferFacts(world, practice, { change: id, on: when.on, to: formerly })
        : []
    }
    default:
      return []
  }
}

/** The network that the practice is no member of because of the decision, and that is still there. */
export function networkLeft(
  world: World,
  { id, wasIn, effectedAt, outcome }: RegisterChange,
): NetworkState | undefined {
  if (effectedAt === undefined || (outcome !== 'closes' && outcome !== 'merges')) return undefined
  const network = wasIn && networkIn(world, wasIn)
  if (!network || network.withdrawnAt !== undefined) return undefined
  return network.changes?.[changeId(id)]?.ended === 'changeEffected' ? network : undefined
}

/** A change of the network that undoes another one has its key, with a mark. */
const undoing = ({ id }: RegisterChange) => changeId(`${id}-U`)

function memberAgain(
  world: World,
  { id }: PracticeState,
  change: RegisterChange,
  when: When,
): readonly Fact[] {
  const network = networkLeft(world, change)
  return network ? changeOf(world, network, change, { kind: 'return', practice: id }, when) : []
}

function changeOf(
  { programme }: World,
  { id }: NetworkState,
  undone: RegisterChange,
  about: { kind: RegisterKind; practice: PracticeId; successor?: PracticeId },
  { on: effectiveOn, reason }: When,
): readonly Fact[] {
  const stream = networkStream(programme.id, id)
  const change = undoing(undone)
  return [
    fact(stream, { type: 'changeNotified', data: { change, ...about, reason } }),
    fact(stream, { type: 'changeApproved', data: { change, reason, effectiveOn } }),
  ]
}

function listBack(
  world: World,
  { id: from }: PracticeState,
  { successor, wasIn }: RegisterChange,
  { on }: When,
): readonly Fact[] {
  const held = successor && world.practices.get(successor)
  if (!held) return []
  const theirs = held.network && held.network !== wasIn ? networkIn(world, held.network) : undefined
  const stream = practiceStream(world.programme.id, held.id)
  return [
    fact(stream, { type: 'listLeft', data: { from, on } }),
    // Its own network looks at its size itself, with the member that comes back.
    ...(theirs ? sizeAgain(world, theirs) : []),
  ]
}

/** Whatever was done under the new code counts under the old one again. */
function oldCodeAgain(
  world: World,
  practice: PracticeState,
  change: RegisterChange,
  when: When,
): readonly Fact[] {
  const held = change.successor && world.practices.get(change.successor)
  if (!held) return []
  const { on } = when
  const goesOnAs = practice.id
  return [
    continued(world, held, goesOnAs, on),
    fact(practiceStream(world.programme.id, held.id), {
      type: 'codeSetAside',
      data: { goesOnAs, on },
    }),
    ...[...world.networks.values()]
      .filter((one) => one.withdrawnAt === undefined)
      .filter((one) => membersNamed(world.programme, one).includes(held.id))
      .flatMap((one) =>
        changeOf(
          world,
          one,
          change,
          { kind: 'recode', practice: held.id, successor: goesOnAs },
          when,
        ),
      ),
  ]
}
