import { addDays } from '../calendar/days.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import { membershipStep, membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Approved, isOpen } from './approved-network.ts'
import type { NotifyChange } from './notify-change.ts'

const source = 'A coordinator acts until there is a director: domain section 9 [P]'

/** What is missing in a notice that says who takes over, or stands in and until when. */
export function takeoverProblem(
  world: World,
  { rules }: Approved,
  command: NotifyChange,
): Refusal | null {
  const { kind, to, network } = command
  if (kind !== 'coordinator' && kind !== 'absence') return null
  if (!to || !membersOf(world, network).includes(to))
    return refusal('not-a-member', 'Choose the member practice that takes over.', { field: 'to' })
  if (kind === 'coordinator')
    return to === command.practice
      ? refusal('same-practice', 'This practice coordinates already. Choose another one.', {
          field: 'to',
        })
      : null
  return absenceProblem(world, rules.absenceDays?.value ?? 92, command)
}

function absenceProblem(
  { now }: World,
  atMostDays: number,
  { standIn, practising, until }: NotifyChange,
): Refusal | null {
  if (!standIn)
    return refusal('no-stand-in', 'Enter who stands in for the director.', { field: 'standIn' })
  if (practising !== true)
    return refusal(
      'director-not-practising',
      'Whoever stands in has to see patients in the network area too. Choose a clinician who does.',
      { field: 'practising', source: 'A practising clinician in the network area: S1 S7' },
    )
  const today = londonDateOf(now)
  const last = addDays(today, atMostDays)
  if (until && until >= today && until <= last) return null
  return refusal(
    'absence-until',
    `Enter the last day of the absence, from today to ${formatDate(last)}. For longer, choose another director.`,
    { field: 'until', source, facts: { last } },
  )
}

/** The answer that names the coordinator, with another one; what members agreed to and signed stays as it is. */
export function handedOver(
  world: World,
  network: NetworkState,
  { change, to }: Pick<NotifyChange, 'change' | 'to'>,
): readonly Fact[] {
  const step = membershipStep(world.programme)
  const field = step.evidence.find(({ kind }) => kind === 'practice')
  const { proposal, answer: answered } = network.steps[step.id] ?? {}
  if (!field || !to) return []
  const answer = { ...(proposal?.answer ?? answered), [field.id]: to }
  const data = { change, step: step.id, answer }
  return [fact(networkStream(world.programme.id, network.id), { type: 'changeEffected', data })]
}

/** Another director ends the absence of the one before. */
export const absencesOver = ({ programme }: World, network: NetworkState): readonly Fact[] =>
  Object.values(network.changes ?? {})
    .filter((one) => isOpen(one) && one.kind === 'absence')
    .map(({ id }) =>
      fact(networkStream(programme.id, network.id), { type: 'changeMade', data: { change: id } }),
    )
