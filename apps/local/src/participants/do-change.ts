import type { AskedChange } from '@muster/domain/facts/change-events'
import type { NetworkId } from '@muster/domain/ids'
import type { Refusal } from '@muster/domain/refusal'
import type { Job, Task } from './job.ts'
import type { Outcome, Person } from './person.ts'

type Answered = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
type ChangeTask = Extract<
  Task,
  { kind: 'giveNotice' | 'agreeChange' | 'takeBackChange' | 'decideChange' }
>

const reasons: Readonly<Record<AskedChange, string>> = {
  join: 'The partners have thought again: our patients live among yours.',
  leave: 'The partners retire, and who follows them wants to work with other neighbours.',
  expel: 'The others cannot rely on it.',
  payee: 'Its manager leaves, and nobody there can keep the books of the network.',
  director: 'She takes a post elsewhere.',
  coordinator: 'Its manager is ill.',
  absence: 'Parental leave.',
}

/** Gives notice of a change, agrees to it, takes it back or decides on it. Whoever it concerns is told what came of it. */
export async function doChange(person: Person, job: Job, task: ChangeTask): Promise<Outcome> {
  const { network } = job
  if (!network) throw new Error(`${job.key} is about no network.`)
  if (task.kind === 'giveNotice') {
    const { change: kind } = task
    const { practice } = job
    const input = { network, kind, practice, reason: reasons[kind] }
    return outcomeOf(await person.command<Answered>(job, 'changes.notify', input))
  }
  const about = { network, change: task.change }
  if (task.kind === 'agreeChange')
    return outcomeOf(await person.command<Answered>(job, 'changes.agree', about))
  if (task.kind === 'takeBackChange')
    return outcomeOf(await person.command<Answered>(job, 'changes.takeBack', about))
  return await decideChange(person, job, about)
}

/** What cannot be approved as things stand is refused, and whoever asked may ask again. */
async function decideChange(
  person: Person,
  job: Job,
  about: { readonly network: NetworkId; readonly change: string },
): Promise<Outcome> {
  const approving = { ...about, approved: true, reason: 'We agree to it.' }
  const approved = await person.command<Answered>(job, 'changes.decide', approving)
  if (approved.ok) return outcomeOf(approved)
  const { refusal } = approved
  const refusing = { ...about, approved: false, reason: `Not as things stand. ${refusal.message}` }
  const refused = await person.command<Answered>(job, 'changes.decide', refusing)
  return refused.ok ? { facts: [], refusal } : { refusal: refused.refusal }
}

/** The facts are told to everybody concerned: there is nothing that only whoever acted knows. */
const outcomeOf = (answered: Answered): Outcome =>
  answered.ok ? { facts: [] } : { refusal: answered.refusal }
