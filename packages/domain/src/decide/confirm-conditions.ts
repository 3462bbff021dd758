import type { Actor } from '../access/grants.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { refusal } from '../refusal.ts'
import { mayConfirm, openConditions } from '../sign-off/conditions.ts'
import type { World } from '../world.ts'
import { type Decided, decided, refused } from './contribution.ts'

const source = 'Approved, contingent on what was still open: S14'

export interface ConfirmConditions {
  readonly network: NetworkId
  /** What shows that they are met. */
  readonly note: ErasableRef
}

/** The commissioner's support lead, its secretary or the region says that the conditions of an approval are met. */
export function confirmConditions(world: World, actor: Actor, command: ConfirmConditions): Decided {
  const { network, note } = command
  if (!mayConfirm(world, actor))
    return refused(
      refusal('not-yours', 'Whether conditions are met is for those who decided to say.', {
        source,
      }),
    )
  const open = openConditions(world, network)
  if (!open)
    return refused(
      refusal('no-conditions', 'No condition of an approval is open for this network.', { source }),
    )
  const { step } = open
  return decided(
    fact(networkStream(world.programme.id, network), {
      type: 'conditionsMet',
      data: { step, note },
    }),
  )
}
