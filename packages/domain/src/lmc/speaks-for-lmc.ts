import { type Actor, leads } from '../access/grants.ts'
import type { OnBehalf } from '../facts/step-events.ts'
import type { LmcId } from '../ids.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { isMediatorOf } from './invited.ts'

export interface ForLmc {
  readonly onBehalf?: OnBehalf
}

export const notTheMediator = refusal(
  'not-yours',
  'This is for the mediator of the local medical committee, or for the support lead whom it asks.',
)

/**
 * Null where somebody may record what the committee does: its mediator, once it has been invited, or the support lead
 * who says who of the committee asked for it, and how, as for a practice (domain section 9).
 */
export function notForLmc(
  world: World,
  actor: Actor,
  lmc: LmcId | undefined,
  { onBehalf }: ForLmc,
): Refusal | null {
  if (isMediatorOf(actor, lmc))
    return onBehalf
      ? refusal('for-yourself', 'You record for your own committee. Leave out who asked for it.', {
          field: 'onBehalf',
        })
      : null
  if (!leads(world, actor)) return notTheMediator
  if (onBehalf) return null
  return refusal(
    'say-who-asked',
    'Say who of the local medical committee asked you to record this, and how.',
    { field: 'onBehalf' },
  )
}

/** What is recorded besides where the support lead records it. */
export const asked = ({ onBehalf }: ForLmc): ForLmc => (onBehalf ? { onBehalf } : {})
