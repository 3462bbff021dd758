import { madeOnce, noLongerHolds, signaturesOf } from '../agreement-variation/make-variation.ts'
import {
  disputeOver,
  dueOf,
  openVariations,
  stillToSign,
  variedOf,
} from '../agreement-variation/variations.ts'
import type { AgreementVariation } from '../facts/agreement-variation-events.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import { type BlockerId, blockerId, type Instant, type PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'
import { raisesOnce } from './engine-raises.ts'
import { remindAt } from './step-moves.ts'

/** Chases the signatures of a variation; makes it once those who are left have signed, and ends one that cannot come about. */
export function variationMoves(world: World, network: NetworkState): Assessment {
  const open = openVariations(network)
  if (open.length === 0) return { moves: [], wakeAt: null }
  const running = open.filter((one) => !disputeOver(world, network, one))
  // One at a time: the next is made on the text that this one leaves.
  const [settled = []] = open
    .map((one) => settles(world, network, one))
    .filter((one) => one.length > 0)
  if (settled.length > 0) return { moves: settled, wakeAt: null }
  return {
    moves: [
      ...reminders(world, network, running),
      ...running.flatMap((one) => late(world, network, one)),
    ],
    wakeAt: earliestAfter(
      world.now,
      running.flatMap((one) => {
        const due = dueOf(world, network, one)
        return [justAfter(due), ...daysBefore(world, one).map((days) => remindAt(due, days))]
      }),
    ),
  }
}

const daysBefore = (world: World, { document }: AgreementVariation): readonly number[] =>
  variedOf(world, document)?.later.remindWorkingDaysBefore ?? []

function settles(
  world: World,
  network: NetworkState,
  variation: AgreementVariation,
): readonly Fact[] {
  if (!noLongerHolds(world, network, variation))
    return madeOnce(world, network, variation, signaturesOf(variation))
  const data = { variation: variation.id }
  return [fact(networkStream(world.programme.id, network.id), { type: 'variationLapsed', data })]
}

/** One reminder of a day and a document, whichever variations of it are due on that day. */
function reminders(
  world: World,
  network: NetworkState,
  running: readonly AgreementVariation[],
): readonly Fact[] {
  const together = new Map<
    string,
    { due: Instant; practices: Set<PracticeId>; one: AgreementVariation }
  >()
  for (const one of running) {
    const due = dueOf(world, network, one)
    const key = `${one.document} ${due}`
    const held = together.get(key) ?? { due, practices: new Set(), one }
    for (const practice of stillToSign(world, network, one)) held.practices.add(practice)
    together.set(key, held)
  }
  return [...together.values()].flatMap(({ due, practices, one }) => {
    const step = variedOf(world, one.document)?.signing.id
    if (!step || world.now > due) return []
    const sent = network.steps[step]?.reminders ?? []
    return daysBefore(world, one).flatMap((days) => {
      const at = remindAt(due, days)
      if (at > world.now || at < one.proposedAt || sent.includes(`${days}@${due}`)) return []
      const data = { step, practices: [...practices].sort(), due, workingDaysBefore: days }
      return [
        fact(networkStream(world.programme.id, network.id), {
          type: 'reminderSent' as const,
          data,
        }),
      ]
    })
  })
}

const prefix = 'variation-'

/** Once its days are over its signatures have an owner; what was signed before goes on binding. */
function late(world: World, network: NetworkState, variation: AgreementVariation): readonly Fact[] {
  const varied = variedOf(world, variation.document)
  if (!varied || world.now <= dueOf(world, network, variation)) return []
  const left = stillToSign(world, network, variation)
  const blocker = blockerId(`${prefix}${variation.id}`)
  const practice = left.length === 1 ? left[0] : undefined
  const raise = { blocker, step: varied.signing.id, kind: varied.later.late, practice }
  return raisesOnce(world, network, raise)
}

export const isOfVariation = (id: BlockerId): boolean => id.startsWith(prefix)

/** Whether the variation that a blocker is about still waits for signatures. */
export const variationWaits = (network: NetworkState, id: BlockerId): boolean =>
  openVariations(network).some((one) => `${prefix}${one.id}` === id)
