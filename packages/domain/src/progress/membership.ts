import type { NetworkState, PracticeState } from '../facts/state.ts'
import type { MeetingId, NetworkId, PracticeId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import type { World } from '../world.ts'

/** Agreeing on this step is joining: its form asks for the members. */
export const formsNetwork = (step: Step): boolean =>
  step.evidence.some(({ kind }) => kind === 'members')

/** The step on which a group of practices agrees to be a network. */
export function membershipStep(programme: Programme): Step {
  const step = programme.steps.find(formsNetwork)
  if (!step) throw new Error(`The programme ${programme.id} has no step that asks for the members.`)
  return step
}

/** The answer of a field by its kind, where the proposal on the table has one. */
function proposed(
  programme: Programme,
  network: NetworkState,
  kind: 'members' | 'practice',
): unknown {
  const step = membershipStep(programme)
  const field = step.evidence.find((one) => one.kind === kind)
  const record = network.steps[step.id]
  return field && (record?.proposal?.answer ?? record?.answer)?.[field.id]
}

/** The practices that the group's proposal names, agreed or not yet. */
export function membersNamed(programme: Programme, network: NetworkState): readonly PracticeId[] {
  const members = proposed(programme, network, 'members')
  return Array.isArray(members) ? (members as readonly PracticeId[]) : []
}

/** The members, and whoever a change under way would make one: what is decided rests on their facts too. */
export function practicesNamed(programme: Programme, network: NetworkState): readonly PracticeId[] {
  const coming = Object.values(network.changes ?? {})
    .filter(({ endedAt }) => endedAt === undefined)
    .flatMap(({ practice, successor }) => (successor ? [practice, successor] : [practice]))
  return [...new Set([...membersNamed(programme, network), ...coming])]
}

export function membersOf(world: World, network: NetworkId): readonly PracticeId[] {
  const state = world.networks.get(network)
  return state ? membersNamed(world.programme, state) : []
}

/** The practice that acts for the group until there is a clinical director. */
export function coordinatorOf(programme: Programme, network: NetworkState): PracticeId | undefined {
  const coordinator = proposed(programme, network, 'practice')
  return typeof coordinator === 'string' ? (coordinator as PracticeId) : undefined
}

/** The list that counts: the practice's own, and those of practices that were merged into it. */
export function listSizeOf(programme: Programme, practice: PracticeState): number | null {
  const own = ownListOf(programme, practice)
  const { lists = [] } = practice
  if (lists.length === 0) return own
  return lists.reduce((sum, { listSize }) => sum + listSize, own ?? 0)
}

/** The confirmed list, or the published one until the practice has confirmed; persons, not weighted. */
export function ownListOf(programme: Programme, practice: PracticeState): number | null {
  for (const step of programme.steps) {
    if (step.scope !== 'practice') continue
    const field = step.evidence.find((one) => one.kind === 'number' && one.published === 'listSize')
    const value = field && practice.steps[step.id]?.answer?.[field.id]
    if (typeof value === 'number') return value
  }
  return practice.published.listSize
}

export interface ListsTogether {
  readonly patients: number
  /** Those whose list no file gives. */
  readonly withoutList: readonly PracticeId[]
}

export const networkListSize = (world: World, network: NetworkId): ListsTogether =>
  listsTogether(world, membersOf(world, network))

/** The sum of the lists of these practices. */
export function listsTogether(world: World, practices: readonly PracticeId[]): ListsTogether {
  let patients = 0
  const withoutList: PracticeId[] = []
  for (const id of practices) {
    const practice = world.practices.get(id)
    const list = practice ? listSizeOf(world.programme, practice) : null
    if (list === null) withoutList.push(id)
    else patients += list
  }
  return { patients, withoutList }
}

/** The networks that a meeting decides on; one that has ended since it was called is none of them. */
export const agendaOf = (world: World, meeting: MeetingId): readonly NetworkId[] =>
  (world.commissioner.meetings[meeting]?.agenda ?? []).filter(
    (id) => world.networks.get(id)?.withdrawnAt === undefined,
  )

/** The last meeting on whose agenda the network stands. */
export function meetingOf(world: World, network: NetworkId): MeetingId | undefined {
  return Object.values(world.commissioner.meetings)
    .filter((meeting) => meeting.agenda.includes(network))
    .sort((a, b) => (a.on < b.on ? 1 : -1))[0]?.id
}

/** The codes under which a practice, and those merged into it, were known before. */
export const predecessorsOf = ({ continues, lists = [] }: PracticeState): readonly PracticeId[] => [
  ...(continues ? [continues.practice] : []),
  ...lists.map(({ from }) => from),
]

/** Members, and the practices whose place they have taken: an interest in the one is an interest in the other. */
export const membersAndPredecessors = (world: World, network: NetworkId): readonly PracticeId[] =>
  membersOf(world, network).flatMap((id) => {
    const practice = world.practices.get(id)
    return practice ? [id, ...predecessorsOf(practice)] : [id]
  })
