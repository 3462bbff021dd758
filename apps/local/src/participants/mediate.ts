import { londonDateOf } from '@muster/domain/calendar/london-day'
import { addWorkingDays } from '@muster/domain/calendar/working-days'
import type { Fact } from '@muster/domain/facts/stream-ref'
import type { LmcCase } from '@muster/domain/lmc/lmc-cases'
import type { Refusal } from '@muster/domain/refusal'
import { joined, mediated } from './find-place.ts'
import type { Job, Task } from './job.ts'
import type { Outcome, Person } from './person.ts'

type Answered = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
type Mediates = Extract<Task, { kind: 'mediate' }>
type About<K> = Extract<LmcCase['about'], { kind: K }>

/** The committee's mediator accepts or declines, sets a day, or says what came of it. Whoever it concerns is told. */
export async function mediate(
  person: Person,
  job: Job,
  { act, about }: Mediates,
): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const today = londonDateOf(world.now)
  const answer = (procedure: string, said: object) =>
    person.command<Answered>(job, procedure, { ...whoseOf(job, about), ...said })
  const noun = about.kind === 'mediation' ? 'mediation' : 'disputes'
  if (act === 'settle' && about.kind === 'mediation') {
    const { practice } = about
    const said = mediated(person, job, practice)
    const facts = said.network ? joined(world, practice, said.network) : []
    return outcomeOf(await answer('mediation.close', said), facts)
  }
  if (act === 'settle' && about.kind === 'dispute')
    return outcomeOf(await answer('disputes.close', advised(person, about)))
  if (act === 'meet')
    return outcomeOf(await answer(`${noun}.meet`, { on: addWorkingDays(today, 1) }))
  if (about.kind === 'mediation' && person.luck.strikes('committeeDeclines', job.key)) {
    const because = person.draw('why declined', job.key) < 0.5 ? 'conflict' : 'capacity'
    return outcomeOf(await answer('mediation.decline', { on: today, because }))
  }
  return outcomeOf(await answer(`${noun}.accept`, { on: today }))
}

const outcomeOf = (answered: Answered, facts: readonly Fact[] = []): Outcome =>
  answered.ok ? { facts } : { refusal: answered.refusal }

const whoseOf = ({ commissioner }: Job, about: LmcCase['about']): object =>
  about.kind === 'mediation'
    ? { commissioner, practice: about.practice }
    : { network: about.network, dispute: about.dispute }

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
