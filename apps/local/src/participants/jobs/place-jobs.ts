import { addDays } from '@muster/domain/calendar/days'
import { endOfDay, londonDateOf, startOfDay } from '@muster/domain/calendar/london-day'
import { holderOf } from '@muster/domain/change/who-gives-notice'
import type { Mediation } from '@muster/domain/facts/place-state'
import type { NetworkId, PracticeId } from '@muster/domain/ids'
import { isWithoutMediator, stageClocks } from '@muster/domain/mediation/mediation-clock'
import { openClaims, placeOf, placesDue, wantsPlace } from '@muster/domain/mediation/places'
import { placeView } from '@muster/domain/mediation/places-page'
import { mediationStages } from '@muster/domain/programme/mediation'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Job, Task } from '../job.ts'

/** Somebody asks, or answers, within so many days. */
const days = 2

/** A practice that nobody wants asks one network after another; each refuses; then its commissioner sees to it. */
export const placeJobs = (world: World, unwanted: readonly PracticeId[]): readonly Job[] =>
  unwanted
    .filter((practice) => isLooking(world, practice))
    .flatMap((practice) => [
      ...askingJobs(world, practice),
      ...refusingJobs(world, practice),
      ...mediationJobs(world, practice),
    ])

/** It wants a network, is in none, no group names it and nobody covers its patients. */
function isLooking(world: World, id: PracticeId): boolean {
  const rules = world.programme.mediation
  const practice = world.practices.get(id)
  if (!rules || !practice || !wantsPlace(world, practice, rules)) return false
  return openClaims(world, practice).length === 0 && !world.commissioner.cover[id]
}

/** Whether its patients need no cover yet: there may still be a network that takes it. */
export function mayStillBeTaken(
  world: World,
  unwanted: readonly PracticeId[],
  id: PracticeId,
): boolean {
  const rules = world.programme.mediation
  if (!rules || !unwanted.includes(id) || !isLooking(world, id)) return false
  const failed = placeOf(world, id).mediation?.outcome === 'failed'
  return !failed || rules.afterFailure.value === 'require'
}

/** Once groups have formed without it: first the nearest, and the next one when that has refused. */
function askingJobs(world: World, practice: PracticeId): readonly Job[] {
  const { asked, refused, mediation } = placeOf(world, practice)
  const waits = (Object.keys(asked) as NetworkId[]).some((id) => refused[id] === undefined)
  if (mediation || waits) return []
  const account = accountOf.practice(practice)
  const self = { id: account, grants: [{ role: 'practice' as const, practice }] }
  const [nearest] = placeView(world, self, practice)?.mayAsk ?? []
  if (!nearest) return []
  const from = startOfDay(addDays(londonDateOf(placesDue(world.programme)), 1))
  const about = { practice, network: nearest.id }
  return [jobFor(world, { ...about, kind: 'askPlace' }, account, { from })]
}

function refusingJobs(world: World, practice: PracticeId): readonly Job[] {
  const { asked, refused } = placeOf(world, practice)
  return (Object.keys(asked) as NetworkId[])
    .filter((id) => refused[id] === undefined)
    .flatMap((network) => {
      const speaks = holderOf(world, network, 'director')
      const about = { practice, network }
      return speaks
        ? [jobFor(world, { ...about, kind: 'refusePlace' }, accountOf.practice(speaks))]
        : []
    })
}

/** The support lead invites the committee; where a version lets it, it requires a network once mediation has failed. */
function mediationJobs(world: World, practice: PracticeId): readonly Job[] {
  const rules = world.programme.mediation
  const { mediation } = placeOf(world, practice)
  if (!rules || !mediation) return []
  const account = accountOf.lead(world.commissioner.id)
  if (mediation.closedAt !== undefined)
    return rules.afterFailure.value === 'require' && mediation.outcome === 'failed'
      ? [jobFor(world, { kind: 'requirePlace', practice }, account)]
      : []
  if (mediation.invitedOn !== undefined) return []
  if (isWithoutMediator(mediation))
    return rules.withoutCommittee?.value ? [aloneJob(world, practice, mediation, account)] : []
  const by = stageClocks(rules, mediation)[mediationStages.indexOf('invite')]?.due
  return [jobFor(world, { kind: 'inviteLmc', practice }, account, by ? { by } : {})]
}

/** Where the committee has declined the support lead brings those concerned together, and says what came of it. */
function aloneJob(
  world: World,
  practice: PracticeId,
  { meetings, declined = [] }: Mediation,
  account: string,
): Job {
  const planned = meetings.findLast((on) => on >= (declined.at(-1)?.on ?? on))
  return planned
    ? jobFor(world, { kind: 'settleAlone', practice }, account, { from: startOfDay(planned) })
    : jobFor(world, { kind: 'meetAlone', practice }, account)
}

export type PlaceTask = Extract<
  Task,
  {
    kind: 'askPlace' | 'refusePlace' | 'inviteLmc' | 'requirePlace' | 'meetAlone' | 'settleAlone'
  }
>

function jobFor(
  { commissioner, now }: World,
  task: PlaceTask,
  account: string,
  more: Partial<Job> = {},
): Job {
  const network = 'network' in task ? task.network : undefined
  const from = more.from && more.from > now ? more.from : now
  return {
    key: `place:${task.kind}:${task.practice}${network ? `:${network}` : ''}`,
    task,
    commissioner: commissioner.id,
    practice: task.practice,
    ...(network ? { network } : {}),
    account,
    by: endOfDay(addDays(londonDateOf(from), days)),
    days,
    ...more,
  }
}
