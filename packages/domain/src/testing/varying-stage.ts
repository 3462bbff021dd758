import { completeStep } from '../decide/complete-step.ts'
import { networkId, stepId } from '../ids.ts'
import { personFor } from './made-up-people.ts'
import { words } from './plausible-answer.ts'
import { ofWorld, type Story } from './story.ts'

const part = stepId('G2')

/** Both networks are live, and a variation of a schedule waits for signatures in each. */
export function varies(story: Story): void {
  for (const network of ['N1', 'N2'].map(networkId)) {
    const { world } = story.run
    const had = world.networks.get(network)?.steps[part]
    const { hasTerms } = had?.proposal?.answer ?? had?.answer ?? {}
    const answer = hasTerms === true ? { hasTerms: false } : { hasTerms: true, terms: words }
    const contribution = { kind: 'vary' as const, answer }
    story.tries({
      by: personFor(world, 'director', { network }),
      decide: ofWorld((now, by) => completeStep(now, by, { step: part, network, contribution })),
    })
    story.settles()
  }
}
