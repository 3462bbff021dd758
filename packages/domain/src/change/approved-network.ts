import type { ChangeKind } from '../facts/change-events.ts'
import type { Change } from '../facts/change-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { MemberChanges } from '../programme/member-changes.ts'
import { type MilestoneName, milestones } from '../programme/programme.ts'
import { recordIsDone, recordOf } from '../progress/completion.ts'
import { membershipStep } from '../progress/membership.ts'
import { milestonesPassed } from '../progress/milestones.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'

export interface Approved {
  readonly network: NetworkState
  readonly rules: MemberChanges
}

/** The network and the rules by which it changes; a refusal where the programme has none. */
export function changingNetwork(world: World, id: NetworkId): Approved | Refusal {
  const network = world.networks.get(id)
  const rules = world.programme.memberChanges
  if (!network) return refusal('no-such-network', 'There is no such network.')
  return rules
    ? { network, rules }
    : refusal('no-changes', 'This programme has no rules for changes by notice.')
}

/**
 * Null where this changes by notice already. Before that the steps are answered anew: members until the network is
 * approved, the payee and the director until it is registered.
 */
export function notByNotice(
  world: World,
  { network, rules }: Approved,
  kind: ChangeKind,
): Refusal | null {
  const passed = milestonesPassed(world, network.id).map(({ name }) => milestones.indexOf(name))
  const reached = (name: MilestoneName) => passed.some((one) => one >= milestones.indexOf(name))
  const { after, partsAfter = after, source } = rules
  switch (kind) {
    case 'join':
    case 'leave':
    case 'expel':
    case 'close':
    case 'merge':
    case 'move':
    case 'recode':
    case 'return':
      return reached(after) ? null : notYet(network, 'approved', source)
    case 'payee':
    case 'director':
      return reached(partsAfter) ? null : notYet(network, 'registered', source)
    case 'coordinator':
      return isFormed(world, network) ? null : notYet(network, 'formed', source)
    case 'absence':
      return hasDirector(world, network)
        ? null
        : refusal(
            'no-director',
            'The network has no clinical director yet. Choose one on its step.',
            {
              source,
            },
          )
  }
}

const notYet = ({ name }: NetworkState, what: string, source: string): Refusal =>
  refusal(
    `not-${what}-yet`,
    `${name} is not ${what} yet. Until then put forward the change on the step itself.`,
    { source },
  )

const isFormed = (world: World, { id }: NetworkState): boolean =>
  recordIsDone(recordOf(world, membershipStep(world.programme), { network: id }))

function hasDirector({ programme: { parts } }: World, { steps }: NetworkState): boolean {
  const record = parts.director && steps[parts.director.step]
  return record?.completedAt !== undefined
}

/** Whether the commissioner approves it, or is only told. */
export const isApprovedBy = ({ approved }: MemberChanges, kind: ChangeKind): boolean =>
  approved ? approved.value.includes(kind) : true

export const isOpen = ({ endedAt }: Change): boolean => endedAt === undefined

/** A change under way that concerns the practice. An absence stands in the way of another absence only. */
export const openChangeOf = (
  network: NetworkState,
  practice: PracticeId,
  about?: ChangeKind,
): Change | undefined =>
  Object.values(network.changes ?? {}).find(
    (one) =>
      isOpen(one) &&
      one.practice === practice &&
      (one.kind === 'absence') === (about === 'absence'),
  )

/** The network whose members change by notice: it is approved. */
export function approvedNetwork(world: World, id: NetworkId): Approved | Refusal {
  const changing = changingNetwork(world, id)
  return 'network' in changing ? (notByNotice(world, changing, 'join') ?? changing) : changing
}
