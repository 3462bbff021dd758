import { addDays } from '@muster/domain/calendar/days'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { LondonDate } from '@muster/domain/ids'
import type { Refusal } from '@muster/domain/refusal'
import type { RegisterDecision } from '@muster/domain/register/decide-register'
import type { RegisterChangeView, SuccessorChoice } from '@muster/domain/register/register-page'
import type { Job, Task } from './job.ts'
import type { Outcome, Person } from './person.ts'

type Answered = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
type RegisterTask = Extract<Task, { kind: 'decideRegister' }>

/** The support lead reads what a register brings, previews what it would change, and decides: apply it, or say no. */
export async function decideRegister(
  person: Person,
  job: Job,
  { change }: RegisterTask,
): Promise<Outcome> {
  const about = { practice: job.practice, change }
  const view = await person.read<RegisterChangeView>(job, 'register.change', about)
  if (view.standing !== 'open') return { facts: [] }
  for (const decision of wishes(person, view)) {
    const preview = await person.read<Answered>(job, 'register.preview', { ...about, decision })
    if (!preview.ok) continue
    const input = { ...about, decision, reason: reasonFor(decision) }
    const answered = await person.command<Answered>(job, 'register.decide', input)
    return answered.ok ? { facts: [] } : { refusal: answered.refusal }
  }
  return { again: true }
}

/** What seems right from what the files show, best first; in doubt everything stays as it is. */
function wishes({ beliefs, luck }: Person, view: RegisterChangeView): readonly RegisterDecision[] {
  const keep = { keep: true } as const
  if (luck.strikes('keepsRegister', view.id)) return [keep]
  const from = dayFor(londonDateOf(beliefs.now), view)
  if (view.kind === 'moved') return [{ keep: false, outcome: 'moves', from }, keep]
  if (view.kind !== 'closed') return [{ keep: false, outcome: 'opens', from }, keep]
  const successors = view.successors.filter(({ signs }) => signs.length > 0)
  const renamed = successors.filter(({ isNew }) => isNew)
  const merged = successors.filter(({ isNew }) => !isNew)
  return [
    ...renamed.map(({ id: successor }) => ({
      keep: false as const,
      outcome: 'newCode' as const,
      from,
      successor,
    })),
    ...merged.flatMap((one) => mergers(view, one, from)),
    { keep: false, outcome: 'closes', from },
    keep,
  ]
}

/** The merged practice stays where the successor is; in the other one's network where that cannot be. */
const mergers = (
  view: RegisterChangeView,
  { id: successor, choice, network }: SuccessorChoice,
  from: LondonDate,
): readonly RegisterDecision[] => {
  const merges = { keep: false, outcome: 'merges', from, successor } as const
  if (choice.length === 0) return [merges]
  return [network, view.network].flatMap((one) => (one ? [{ ...merges, network: one.id }] : []))
}

/** No day is taken that is more than a year away. */
const mostDaysAway = 360

/** The day that the register names; today where it names none, or one of long ago. */
const dayFor = (today: LondonDate, { on }: RegisterChangeView): LondonDate =>
  on && on >= addDays(today, -mostDaysAway) && on <= addDays(today, mostDaysAway) ? on : today

function reasonFor(decision: RegisterDecision): string {
  if (decision.keep)
    return 'The practice says that it stays as it is; the register is to be corrected.'
  const reasons = {
    closes: 'The partners retire, and their patients register elsewhere.',
    merges: 'The two practices have become one.',
    newCode: 'It is the same practice under another code.',
    opens: 'It holds a contract and has patients.',
    moves: 'Both commissioners confirm where the practice belongs.',
  }
  return reasons[decision.outcome]
}
