import type { NetworkState } from '../facts/state.ts'
import { commissionerStream, type Fact, fact } from '../facts/stream-ref.ts'
import type { CommissionerId } from '../ids.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { owedReport } from '../sign-off/reporting.ts'
import { decisionStep } from '../sign-off/route.ts'
import type { World } from '../world.ts'
import { commissionerIn, commissionerName } from './concerned.ts'

/** Null where the network may move to this commissioner, or is its own already. */
export function mayNotMove(
  world: World,
  network: NetworkState,
  lead: CommissionerId,
): Refusal | null {
  const { commissioner } = world
  if (lead === network.commissioner) return null
  const name = commissionerName(world, lead)
  if (commissionerIn(world, lead)?.version !== commissioner.version)
    return refusal(
      'other-version',
      `${commissioner.name} and ${name} are under different versions of the programme. Have the national team release one version to both, then settle who leads.`,
      { facts: { from: commissioner.id, to: lead } },
    )
  if (owedReport(world, network.id))
    return refusal(
      'report-owed',
      `The committee of ${commissioner.name} has still to hear of its decision on ${network.name}. Record what it made of it first.`,
    )
  return null
}

/** The network leaves the lists and the agendas of one commissioner and comes to the other. */
export function handOver(
  world: World,
  network: NetworkState,
  lead: CommissionerId,
): readonly Fact[] {
  const { programme, commissioner } = world
  if (lead === commissioner.id) return []
  const step = decisionStep(programme)
  const decidedAt = step && network.steps[step.id]?.decision?.heldAt
  const agendas = Object.values(commissioner.meetings)
    .filter(({ id, agenda }) => agenda.includes(network.id) && id !== decidedAt)
    .map(({ id }) => id)
  return [
    fact(commissionerStream(programme.id, commissioner.id), {
      type: 'networkHandedOver',
      data: { network: network.id, to: lead, agendas },
    }),
    fact(commissionerStream(programme.id, lead), {
      type: 'networkTakenOver',
      data: { network: network.id, from: commissioner.id },
    }),
  ]
}
