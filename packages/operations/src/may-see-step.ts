import { type Actor, oversees } from '@muster/domain/access/grants'
import type { Step } from '@muster/domain/programme/step'
import type { Whose } from '@muster/domain/progress/completion'
import { maySee } from '@muster/domain/views/step-page'
import type { World } from '@muster/domain/world'

/**
 * Whether somebody has a part in this instance of a step or oversees those who have. Only what its scope asks for
 * counts: to name one's own practice beside another's network gives no right to the network.
 */
export function maySeeStep(world: World, actor: Actor, { scope }: Step, whose: Whose): boolean {
  const { network } = whose
  switch (scope) {
    case 'practice':
      return maySee(world, actor, whose)
    case 'network':
      return maySee(world, actor, network ? { network } : {})
    case 'commissioner':
    case 'meeting':
      return oversees(world, actor)
  }
}
