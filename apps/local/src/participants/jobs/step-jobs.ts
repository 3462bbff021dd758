import { accept } from '@muster/domain/acceptance/rules'
import { practiceFor } from '@muster/domain/access/grants'
import { addDays } from '@muster/domain/calendar/days'
import { dueAt, dueDate } from '@muster/domain/calendar/due'
import { atLondonTime, startOfDay } from '@muster/domain/calendar/london-day'
import type { Proposal } from '@muster/domain/facts/state'
import type { PracticeId } from '@muster/domain/ids'
import type { Party, Step } from '@muster/domain/programme/step'
import {
  decidesByMeeting,
  proposalIsSpent,
  recordIsDone,
  recordOf,
  type Whose,
} from '@muster/domain/progress/completion'
import { formsNetwork, meetingOf, membersOf } from '@muster/domain/progress/membership'
import { mayStart } from '@muster/domain/progress/startable'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Job, Task } from '../job.ts'
import { saysNotApplicable } from './not-applicable.ts'
import { owedFirst } from './owed-first.ts'

/** What there is to do now on one instance of a step, by whomever. Empty while it cannot start, and when it is done. */
export function stepJobs(world: World, step: Step, whose: Whose): readonly Job[] {
  const record = recordOf(world, step, whose)
  const { completion } = step
  if (recordIsDone(record)) return afterwards(world, step, whose)
  if (!mayStart(world, step, whose)) return []
  const job = (task: Task, account: string | undefined, more: Partial<Job> = {}) =>
    account === undefined ? [] : [jobOf(world, step, whose, task, account, more)]
  const one = (kind: StepKind, account: string | undefined) => job({ kind, step: step.id }, account)
  switch (completion.how) {
    case 'answer':
      if (owedFirst(world, step, whose.network)) return []
      return saysNotApplicable(world, step, whose)
        ? one('notApplicable', accountFor(world, completion.by, whose))
        : job(
            { kind: 'answer', step: step.id },
            accountFor(world, completion.by, whose),
            notBefore(world, step),
          )
    case 'judged':
      return one('judge', accountFor(world, completion.by, whose))
    case 'computed':
      return completion.confirmedBy
        ? one('confirm', accountFor(world, completion.confirmedBy, whose))
        : lookJobs(world, step, whose)
    case 'eachSigns':
      return whose.practice && maySign(world, step, whose)
        ? one('sign', accountOf.practice(whose.practice))
        : []
    case 'decided':
      return decisionJobs(world, step, whose)
    case 'allAgree':
      return agreementJobs(world, step, whose)
  }
}

type StepKind = Extract<Task, { step: unknown }>['kind']

export function jobOf(
  world: World,
  step: Step,
  whose: Whose,
  task: Task,
  account: string,
  more: Partial<Job> = {},
): Job {
  const owner = whose.practice ?? whose.meeting ?? whose.network ?? world.commissioner.id
  return {
    key: `${step.id}:${task.kind}:${owner}`,
    task,
    commissioner: world.commissioner.id,
    ...whose,
    account,
    by: recordOf(world, step, whose).due ?? dueAt(world.programme, step),
    days: step.days,
    ...more,
  }
}

/** The account that plays a part here; practices play theirs by the answers that name them. */
export function accountFor(world: World, party: Party, whose: Whose): string | undefined {
  const { id, region } = world.commissioner
  if (party === 'supportLead') return accountOf.lead(id)
  if (party === 'secretary') return accountOf.secretary(id)
  if (party === 'region') return accountOf.region(region)
  const practice = practiceFor(world, party, whose)
  return practice && accountOf.practice(practice)
}

/** Whoever waits for what the engine completes looks whether it has; a certificate comes on the first day. */
function lookJobs(world: World, step: Step, whose: Whose): readonly Job[] {
  const { completion } = step
  const awaited = world.programme.steps.some(({ after }) =>
    after.some((one) => one.step === step.id),
  )
  const acknowledged = completion.how === 'computed' && completion.acknowledgedBy !== undefined
  const account = accountFor(world, 'coordinator', whose)
  if (!account || !(awaited || acknowledged)) return []
  const certificate = step.accept.some(({ rule }) => rule === 'certificateFacts')
  const from = certificate ? { from: atLondonTime(world.programme.goLive, '10:00') } : {}
  return [jobOf(world, step, whose, { kind: 'look', step: step.id }, account, { days: 0, ...from })]
}

/** Nobody can look at a payment before it is made, after the contract has begun. */
function notBefore({ programme }: World, step: Step): Partial<Job> {
  const ofPayment = step.accept.some(({ rule }) => rule === 'firstPaymentStatement')
  return ofPayment ? { from: startOfDay(addDays(dueDate(programme, step), -step.days)) } : {}
}

/** What was computed is acknowledged where the programme wants it; what others wait for must be known to be done. */
function afterwards(world: World, step: Step, whose: Whose): readonly Job[] {
  const { completion } = step
  if (completion.how !== 'computed' || !completion.acknowledgedBy) return []
  if (recordOf(world, step, whose).acknowledgedAt !== undefined) return []
  const account = accountFor(world, completion.acknowledgedBy, whose)
  return account ? [jobOf(world, step, whose, { kind: 'acknowledge', step: step.id }, account)] : []
}

/** A document may wait for what other members have still to sign; whoever opens it sees that. */
const maySign = (world: World, step: Step, whose: Whose): boolean => {
  const no = accept({ world, step, item: { step: step.id }, answer: {}, ...whose })
  // What the signature itself has to say is said when it is given.
  return no === null || step.evidence.some(({ id }) => id === no.field)
}

/** The committee decides when it meets; a region when it gets to it. */
function decisionJobs(world: World, step: Step, whose: Whose): readonly Job[] {
  const task = { kind: 'decide' as const, step: step.id }
  const { id, region, meetings } = world.commissioner
  if (!decidesByMeeting(world)) return [jobOf(world, step, whose, task, accountOf.region(region))]
  const held = whose.network && meetingOf(world, whose.network)
  const on = held && meetings[held]?.on
  if (!held || !on || recordOf(world, step, whose).decision?.heldAt === held) return []
  const from = atLondonTime(on, '14:00')
  const key = `${step.id}:decide:${whose.network}:${held}`
  return [
    jobOf(world, step, whose, task, accountOf.secretary(id), {
      key,
      meeting: held,
      from,
      by: from,
    }),
  ]
}

/** The members are others than when it was put forward, so that it cannot be agreed as it is. */
const noLongerFits = (world: World, step: Step, whose: Whose, { answer }: Proposal): boolean =>
  !formsNetwork(step) && accept({ world, step, item: { step: step.id }, answer, ...whose }) !== null

/** Somebody proposes, then every other member agrees to that version. */
function agreementJobs(world: World, step: Step, whose: Whose): readonly Job[] {
  const { completion } = step
  if (completion.how !== 'allAgree' || !whose.network) return []
  const record = recordOf(world, step, whose)
  const { proposal } = record
  if (!proposal || proposalIsSpent(record) || noLongerFits(world, step, whose, proposal)) {
    const account = accountFor(world, completion.proposedBy, whose)
    const days = Math.ceil(step.days / 3)
    const task = { kind: 'propose' as const, step: step.id }
    const again = proposal
      ? { key: `${step.id}:propose:${whose.network}:${proposal.version + 1}`, anew: true as const }
      : {}
    return account ? [jobOf(world, step, whose, task, account, { days, ...again })] : []
  }
  const open = membersOf(world, whose.network).filter(
    (id) => proposal.agreed[id] === undefined && mayStart(world, step, { ...whose, practice: id }),
  )
  const days = Math.floor((step.days * 2) / 3)
  return open.map((practice: PracticeId) =>
    jobOf(world, step, whose, { kind: 'agree', step: step.id }, accountOf.practice(practice), {
      key: `${step.id}:agree:${whose.network}:${practice}:${proposal.version}`,
      practice,
      days,
    }),
  )
}
