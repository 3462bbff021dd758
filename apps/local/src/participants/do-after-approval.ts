import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { OutsideEvent } from '@muster/domain/facts/outside-events'
import { fact, networkStream, practiceStream } from '@muster/domain/facts/stream-ref'
import type { NetworkId } from '@muster/domain/ids'
import type { Answer } from '@muster/domain/programme/field'
import type { Refusal } from '@muster/domain/refusal'
import { variationSteps } from '@muster/domain/variation/variation-rows'
import { answerStep } from './answers/answer-step.ts'
import type { Job, Task } from './job.ts'
import { withoutNotice } from './jobs/serve-jobs.ts'
import type { Outcome, Person } from './person.ts'

type Answered = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

const networkOf = ({ network, key }: Job): NetworkId => {
  if (!network) throw new Error(`${key} is about no network.`)
  return network
}

/** Notice to every practice of a network at once. */
export async function serveNotices(person: Person, job: Job): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const network = networkOf(job)
  const steps = variationSteps(world)
  const practices = withoutNotice(world, network)
  const [practice] = practices
  if (!steps || !practice) return { again: true }
  const draw = (field: string) => person.draw('answer', job.key, field)
  const whose = { practice, network }
  const { serving } = steps
  const answer = answerStep({ world, step: serving, whose, members: practices, draw })
  const { commissioner } = job
  const input = { commissioner, practices, ...answer }
  const answered = await person.command<Answered>(job, 'variations.serve', input)
  if (!answered.ok) return { refusal: answered.refusal }
  const data = { step: serving.id, answer: answer as Answer, by: 'supportLead' as const }
  return {
    facts: practices.map((one) =>
      fact(practiceStream(world.programme.id, one), { type: 'stepAnswered', data }),
    ),
  }
}

type OutsideTask = Extract<Task, { request: string }>

/** Asks a party without an account, or enters the code that it issued. */
export async function chaseOutside(
  person: Person,
  job: Job,
  { kind, request }: OutsideTask,
): Promise<Outcome> {
  const network = networkOf(job)
  const { programme, now } = person.beliefs.world(job.commissioner)
  const today = londonDateOf(now)
  if (kind === 'askOutside') {
    const asked = { askedOn: today }
    const answered = await person.command<Answered>(job, 'outside.ask', {
      network,
      request,
      ...asked,
    })
    return known(answered, { type: 'outsideAsked', data: { request, ...asked } })
  }
  const code = codeOf(person, job, network)
  const issued = { answeredOn: today, code }
  const answered = await person.command<Answered>(job, 'outside.answer', {
    network,
    request,
    ...issued,
  })
  return known(answered, { type: 'outsideAnswered', data: { request, ...issued } })

  function known(one: Answered, event: OutsideEvent): Outcome {
    if (!one.ok) return { refusal: one.refusal }
    return { facts: [fact(networkStream(programme.id, network), event)] }
  }
}

/** A network's code: the one it was published under, else one that is made up, another each day that it is refused. */
function codeOf(person: Person, job: Job, network: NetworkId): string {
  const published = person.networkCode(network)
  if (published && /^U\d{5}$/.test(published)) return published
  const drawn = person.draw('code', job.key, londonDateOf(person.beliefs.now))
  return `U${String(Math.floor(drawn * 100_000)).padStart(5, '0')}`
}
