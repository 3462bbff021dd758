import { needsCover } from '@muster/domain/acceptance/uncovered-practices'
import { addDays } from '@muster/domain/calendar/days'
import { dueAt, dueDate } from '@muster/domain/calendar/due'
import { endOfDay, londonDateOf, startOfDay } from '@muster/domain/calendar/london-day'
import type { Instant, NetworkId, PracticeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { Step } from '@muster/domain/programme/step'
import { decidesByMeeting, getStep, isDone } from '@muster/domain/progress/completion'
import { meetingOf } from '@muster/domain/progress/membership'
import { followsNetwork } from '@muster/domain/progress/network-steps'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Job, Task } from '../job.ts'
import { lmcJobs } from './lmc-jobs.ts'
import { mayStillBeTaken, placeJobs } from './place-jobs.ts'
import { registerJobs } from './register-jobs.ts'
import { stepJobs } from './step-jobs.ts'

/**
 * What there is to do for a commissioner: its own steps, its meetings, its committee, the gap in coverage, mediation for
 * those whom nobody wants.
 */
export function commissionerJobs(world: World, unwanted: readonly PracticeId[]): readonly Job[] {
  const { programme, commissioner } = world
  const own = programme.steps.filter(
    (step) => step.scope === 'commissioner' && !followsNetwork(programme, step),
  )
  const meetings = Object.values(commissioner.meetings).filter(
    (meeting) => !meeting.agenda.every((network) => isApproved(world, network)),
  )
  return [
    ...own.flatMap((step) => stepJobs(world, step, {})),
    ...programme.steps
      .filter(({ scope }) => scope === 'meeting')
      .flatMap((step) => meetings.flatMap(({ id }) => stepJobs(world, step, { meeting: id }))),
    ...committeeJobs(world),
    ...coverJobs(world, unwanted),
    ...gapJobs(world),
    ...registerJobs(world),
    ...placeJobs(world, unwanted),
    ...lmcJobs(world),
  ]
}

const milestoneStep = (programme: Programme, name: 'registered' | 'approved'): Step => {
  const found = programme.milestones.find((one) => one.name === name)
  if (!found) throw new Error(`The programme ${programme.id} has no milestone ${name}.`)
  return getStep(programme, found.step)
}

const isApproved = (world: World, network: NetworkId) =>
  isDone(world, milestoneStep(world.programme, 'approved').id, { network })

const isRegistered = (world: World, network: NetworkId) =>
  isDone(world, milestoneStep(world.programme, 'registered').id, { network })

function jobFor(world: World, key: string, task: Task, account: string, more: Partial<Job>): Job {
  const { programme, commissioner } = world
  const by = dueAt(programme, milestoneStep(programme, 'approved'))
  return { key, task, commissioner: commissioner.id, account, by, days: 2, ...more }
}

/** A committee is appointed early; it meets on those networks that are registered and on no agenda yet. */
function committeeJobs(world: World): readonly Job[] {
  const { programme, commissioner, now } = world
  if (!decidesByMeeting(world)) return []
  const secretary = accountOf.secretary(commissioner.id)
  if (commissioner.committee.length === 0)
    return [
      jobFor(world, `committee:${commissioner.id}`, { kind: 'appoint' }, secretary, { days: 10 }),
    ]
  const agenda = waitingForMeeting(world)
  const everybody = [...world.networks.keys()].every((network) => isRegistered(world, network))
  const registered = endOfDay(dueDate(programme, milestoneStep(programme, 'registered')))
  if (agenda.length === 0 || (!everybody && now <= registered)) return []
  const round = Object.keys(commissioner.meetings).length + 1
  const key = `meeting:${commissioner.id}:${round}`
  return [jobFor(world, key, { kind: 'schedule', agenda }, secretary, { days: 0 })]
}

/** Registered, not approved, and not on the agenda of a meeting that is still to be held or decided. */
function waitingForMeeting(world: World): readonly NetworkId[] {
  const step = milestoneStep(world.programme, 'approved').id
  return [...world.networks.values()]
    .filter(({ id, withdrawnAt }) => withdrawnAt === undefined && isRegistered(world, id))
    .filter(({ id }) => !isApproved(world, id))
    .filter(({ id, steps }) => {
      const last = meetingOf(world, id)
      return last === undefined || steps[step]?.decision?.heldAt === last
    })
    .map(({ id }) => id)
    .sort()
}

/** So many days before go-live nobody waits any longer for a network to take a practice after all. */
const lastCallDays = 7

/**
 * Once groups are registered it is clear who is left out: the support lead plans cover for their patients, where the
 * practice still looks for a network not before the last days.
 */
function coverJobs(world: World, unwanted: readonly PracticeId[]): readonly Job[] {
  const { programme, commissioner } = world
  if (world.networks.size === 0) return []
  const registered = milestoneStep(programme, 'registered')
  const afterwards = startOfDay(addDays(dueDate(programme, registered), 1))
  const lastCall = startOfDay(addDays(programme.goLive, -lastCallDays))
  const lead = accountOf.lead(commissioner.id)
  return uncovered(world).map((practice) => {
    const waits = mayStillBeTaken(world, unwanted, practice)
    // A job keeps its time: that of the last days is another.
    const key = waits ? `cover:last:${practice}` : `cover:${practice}`
    const task = { kind: 'cover' as const, practice }
    return jobFor(world, key, task, lead, { from: waits ? lastCall : afterwards, days: 1 })
  })
}

const uncovered = (world: World): readonly PracticeId[] =>
  [...world.practices.values()]
    .filter((one) => one.network === null && !world.commissioner.cover[one.id])
    .filter((one) => needsCover(world, one))
    .map(({ id }) => id)
    .sort()

/** When some networks are late beyond hope the commissioner confirms those that are ready. */
function gapJobs(world: World): readonly Job[] {
  const { programme, commissioner, now } = world
  if (commissioner.gapPolicy === 'confirmReady') return []
  const from = startOfDay(addDays(dueDate(programme, milestoneStep(programme, 'approved')), -7))
  const ready = [...world.networks.keys()].every((network) => isRegistered(world, network))
  if (ready || world.networks.size === 0) return []
  const days = Math.max(0, daysUntil(now, from))
  const key = `confirmReady:${commissioner.id}`
  return [
    jobFor(world, key, { kind: 'confirmReady' }, accountOf.lead(commissioner.id), { from, days }),
  ]
}

const daysUntil = (now: Instant, then: Instant) =>
  londonDateOf(now) >= londonDateOf(then) ? 0 : Math.ceil((then - now) / 86_400_000)
