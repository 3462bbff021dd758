import type { StoredEvent } from '@muster/db'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { NetworkState } from '@muster/domain/facts/state'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, NetworkId } from '@muster/domain/ids'
import { startOf } from '@muster/domain/money/case-of'
import { expectedPayments } from '@muster/domain/money/expected-payments'
import { findStep, isDone } from '@muster/domain/progress/completion'
import type { World } from '@muster/domain/world'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** What is held back is let go once what it waited for is done, and is paid at no run before that. */
export class WithheldInspector {
  readonly violations: Violation[] = []

  /** With the facts as they were before this event. */
  see({ stream, seq, event, occurredAt }: StoredEvent, before: Replay): void {
    if (event.type !== 'paymentReleased') return
    const { kind, id } = parseStreamKey(stream)
    const network = kind === 'network' ? before.networks.get(id as NetworkId) : undefined
    const world = network && before.world(network.commissioner, occurredAt)
    if (!world) return
    const { payment, step } = event.data
    const held = network.withheld.some((one) => one.payment === payment && one.step === step)
    const waits = findStep(world.programme, step) && !isDone(world, step, { network: network.id })
    if (!held) this.#found(stream, `event ${seq}: ${payment} was let go and not held back`)
    else if (waits)
      this.#found(stream, `event ${seq}: ${payment} was let go before ${step} was done`)
  }

  finish(replay: Replay, now: Instant): void {
    for (const network of replay.networks.values()) {
      const world = replay.world(network.commissioner, now)
      const says = world && network.withheld.length > 0 ? paidAnyway(world, network) : null
      if (says) this.#found(network.id, says)
    }
  }

  #found(where: string, says: string): void {
    this.violations.push({ invariant: 'nothing that is withheld is paid', where, says })
  }
}

function paidAnyway(world: World, { id, withheld }: NetworkState): string | null {
  const all = expectedPayments(world, id, startOf(world, id).on)
  const paid = withheld.flatMap(({ payment, practices, since }) =>
    all.filter(
      (one) =>
        (payment === 'all' || payment === one.payment) &&
        (!practices || one.practice === null || practices.includes(one.practice)) &&
        one.pence > 0 &&
        one.paidOn !== null &&
        one.paidOn >= londonDateOf(since),
    ),
  )
  const [first] = paid
  return first ? `${first.payment} of ${first.month} is paid on ${first.paidOn}` : null
}
