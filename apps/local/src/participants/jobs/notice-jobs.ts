import { addDays } from '@muster/domain/calendar/days'
import { londonDateOf, startOfDay } from '@muster/domain/calendar/london-day'
import { holderOf } from '@muster/domain/change/who-gives-notice'
import type { AskedChange } from '@muster/domain/facts/change-events'
import type { NetworkState } from '@muster/domain/facts/state'
import type { Instant, NetworkId, PracticeId } from '@muster/domain/ids'
import { isDone } from '@muster/domain/progress/completion'
import { membersOf, networkListSize } from '@muster/domain/progress/membership'
import { passedAt } from '@muster/domain/progress/milestones'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Chance } from '../chance.ts'
import type { Job } from '../job.ts'

/** Over how many days after a milestone such things come about. */
const overDays = 60

/** What somebody gives notice of by bad luck: a member goes, who plays a part changes, a practice comes after all. */
export function noticeJobs(world: World, id: NetworkId, chance: Chance): readonly Job[] {
  const network = world.networks.get(id)
  if (!network || network.withdrawnAt !== undefined || !world.programme.memberChanges) return []
  return [
    ...partJobs(world, network, chance),
    ...leaveJobs(world, network, chance),
    ...joinJobs(world, network, chance),
  ]
}

function partJobs(world: World, network: NetworkState, chance: Chance): readonly Job[] {
  const { luck } = chance
  const { id } = network
  const since = passed(world, id, 'registered')
  const speaks = holderOf(world, id, 'director')
  if (since === undefined || !speaks) return []
  const strikes = { payee: 'newPayee', director: 'directorLeaves' } as const
  return (['payee', 'director'] as const).flatMap((kind) => {
    const part = world.programme.parts[kind]
    const holder = holderOf(world, id, kind)
    if (!part || !holder || !isDone(world, part.step, { network: id })) return []
    if (hasBeen(network, kind) || !luck.strikes(strikes[kind], id)) return []
    return [notice(world, { network: id, practice: holder, kind, by: speaks, since }, chance)]
  })
}

function leaveJobs(world: World, network: NetworkState, chance: Chance): readonly Job[] {
  const { id } = network
  const since = passed(world, id, 'approved')
  const members = membersOf(world, id)
  if (since === undefined || members.length < 2) return []
  return members
    .filter((one) => chance.luck.strikes('leaves', one) && !hasBeen(network, 'leave', one))
    .map((one) =>
      notice(world, { network: id, practice: one, kind: 'leave', by: one, since }, chance),
    )
}

/** Who was left out and is covered asks the smallest approved network, which has most room. */
function joinJobs(world: World, { id }: NetworkState, chance: Chance): readonly Job[] {
  const since = passed(world, id, 'approved')
  if (since === undefined || smallestApproved(world) !== id) return []
  return [...world.practices.values()]
    .filter(
      (one) =>
        world.commissioner.cover[one.id] !== undefined &&
        one.published.active &&
        one.closed === undefined &&
        one.network === null &&
        one.claims.length === 0 &&
        chance.luck.strikes('joins', one.id) &&
        ![...world.networks.values()].some((network) => hasBeen(network, 'join', one.id)),
    )
    .map(({ id: one }) =>
      notice(world, { network: id, practice: one, kind: 'join', by: one, since }, chance),
    )
}

const smallestApproved = (world: World): NetworkId | undefined =>
  [...world.networks.values()]
    .filter((one) => one.withdrawnAt === undefined && passed(world, one.id, 'approved'))
    .map(({ id }) => ({ id, patients: networkListSize(world, id).patients }))
    .sort((a, b) => a.patients - b.patients || (a.id < b.id ? -1 : 1))[0]?.id

function passed(
  world: World,
  network: NetworkId,
  name: 'registered' | 'approved',
): Instant | undefined {
  const milestone = world.programme.milestones.find((one) => one.name === name)
  return milestone && passedAt(world, network, milestone)
}

/** Whether it was asked for before, whatever came of it. */
const hasBeen = (network: NetworkState, kind: AskedChange, practice?: PracticeId): boolean =>
  Object.values(network.changes ?? {}).some(
    (one) => one.kind === kind && (practice === undefined || one.practice === practice),
  )

interface Notice {
  readonly network: NetworkId
  readonly practice: PracticeId
  readonly kind: AskedChange
  /** The practice that speaks. */
  readonly by: PracticeId
  readonly since: Instant
}

function notice(
  { commissioner }: World,
  { network, practice, kind, by, since }: Notice,
  { draw }: Chance,
): Job {
  const key = `notice:${kind}:${practice}:${network}`
  const day = addDays(londonDateOf(since), 1 + Math.floor(draw('notice', key) * overDays))
  const from = startOfDay(day)
  return {
    key,
    task: { kind: 'giveNotice', change: kind },
    commissioner: commissioner.id,
    network,
    practice,
    account: accountOf.practice(by),
    by: startOfDay(addDays(day, 7)),
    from,
    days: 3,
  }
}
