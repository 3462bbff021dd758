import { londonDateOf } from '@muster/domain/calendar/london-day'
import { addWorkingDays, workingDayOnOrBefore } from '@muster/domain/calendar/working-days'
import { commissionerStream, type Fact, fact, networkStream } from '@muster/domain/facts/stream-ref'
import { type LondonDate, type MeetingId, type NetworkId, networkId } from '@muster/domain/ids'
import { membershipStep, networkListSize } from '@muster/domain/progress/membership'
import type { Refusal } from '@muster/domain/refusal'
import type { World } from '@muster/domain/world'
import { answerStep } from './answers/answer-step.ts'
import { whatWasDone } from './beliefs/what-was-done.ts'
import { usualCommittee } from './committee.ts'
import { chaseOutside, serveNotices } from './do-after-approval.ts'
import { doChange } from './do-change.ts'
import { doDispute } from './do-dispute.ts'
import { decideRegister } from './do-register.ts'
import { doStep } from './do-step.ts'
import { findPlace } from './find-place.ts'
import { handleException } from './handle-exception.ts'
import type { Job, Task } from './job.ts'
import { willing } from './jobs/group-jobs.ts'
import { mediate } from './mediate.ts'
import type { Outcome, Person } from './person.ts'
import { settleLead } from './settle-lead.ts'

type Answered<T = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly refusal: Refusal }
type TaskOf<K extends Task['kind']> = Extract<Task, { kind: K }>

/** Does a job through the api, and answers with what whoever did it now knows. */
export async function doJob(person: Person, job: Job): Promise<Outcome> {
  const { task } = job
  switch (task.kind) {
    case 'proposeNetwork':
      return await proposeNetwork(person, job, task)
    case 'appoint':
      return await appoint(person, job)
    case 'schedule':
      return await schedule(person, job, task)
    case 'cover':
      return await planCover(person, job, task)
    case 'confirmReady':
      return await confirmReady(person, job)
    case 'serveNotices':
      return await serveNotices(person, job)
    case 'askOutside':
    case 'enterCode':
      return await chaseOutside(person, job, task)
    case 'requestException':
    case 'decideException':
      return await handleException(person, job, task)
    case 'decideRegister':
      return await decideRegister(person, job, task)
    case 'giveNotice':
    case 'agreeChange':
    case 'takeBackChange':
    case 'decideChange':
      return await doChange(person, job, task)
    case 'raiseDispute':
    case 'meetDispute':
    case 'referDispute':
    case 'closeDispute':
      return await doDispute(person, job, task)
    case 'askPlace':
    case 'refusePlace':
    case 'inviteLmc':
    case 'requirePlace':
    case 'meetAlone':
    case 'settleAlone':
      return await findPlace(person, job, task)
    case 'mediate':
      return await mediate(person, job, task)
    case 'preferLead':
    case 'decideLead':
      return await settleLead(person, job, task)
    default:
      return await doStep(person, job, task)
  }
}

const outcomeOf = <T extends object>(
  answered: Answered<T>,
  facts: (answer: T) => readonly Fact[],
): Outcome => (answered.ok ? { facts: facts(answered) } : { refusal: answered.refusal })

const home = ({ programme, commissioner }: World) =>
  commissionerStream(programme.id, commissioner.id)

async function proposeNetwork(
  person: Person,
  job: Job,
  task: TaskOf<'proposeNetwork'>,
): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const group = person.group(task.group)
  const step = membershipStep(world.programme)
  const members = willing(world, group, person) ?? group.members
  const [coordinator] = members
  const draw = (field: string) => person.draw('answer', job.key, field)
  const answer = answerStep({ world, step, whose: {}, members, draw }, { coordinator })
  const answered = await person.command<Answered<{ network: string }>>(job, 'networks.propose', {
    commissioner: job.commissioner,
    name: group.name,
    answer,
  })
  return outcomeOf(answered, (given) => {
    const network = networkId(given.network)
    const complete = members.length === 1
    const contribution = { kind: 'propose', answer, version: 1 } as const
    const done = { step, whose: { network }, contribution, complete }
    const data = { name: group.name, commissioner: job.commissioner }
    return [
      fact(networkStream(world.programme.id, network), { type: 'networkProposed', data }),
      ...whatWasDone(world, coordinator ? { ...done, practice: coordinator } : done),
    ]
  })
}

async function appoint(person: Person, job: Job): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const members = usualCommittee(world, person.draw)
  const answered = await person.command<Answered>(job, 'committee.appoint', {
    commissioner: job.commissioner,
    members,
  })
  return outcomeOf(answered, () => [
    fact(home(world), { type: 'committeeAppointed', data: { members } }),
  ])
}

async function schedule(
  person: Person,
  job: Job,
  { agenda }: TaskOf<'schedule'>,
): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const on = meetingDay(world, job, person)
  const papersBy = latest(londonDateOf(world.now), addWorkingDays(on, -3))
  const answered = await person.command<Answered<{ meeting: MeetingId }>>(
    job,
    'meetings.schedule',
    {
      commissioner: job.commissioner,
      on,
      papersBy,
      agenda,
    },
  )
  return outcomeOf(answered, ({ meeting }) => [
    fact(home(world), { type: 'meetingScheduled', data: { meeting, on, papersBy, agenda } }),
  ])
}

const latest = (a: LondonDate, b: LondonDate) => (a > b ? a : b)

/** In the last days before decisions are due; a week from now where that is too soon or past. */
function meetingDay({ now }: World, job: Job, { draw }: Person): LondonDate {
  const soonest = addWorkingDays(londonDateOf(now), 4)
  const due = workingDayOnOrBefore(londonDateOf(job.by))
  const wanted = addWorkingDays(due, -Math.floor(draw('meeting', job.key) * 3))
  return latest(soonest, wanted)
}

/** A practice that is left out is covered by the smallest network, which has most room. */
async function planCover(
  person: Person,
  job: Job,
  { practice }: TaskOf<'cover'>,
): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const by = smallestNetwork(world)
  if (!by) return { again: true }
  const input = { commissioner: job.commissioner, practice, by }
  const answered = await person.command<Answered>(job, 'cover.plan', input)
  return outcomeOf(answered, () => [
    fact(home(world), { type: 'coverPlanned', data: { practice, by } }),
  ])
}

const smallestNetwork = (world: World): NetworkId | undefined =>
  [...world.networks.values()]
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .map(({ id }) => ({ id, patients: networkListSize(world, id).patients }))
    .sort((a, b) => a.patients - b.patients || (a.id < b.id ? -1 : 1))[0]?.id

async function confirmReady(person: Person, job: Job): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const answered = await person.command<Answered>(job, 'commissioners.setGapPolicy', {
    commissioner: job.commissioner,
    gapPolicy: 'confirmReady',
    reason: 'Not every network is registered in time, and those that are ready should not wait.',
  })
  const reason = { ref: 'said', digest: '' }
  return outcomeOf(answered, () => [
    fact(home(world), { type: 'gapPolicySet', data: { gapPolicy: 'confirmReady', reason } }),
  ])
}
