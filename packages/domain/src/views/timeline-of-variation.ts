import type { AgreementVariationEvent } from '../facts/agreement-variation-events.ts'
import type { NetworkId } from '../ids.ts'
import { findStep } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { practiceName } from './timeline-of-register.ts'

/** Which part is varied is told to everybody, what it says only to the members. */
export function variationText(
  world: World,
  network: NetworkId,
  { type, data }: AgreementVariationEvent,
): string {
  const step =
    'step' in data ? data.step : world.networks.get(network)?.variations?.[data.variation]?.step
  const part = (step && findStep(world.programme, step)?.title) ?? 'the agreement'
  switch (type) {
    case 'variationProposed':
      return `A variation of “${part}” was put forward for signature`
    case 'variationSigned':
      return `${practiceName(world, data.practice)} signed the variation of “${part}”`
    case 'variationDeclined':
      return `${practiceName(world, data.practice)} will not sign the variation of “${part}” as it is`
    case 'variationWithdrawn':
      return `The variation of “${part}” was withdrawn: what was signed stays in force`
    case 'variationLapsed':
      return `The variation of “${part}” can no longer come about, and has ended`
    case 'variationMade':
      return `The variation of “${part}” is in force, version ${data.version}`
  }
}
