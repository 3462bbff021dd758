import { addDays } from '@muster/domain/calendar/days'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { LondonDate, MeetingId, NetworkId, PracticeId } from '@muster/domain/ids'
import type { Interim, Step } from '@muster/domain/programme/step'
import type { Template } from '@muster/domain/programme/template'
import { isOut, templateFor } from '@muster/domain/progress/awaited-template'
import { findStep, proposalIsSpent, recordOf } from '@muster/domain/progress/completion'
import { membersOf } from '@muster/domain/progress/membership'
import type { Refusal } from '@muster/domain/refusal'
import type { StepView, TaskView } from '@muster/domain/views/step-view'
import type { World } from '@muster/domain/world'
import type { Typed } from './answers/answer-context.ts'
import { answerStep } from './answers/answer-step.ts'
import { whatWasDone } from './beliefs/what-was-done.ts'
import { votesOf } from './committee.ts'
import type { Contribution } from './contribution.ts'
import type { Job, Task } from './job.ts'
import type { Outcome, Person } from './person.ts'

type StepTask = Extract<Task, { step: unknown }>
type Answered =
  | { readonly ok: true; readonly task: TaskView }
  | { readonly ok: false; readonly refusal: Refusal }

interface About {
  readonly step: Step
  readonly world: World
  readonly job: Job
  readonly person: Person
}

/** Does something on a step: fills in its form, agrees, signs, judges or decides. */
export async function doStep(person: Person, job: Job, task: StepTask): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const step = findStep(world.programme, task.step)
  if (!step) throw new Error(`The programme ${world.programme.id} has no step ${task.step}.`)
  const about: About = { step, world, job, person }
  if (task.kind === 'look') return await look(about)
  const contribution = await contributionOf(about, task.kind)
  const answered = await person.command<Answered>(job, 'steps.complete', {
    step: step.id,
    ...whoseInput(about),
    contribution: sent(contribution),
  })
  if (!answered.ok) return await lookAgain(about, answered.refusal)
  const complete = answered.task.status === 'done' || answered.task.status === 'notApplicable'
  const practice = job.practice ?? proposerOf(about, contribution)
  const done = {
    step,
    whose: whoseOf(about),
    contribution,
    complete,
    ...(practice ? { practice } : {}),
  }
  return { facts: whatWasDone(world, done) }
}

/** The version of a proposal is the server's to give. */
function sent(contribution: Contribution): object {
  if (contribution.kind !== 'propose') return contribution
  const { version: _, ...rest } = contribution
  return rest
}

async function contributionOf(about: About, kind: StepTask['kind']): Promise<Contribution> {
  const { step, world, job, person } = about
  switch (kind) {
    case 'answer':
      return { kind, answer: form(about) }
    case 'notApplicable':
      return { kind, reason: 'There is nothing of the kind here.' }
    case 'propose':
      return {
        kind,
        answer: form(about),
        version: (recordOf(world, step, whoseOf(about)).proposal?.version ?? 0) + 1,
      }
    case 'agree':
      return { kind, version: recordOf(world, step, whoseOf(about)).proposal?.version ?? 1 }
    case 'sign':
      return { kind, version: await person.documentVersion(job, step), answer: form(about) }
    case 'judge':
      return judgement(about)
    case 'decide':
      return decision(about)
    case 'confirm':
    case 'acknowledge':
      return { kind }
    case 'look':
      throw new Error('Looking contributes nothing.')
  }
}

function form({ step, world, job, person }: About): Typed {
  const { network, practice } = job
  const said =
    step.evidence.some(({ id }) => id === 'intent') && practice && person.luck.declines(practice)
  const code = network && person.networkCode(network)
  const context = {
    world,
    step,
    whose: whoseOf({ step, job }),
    members: network ? membersOf(world, network) : [],
    draw: (field: string) => person.draw('answer', job.key, field),
    ...(code ? { networkCode: code } : {}),
  }
  if (said) return answerStep(context, { intent: 'no', reason: 'The partners voted against it.' })
  return answerStep(context, forNow({ step, world, job, person }))
}

/** How many days whoever was named for now stands at least, and how many more at most. */
const interimDays = { least: 14, more: 21 }

/** What has to be chosen anew at once is answered for now, until the members have chosen; so is what waits for a text. */
function forNow(about: About): Typed {
  const { step, world, job, person } = about
  const { interim } = step
  const record = recordOf(world, step, whoseOf({ step, job }))
  if (!interim || record.interimOver !== undefined) return {}
  const text = templateFor(world.programme, step)
  if (text && !isOut(world, text) && person.luck.strikes('lateTemplate', job.network ?? job.key))
    return { [interim.field]: interim.is, [interim.until]: onceOut(about, interim, text) }
  if (!proposalIsSpent(record)) return {}
  const days = interimDays.least + Math.floor(person.draw('interim', job.key) * interimDays.more)
  return { [interim.field]: interim.is, [interim.until]: addDays(londonDateOf(world.now), days) }
}

/** Days that members give themselves once the text is there. */
const daysToRead = 21

const onceOut = (
  { world }: About,
  { atMostDays }: Interim,
  { availableFrom }: Template,
): LondonDate =>
  [
    addDays(availableFrom.value, daysToRead),
    addDays(londonDateOf(world.now), atMostDays.value),
  ].toSorted()[0] as LondonDate

/** What is wrong the first time is put right, and accepted then. */
function judgement({ job, person, world, step }: About): Contribution {
  const before = recordOf(world, step, { network: job.network as NetworkId }).returned
  if (before || !person.luck.returned(job.network as NetworkId))
    return { kind: 'judge', verdict: 'accepted', items: [] }
  const reason = 'The map does not show the whole area.'
  return { kind: 'judge', verdict: 'returned', items: ['The network area'], reason }
}

function decision({ job, person, world }: About): Contribution {
  const { meeting } = job
  if (!meeting) return { kind: 'decide', outcome: 'approve', votes: [] }
  const absent = person.luck.strikes('notQuorate', meeting)
  const votes = votesOf(world, meeting, absent)
  return { kind: 'decide', outcome: absent ? 'defer' : 'approve', heldAt: meeting, votes }
}

/** Whoever hears no looks whether it has been done meanwhile: the programme records some steps that are late. */
async function lookAgain(about: About, refusal: Refusal): Promise<Outcome> {
  const seen = await look(about)
  return 'facts' in seen ? { ...seen, refusal } : { refusal }
}

async function look(about: About): Promise<Outcome> {
  const { step, job, person } = about
  const view = await person.read<StepView>(job, 'steps.get', {
    step: step.id,
    ...whoseInput(about),
  })
  if (view.task.status !== 'done' && view.task.status !== 'notApplicable') return { again: true }
  const contribution = { kind: 'confirm' } as const
  return {
    facts: whatWasDone(about.world, { step, whose: whoseOf(about), contribution, complete: true }),
  }
}

interface Subject {
  readonly practice?: PracticeId
  readonly network?: NetworkId
  readonly meeting?: MeetingId
}

/** Whose instance of the step it is; a member that agrees acts on the network's own. */
function whoseOf({ step, job }: Pick<About, 'step' | 'job'>): Subject {
  const { practice, network, meeting } = job
  switch (step.scope) {
    case 'practice':
      return { ...(practice ? { practice } : {}), ...(network ? { network } : {}) }
    case 'network':
      return network ? { network } : {}
    case 'meeting':
      return meeting ? { meeting } : {}
    case 'commissioner':
      return {}
  }
}

function whoseInput({
  step,
  job,
}: Pick<About, 'step' | 'job'>): Subject & { commissioner?: string } {
  const own = step.scope === 'practice' || step.scope === 'network'
  return { ...whoseOf({ step, job }), ...(own ? {} : { commissioner: job.commissioner }) }
}

/** Whoever proposes for a member practice agrees by that. */
const proposerOf = ({ job }: About, { kind }: Contribution): PracticeId | undefined =>
  kind === 'propose' && job.account.startsWith('practice:')
    ? (job.account.slice('practice:'.length) as PracticeId)
    : undefined
