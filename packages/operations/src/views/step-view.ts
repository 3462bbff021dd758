import type { StepId } from '@muster/domain/ids'
import { findStep, type Whose } from '@muster/domain/progress/completion'
import { networkOf } from '@muster/domain/views/practice-page'
import { maySee, stepPage } from '@muster/domain/views/step-page'
import type { StepView } from '@muster/domain/views/step-view'
import type { World } from '@muster/domain/world'
import { Forbidden, NotFound } from '../absent.ts'
import { type Around, readWorld } from '../load-world.ts'
import { refsIn, withWords, wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'

export interface StepViewInput {
  readonly step: StepId
  readonly whose: Whose
}

/** A step's page, with the words that this reader may see. */
export async function stepView(
  { db, actor }: Reader,
  around: Around,
  { step: id, whose }: StepViewInput,
): Promise<StepView> {
  const { world } = await readWorld(db, around)
  const step = findStep(world.programme, id)
  if (!step) throw new NotFound(`This programme has no step ${id}.`)
  if (!maySee(world, actor, whose)) throw new Forbidden('This step is not yours.')
  const full = step.scope === 'practice' ? withNetwork(world, whose) : whose
  const page = stepPage(world, actor, step, full)
  const reason = page.returned?.reason
  const refs = [...refsIn(page), ...(reason ? [reason] : [])]
  const words = await wordsFor(db, world, actor, full.network ?? null, refs)
  const shown = withWords(page, words) as StepView
  return shown.returned && reason
    ? { ...shown, returned: { ...shown.returned, reason: words(reason) } }
    : shown
}

/** A practice's own step is shown with the network it is in, or the only one that names it. */
function withNetwork(world: World, whose: Whose): Whose {
  if (!whose.practice || whose.network) return whose
  const network = networkOf(world, whose.practice)
  return network ? { ...whose, network } : whose
}
