import type { Actor } from '../access/grants.ts'
import { readLondonDate } from '../calendar/day-number.ts'
import type { NetworkState } from '../facts/state.ts'
import type { DecisionOutcome } from '../facts/step-events.ts'
import type { LondonDate, NetworkId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { findStep, recordOf } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { isMediatorOf } from './invited.ts'

/** A decision on a network of which the commissioner has told the committee. */
export interface LmcNotice {
  readonly network: NetworkId
  readonly networkName: string
  readonly commissionerName: string
  readonly outcome: DecisionOutcome
  readonly sentOn: LondonDate
}

/** The statement with which a step says that the committee has been told of a decision. */
const told = 'lmc'

/** What the commissioner has told its committee, the last first. */
export function lmcNotices(world: World, actor: Actor): readonly LmcNotice[] {
  if (!isMediatorOf(actor, world.commissioner.lmc?.id)) return []
  const steps = world.programme.steps.filter(
    ({ scope, evidence }) => scope === 'network' && evidence.some(({ id }) => id === told),
  )
  return [...world.networks.values()]
    .flatMap((network) => steps.flatMap((step) => noticeOf(world, network, step)))
    .toSorted((a, b) => (a.sentOn < b.sentOn ? 1 : a.sentOn > b.sentOn ? -1 : 0))
}

function noticeOf(world: World, { id, name }: NetworkState, step: Step): readonly LmcNotice[] {
  const { answer, completedAt } = recordOf(world, step, { network: id })
  const sentOn = readLondonDate(String(answer?.sentOn ?? ''))
  const decided = step.accept.flatMap(({ with: parameters }) => parameters?.decisionStep ?? [])[0]
  const deciding = decided === undefined ? undefined : findStep(world.programme, decided as never)
  const decision = deciding && recordOf(world, deciding, { network: id }).decision
  if (completedAt === undefined || answer?.[told] !== true || !sentOn || !decision) return []
  const { outcome } = decision
  return [
    { network: id, networkName: name, commissionerName: world.commissioner.name, outcome, sentOn },
  ]
}
