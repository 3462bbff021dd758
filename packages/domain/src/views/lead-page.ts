import type { Actor } from '../access/grants.ts'
import { endedGroups } from '../dissolution/dissolution-view.ts'
import type { NetworkId } from '../ids.ts'
import { agendaOf, listSizeOf } from '../progress/membership.ts'
import { takesPart } from '../progress/taking-part.ts'
import { outOfMeetingOf, quorumOf } from '../sign-off/route.ts'
import type { World } from '../world.ts'
import { blockerView, openBlockers } from './blocker-view.ts'
import { holdView } from './hold-view.ts'
import type { LeadHome } from './home-views.ts'
import { networkRow, storedNetworkRow } from './network-row.ts'
import { taskView } from './task-view.ts'
import { yourTasks } from './your-tasks.ts'

/** A support lead's home: networks, blockers, the commissioner's own steps, and who is left out. */
export function leadPage(world: World, actor: Actor): Omit<LeadHome, 'shared'> {
  const { commissioner, programme } = world
  const networks = running(world)
  const scoped = (scope: string) => programme.steps.filter((step) => step.scope === scope)
  return {
    commissioner: {
      id: commissioner.id,
      name: commissioner.name,
      model: commissioner.model,
      modelAssumed: commissioner.modelAssumed,
      gapPolicy: commissioner.gapPolicy,
      lmc: commissioner.lmc?.name ?? null,
      officerMayDecide: outOfMeetingOf(world, 'officer')
        ? commissioner.officerMayDecide === true
        : null,
      officerAssumed: commissioner.officerMayDecide === undefined,
    },
    yours: yourTasks(world, actor, networks),
    hold: holdView(world),
    networks: networks.map((id) => networkRow(programme, storedNetworkRow(world, id), world.now)),
    ended: endedGroups(world),
    blockers: [
      ...networks.flatMap((id) => openBlockers(world, actor, id)),
      ...Object.values(commissioner.blockers)
        .filter(({ resolvedAt }) => resolvedAt === undefined)
        .map((blocker) => blockerView(world, actor, blocker, null)),
    ].toSorted((a, b) => a.target - b.target),
    tasks: scoped('commissioner').map((step) => taskView(world, actor, step, {})),
    meetings: Object.values(commissioner.meetings)
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ id, on, papersBy }) => ({
        id,
        on,
        papersBy,
        agenda: agendaOf(world, id),
        tasks: scoped('meeting').map((step) => taskView(world, actor, step, { meeting: id })),
      })),
    committee: commissioner.committee,
    whenConflicted: commissioner.whenConflicted ?? 'leave',
    quorum: quorumOf(world),
    quorumAssumed: commissioner.quorum === undefined,
    interests: interestsOf(world),
    uncovered: uncovered(world),
  }
}

/** Entries that have not ended; details are references here. */
const interestsOf = ({ commissioner, practices }: World): LeadHome['interests'] =>
  Object.values(commissioner.interests ?? {})
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ interest, member, kind, practice, at, details }) => ({
      interest,
      member,
      kind,
      practice,
      practiceName: practices.get(practice)?.published.name ?? practice,
      since: at,
      details: details?.ref ?? null,
    }))

const running = (world: World): readonly NetworkId[] =>
  [...world.networks.values()]
    .filter((one) => one.withdrawnAt === undefined && one.commissioner === world.commissioner.id)
    .map(({ id }) => id)

/** Practices with a list that have joined no network: the gap, and the cover planned for it. */
function uncovered(world: World): LeadHome['uncovered'] {
  const { programme, commissioner } = world
  return [...world.practices.values()]
    .filter(
      (one) =>
        one.network === null &&
        one.published.commissioner === commissioner.id &&
        takesPart(programme, one),
    )
    .map((one) => {
      const by = commissioner.cover[one.id]
      return {
        id: one.id,
        name: one.published.name,
        listSize: listSizeOf(programme, one),
        intent: intentOf(world, one.id),
        cover: by ? (world.networks.get(by)?.name ?? by) : null,
      }
    })
}

/** The first choice on the first practice step: whether it wants to take part. */
function intentOf(world: World, id: LeadHome['uncovered'][number]['id']): string | null {
  const step = world.programme.steps.find(({ scope }) => scope === 'practice')
  const field = step?.evidence.find(({ kind }) => kind === 'choice')
  const answer = step && world.practices.get(id)?.steps[step.id]?.answer
  const value = field && answer?.[field.id]
  return typeof value === 'string' ? value : null
}
