import { type Actor, leads } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { ErasableRef } from '../programme/field.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type AboutPlace, noMediation } from './ask-for-place.ts'
import { mediationFact } from './mediation-fact.ts'
import { placeFacts } from './place-practice.ts'
import { atHome, placeOf } from './places.ts'

export interface RequirePlace extends AboutPlace {
  readonly reason: ErasableRef
}

/**
 * The commissioner requires a network to take a practice, once mediation has failed (S30). In 2019 it could not
 * (S29): there another network covers the patients.
 */
export function requirePlace(world: World, actor: Actor, command: RequirePlace): Decided {
  const { practice, network } = command
  const rules = world.programme.mediation
  if (!leads(atHome(world, practice), actor))
    return refused(
      refusal(
        'not-yours',
        'A network is required by the commissioner, whose support lead records it.',
      ),
    )
  if (!rules) return refused(noMediation)
  const { value, source } = rules.afterFailure
  if (value !== 'require')
    return refused(
      refusal(
        'cannot-allocate',
        'Under this version of the programme nobody can make a network take a practice. Plan who covers its patients.',
        { source },
      ),
    )
  if (placeOf(world, practice).mediation?.outcome !== 'failed')
    return refused(
      refusal(
        'mediation-first',
        'A network may be required to take a practice only after mediation has failed. Record how mediation ended.',
        { source },
      ),
    )
  const place = placeFacts(world, { practice, network, because: 'required' })
  if (!place.ok) return place
  return decided(mediationFact(world, { type: 'placeRequired', data: command }), ...place.facts)
}
