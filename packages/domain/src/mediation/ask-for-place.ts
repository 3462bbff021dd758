import { type Actor, leads, practiceOf } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { PracticeState } from '../facts/state.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { MediationRules } from '../programme/mediation.ts'
import { hasOpened } from '../progress/startable.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { mediationFact } from './mediation-fact.ts'
import { atHome, placeOf, wantsPlace } from './places.ts'

export interface AboutPlace {
  readonly practice: PracticeId
  readonly network: NetworkId
}

export const noMediation = refusal(
  'no-mediation',
  'This programme has no rules for practices that no network wants.',
)

/**
 * A practice without a network asks one to take it in; its support lead may ask for it. It may ask over the line of its
 * commissioner: then both agree who leads the network, should that take it (S12; lead commissioner: S16 S17).
 */
export function askForPlace(world: World, actor: Actor, about: AboutPlace): Decided {
  const { practice: id, network } = about
  const rules = world.programme.mediation
  const practice = world.practices.get(id)
  const here = atHome(world, id)
  if (!practice || !(practiceOf(actor, [id]) || leads(here, actor)))
    return refused(
      refusal('not-yours', 'A practice asks for itself, or its support lead asks for it.'),
    )
  if (!rules) return refused(noMediation)
  const no = mayNotAsk(here, practice, rules) ?? mayNotBeAsked(world, about)
  if (no) return refused(no)
  const asked = mediationFact(world, { type: 'placeAsked', data: about })
  const home = here.commissioner.id
  if (world.networks.get(network)?.commissioner === home) return decided(asked)
  const stream = networkStream(world.programme.id, network)
  const data = { practice: id, commissioner: home }
  return decided(asked, fact(stream, { type: 'placeAskedFromElsewhere', data }))
}

function mayNotAsk(world: World, practice: PracticeState, rules: MediationRules): Refusal | null {
  if (!hasOpened(world))
    return refusal('not-open-yet', 'Networks form once the programme has opened. Ask then.')
  if (practice.published.commissioner !== world.commissioner.id)
    return refusal(
      'other-commissioner',
      'The commissioner of this practice takes no part in the programme. Ask a network’s support lead to have it name the practice.',
    )
  if (practice.network !== null)
    return refusal(
      'in-a-network',
      'This practice is in a network. It has to leave that network before it asks another.',
      { source: 'S14: one practice, one network' },
    )
  if (wantsPlace(world, practice, rules)) return null
  return refusal(
    'does-not-want',
    'Only a practice that has declared that it wants to take part asks for a place. Declare that first.',
    { source: 'Joining is voluntary: S27' },
  )
}

function mayNotBeAsked(world: World, { practice, network: id }: AboutPlace): Refusal | null {
  const network = world.networks.get(id)
  if (!network || network.withdrawnAt !== undefined)
    return refusal('no-such-network', 'There is no such network. Choose another.', {
      field: 'network',
    })
  if (world.practices.get(practice)?.claims.includes(id))
    return refusal(
      'named-already',
      `${network.name} names this practice already. Agree to its proposal, or decline it.`,
      { field: 'network' },
    )
  if (placeOf(world, practice).asked[id] === undefined) return null
  return refusal('already-asked', `${network.name} has been asked already.`, { field: 'network' })
}
