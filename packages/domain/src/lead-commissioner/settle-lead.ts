import { type Actor, actsAs } from '../access/grants.ts'
import { formatDate } from '../calendar/format-date.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { NetworkState } from '../facts/state.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { CommissionerId, NetworkId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { commissionerIn, commissionersConcerned } from './concerned.ts'
import { handOver, mayNotMove } from './hand-over.ts'
import { agreeBy, agreeByEnd, disagree, isDecidedOn, leadIsSettled, voices } from './settled.ts'

export interface PreferLead {
  readonly network: NetworkId
  readonly lead: CommissionerId
  readonly reason?: ErasableRef
}

/**
 * A commissioner agrees that whoever leads for now leads, or objects and says who should. It is settled as soon as
 * all say the same.
 */
export function preferLead(world: World, actor: Actor, command: PreferLead): Decided {
  const found = open(world, command)
  if (!('id' in found)) return refused(found)
  const { lead, reason } = command
  const by = speaksFor(world, actor, found)
  if (!by)
    return refused(
      refusal(
        'not-yours',
        'The support lead of each commissioner with a practice in the network says who leads.',
      ),
    )
  const no = notOneOfThem(world, found, lead) ?? unsaid(world, found, { by, lead, reason })
  if (no) return refused(no)
  const said = fact(networkStream(world.programme.id, found.id), {
    type: 'leadPreferred',
    data: { by, lead, ...(reason ? { reason } : {}) },
  })
  const all = new Map(voices(world, found)).set(by, lead)
  const concerned = commissionersConcerned(world, found)
  if (!concerned.every((id) => all.get(id) === lead)) return decided(said)
  if (leadIsSettled(world, found) && lead === found.commissioner) return decided(said)
  const stays = mayNotMove(world, found, lead)
  if (stays) return refused(stays)
  const agreed = fact(networkStream(world.programme.id, found.id), {
    type: 'leadAgreed',
    data: led(world, found, lead),
  })
  return decided(said, agreed, ...handOver(world, found, lead))
}

export interface DecideLead extends PreferLead {
  readonly reason: ErasableRef
}

/** Where the commissioners disagree, or have not agreed by the date, the region decides [P]. */
export function decideLead(world: World, actor: Actor, command: DecideLead): Decided {
  if (!actsAs(world, actor, 'region', {}))
    return refused(refusal('not-yours', 'This is for the regional team of the network to decide.'))
  const found = open(world, command)
  if (!('id' in found)) return refused(found)
  const { lead, reason } = command
  const no = notOneOfThem(world, found, lead) ?? tooEarly(world, found)
  const stays = no ?? mayNotMove(world, found, lead)
  if (stays) return refused(stays)
  const data = { ...led(world, found, lead), reason }
  return decided(
    fact(networkStream(world.programme.id, found.id), { type: 'leadDecided', data }),
    ...handOver(world, found, lead),
  )
}

function open(world: World, { network: id }: PreferLead): NetworkState | Refusal {
  const network = world.networks.get(id)
  if (!network) return refusal('no-such-network', 'There is no such network.')
  if (network.withdrawnAt !== undefined)
    return refusal('network-withdrawn', `${network.name} has been withdrawn.`)
  return network
}

/** The commissioner concerned for which somebody speaks. */
export const speaksFor = (
  world: World,
  actor: Actor,
  network: NetworkState,
): CommissionerId | undefined =>
  commissionersConcerned(world, network).find((id) =>
    actor.grants.some((grant) => grant.role === 'supportLead' && grant.commissioner === id),
  )

function notOneOfThem(world: World, network: NetworkState, lead: CommissionerId): Refusal | null {
  const concerned = commissionersConcerned(world, network)
  const source = world.programme.leadCommissioner?.source
  if (!source || concerned.length < 2)
    return refusal(
      'one-commissioner',
      `All practices of ${network.name} belong to ${world.commissioner.name}, so it leads and there is nothing to agree.`,
    )
  if (concerned.includes(lead)) return null
  const names = concerned.map((id) => commissionerIn(world, id)?.name ?? id).join(', ')
  return refusal('not-concerned', `Choose one of the commissioners concerned: ${names}.`, {
    field: 'lead',
    source,
  })
}

/** An objection has its reason, and nobody says the same twice. */
function unsaid(
  world: World,
  network: NetworkState,
  { by, lead, reason }: { by: CommissionerId; lead: CommissionerId; reason: unknown },
): Refusal | null {
  if (lead !== network.commissioner && !reason)
    return refusal('reason-missing', 'Say why another commissioner should lead.', {
      field: 'reason',
    })
  if (voices(world, network).get(by) === lead && leadIsSettled(world, network))
    return refusal('said-already', 'This is what you have agreed to already.', { field: 'lead' })
  return null
}

function tooEarly(world: World, network: NetworkState): Refusal | null {
  const end = agreeByEnd(world.programme, network)
  const late =
    end !== null &&
    world.now > end &&
    !leadIsSettled(world, network) &&
    !isDecidedOn(world.programme, network)
  if (late || disagree(world, network)) return null
  const by = agreeBy(world.programme, network)
  const until = by ? `until ${formatDate(by)}` : 'from when the members are agreed'
  return refusal(
    'not-for-the-region-yet',
    leadIsSettled(world, network)
      ? 'The commissioners have agreed, so there is nothing to decide.'
      : `The commissioners have ${until} to agree. The region decides when they disagree or are late.`,
    { facts: { agreeBy: by }, ...sourceOf(world) },
  )
}

const sourceOf = ({ programme }: World) =>
  programme.leadCommissioner ? { source: programme.leadCommissioner.source } : {}

const led = (world: World, network: NetworkState, lead: CommissionerId) => ({
  lead,
  ...(lead === network.commissioner ? {} : { from: network.commissioner }),
  among: commissionersConcerned(world, network),
})
