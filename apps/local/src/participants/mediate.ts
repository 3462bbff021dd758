import { londonDateOf } from '@muster/domain/calendar/london-day'
import { addWorkingDays } from '@muster/domain/calendar/working-days'
import { networkId } from '@muster/domain/ids'
import type { LmcCase } from '@muster/domain/lmc/lmc-cases'
import type { Refusal } from '@muster/domain/refusal'
import { joined } from './find-place.ts'
import type { Job, Task } from './job.ts'
import { nearestFormed } from './nearest-formed.ts'
import type { Outcome, Person } from './person.ts'

type Answered = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
type Mediates = Extract<Task, { kind: 'mediate' }>
type About<K> = Extract<LmcCase['about'], { kind: K }>

/** The committee's mediator accepts, sets a day, or says what came of it. Whoever it concerns is told. */
export async function mediate(
  person: Person,
  job: Job,
  { act, about }: Mediates,
): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const today = londonDateOf(world.now)
  const on = act === 'accept' ? today : addWorkingDays(today, 1)
  const said: Said =
    act === 'settle'
      ? about.kind === 'mediation'
        ? mediated(person, job, about)
        : advised(person, about)
      : { on }
  const whose =
    about.kind === 'mediation'
      ? { commissioner: job.commissioner, practice: about.practice }
      : { network: about.network, dispute: about.dispute }
  const noun = about.kind === 'mediation' ? 'mediation' : 'disputes'
  const procedure = `${noun}.${act === 'settle' ? 'close' : act}`
  const answered = await person.command<Answered>(job, procedure, { ...whose, ...said })
  if (!answered.ok) return { refusal: answered.refusal }
  const taken = 'network' in said && about.kind === 'mediation'
  return { facts: taken ? joined(world, about.practice, networkId(said.network)) : [] }
}

type Said =
  | { readonly on: string }
  | { readonly outcome: string; readonly network: string }
  | object

/** The nearest network that has formed takes it, but for misfortune. */
function mediated({ beliefs, luck }: Person, job: Job, { practice }: About<'mediation'>): Said {
  const world = beliefs.world(job.commissioner)
  const network = luck.strikes('failedMediation', practice)
    ? undefined
    : nearestFormed(world, practice)
  return network
    ? { outcome: 'agreed', network, note: 'They met, and talked about what stood between them.' }
    : { outcome: 'failed', note: 'They met. No network would move.' }
}

/** By which of ten disputes the committee brings members together. */
const settledOfTen = 6

function advised({ draw }: Person, { dispute }: About<'dispute'>): object {
  return draw('dispute ends', dispute, 'with the committee') * 10 < settledOfTen
    ? {
        outcome: 'settled',
        note: 'Keep to what was signed, and look at it together in the autumn.',
      }
    : { outcome: 'notSettled', note: 'The committee could bring the two sides to no agreement.' }
}
