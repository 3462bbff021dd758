import { groupSize } from '../acceptance/group-size.ts'
import { inThousands, practiceName } from '../acceptance/in-words.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type ChangeKind, isPart } from '../facts/change-events.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import { restingOnPart } from '../people/awaited-choice.ts'
import { getStep } from '../progress/completion.ts'
import { coordinatorOf, membershipStep, membersNamed } from '../progress/membership.ts'
import { signedWith } from '../views/what-follows.ts'
import type { World } from '../world.ts'
import { type Approved, isApprovedBy } from './approved-network.ts'
import { effectiveOn } from './effective-on.ts'

/** What a change would bring about, for whoever is about to give notice of it. */
export function whatChangeFollows(
  world: World,
  changing: Approved,
  kind: ChangeKind,
  practice: PracticeId,
): readonly string[] {
  const { rules } = changing
  const decided = isApprovedBy(rules, kind)
    ? 'The commissioner decides on it.'
    : 'The commissioner is told at once and need not approve it.'
  if (kind === 'coordinator')
    return [
      decided,
      'It counts at once. Nothing is signed again: the agreement does not name the coordinator.',
    ]
  if (kind === 'absence')
    return [
      decided,
      'Whoever stands in speaks for the network until the last day of the absence; after it the director does again.',
      `For longer than ${rules.absenceDays?.value ?? 92} days, choose another director. Nothing is signed again.`,
    ]
  return isPart(kind)
    ? [decided, ...ofPart(world, changing, kind)]
    : [decided, ...ofMembers(world, changing, kind, practice)]
}

function ofPart(
  world: World,
  { network }: Approved,
  kind: 'payee' | 'director',
): readonly string[] {
  const part = world.programme.parts[kind]
  if (!part) return []
  const step = getStep(world.programme, part.step)
  const coordinator = coordinatorOf(world.programme, network)
  const acts = coordinator ? practiceName(world, coordinator) : 'The coordinator'
  return [
    `The members choose anew in “${step.title}”, and all agree.`,
    kind === 'director'
      ? `Until then ${acts} speaks for the network. An interim director may be named.`
      : `Until then ${acts} answers for the payee. Money goes to the present payee until the national register names the new one.`,
    ...wouldWait(world, network.id, kind),
    ...signedWith(world, network.id, step).map(
      ({ label, signatures }) =>
        `${label}: a variation of Schedule 1, to be signed again by the ${signatures} who have signed.`,
    ),
  ]
}

/** What nobody approves or signs until the choice is made. */
function wouldWait(
  world: World,
  network: NetworkId,
  part: 'payee' | 'director',
): readonly string[] {
  const titles = restingOnPart(world, part, network).map(({ title }) => `“${title}”`)
  return titles.length === 0 ? [] : [`Until they have chosen these wait: ${titles.join(', ')}.`]
}

function ofMembers(
  world: World,
  { network, rules }: Approved,
  kind: ChangeKind,
  practice: PracticeId,
): readonly string[] {
  const today = londonDateOf(world.now)
  const joins = kind === 'join'
  const others = membersNamed(world.programme, network).filter((one) => one !== practice)
  const rest = joins ? [...others, practice] : others
  const { patients, shortfall, withinListError } = groupSize(world, rest)
  const step = membershipStep(world.programme)
  return [
    `If it is approved today it counts from ${formatDate(effectiveOn(today, today, rules.noticeDays))}: ${rules.noticeDays} days’ notice, and from the next quarter.`,
    `${joins ? 'With' : 'Without'} ${practiceName(world, practice)} the network has ${inThousands(patients)} patients${shortfall > 0 && !withinListError ? `, ${inThousands(shortfall)} fewer than it needs without an exception` : ''}.`,
    ...signedWith(world, network.id, step).map(
      ({ label }) =>
        `${label}: ${joins ? 'all members sign again' : 'those who stay sign again'}, within ${rules.signWithinDays} days.`,
    ),
  ]
}
