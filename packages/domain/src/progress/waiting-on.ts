import { disputeAwaited } from '../dispute/standstill.ts'
import type { Instant, PracticeId } from '../ids.ts'
import { leadAgreement, waitsForLead } from '../lead-commissioner/settled.ts'
import { awaitedChoices, choiceWords } from '../people/awaited-choice.ts'
import type { Step } from '../programme/step.ts'
import type { WaitingOn } from '../views/step-view.ts'
import type { World } from '../world.ts'
import { instancesOf, proposalIsSpent, recordIsDone, recordOf, type Whose } from './completion.ts'
import { membersOf } from './membership.ts'
import { openedAt } from './opened-at.ts'
import { partyLabels } from './party-labels.ts'

/** Whom an open step waits for, and since when. */
export function waitingOn(world: World, step: Step, whose: Whose): WaitingOn {
  const since = recordOf(world, step, whose).reopenedAt ?? openedAt(world, step, whose) ?? null
  const { completion } = step
  if (waitsForLead(world, step, whose))
    return { party: 'supportLead', label: leadAgreement, practices: [], since: null }
  const [choice] = awaitedChoices(world, step, whose)
  if (choice) return { ...waitingOn(world, choice.step, whose), label: choiceWords(choice) }
  switch (completion.how) {
    case 'answer':
      if (step.scope === 'practice' && completion.by === 'practice')
        return practicesLeft(world, step, whose, since)
      return party(completion.by, since)
    case 'eachSigns':
      return practicesLeft(world, step, whose, since)
    case 'judged':
      return party(completion.by, since)
    case 'decided':
      return party(
        world.programme.routes[world.commissioner.model].body === 'region' ? 'region' : 'committee',
        since,
      )
    case 'computed':
      return completion.confirmedBy
        ? party(completion.confirmedBy, since)
        : { party: 'engine', label: 'Facts still missing', practices: [], since }
    case 'allAgree':
      return agreementLeft(world, step, whose, since)
  }
}

const party = (name: keyof typeof partyLabels, since: Instant | null): WaitingOn => ({
  party: name,
  label: partyLabels[name],
  practices: [],
  since,
})

const named = (world: World, ids: readonly PracticeId[]) =>
  ids.map((id) => ({ id, name: world.practices.get(id)?.published.name ?? id }))

function practices(world: World, ids: readonly PracticeId[], since: Instant | null): WaitingOn {
  const left = named(world, ids)
  const [only] = left
  const label = left.length === 1 && only ? only.name : `${left.length} practices`
  return { party: 'practice', label, practices: left, since }
}

function practicesLeft(world: World, step: Step, whose: Whose, since: Instant | null): WaitingOn {
  const left = instancesOf(world, step.id, whose)
    .filter((one) => !recordIsDone(recordOf(world, step, one)))
    .filter((one) => !disputeAwaited(world, step, one))
    .flatMap(({ practice }) => (practice ? [practice] : []))
  // Who waits for a dispute is not waited for; that there is one is told elsewhere, to those who hear of it.
  return left.length > 0 ? practices(world, left, since) : party('members', since)
}

/** The coordinator until something is proposed; then the members that have not agreed, since the proposal. */
function agreementLeft(world: World, step: Step, whose: Whose, since: Instant | null): WaitingOn {
  const record = recordOf(world, step, whose)
  const { proposal } = record
  if (!proposal || proposalIsSpent(record)) return party('coordinator', since)
  const members = whose.network ? membersOf(world, whose.network) : []
  return practices(
    world,
    members.filter((id) => !proposal.agreed[id]),
    proposal.at,
  )
}
