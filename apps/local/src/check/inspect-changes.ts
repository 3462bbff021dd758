import type { StoredEvent } from '@muster/db'
import { addDays } from '@muster/domain/calendar/days'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import { isFromRegister } from '@muster/domain/facts/change-events'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { NetworkId } from '@muster/domain/ids'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** The days of notice of the reference programme; another version says its own. */
const noticeDays = 28

/** A member goes after its days of notice, with the commissioner's approval, on the first day of a quarter. */
export class ChangeInspector {
  readonly violations: Violation[] = []

  /** With the facts as they were before this event. */
  see({ stream, seq, event, actor, occurredAt }: StoredEvent, before: Replay): void {
    if (event.type !== 'changeEffected' && event.type !== 'changeApproved') return
    const network = before.networks.get(parseStreamKey(stream).id as NetworkId)
    const change = network?.changes?.[event.data.change]
    const found = (says: string) =>
      this.violations.push({
        invariant: 'a change after its notice and approval',
        where: stream,
        says: `event ${seq}: ${says}`,
      })
    if (event.type !== 'changeEffected') {
      if (actor === 'engine') found('the engine approved it')
      if (change?.kind === 'join' && change.agreedAt === undefined)
        found('it was approved before both sides had agreed')
      return
    }
    // Who coordinates changes by notice alone.
    if (change?.kind === 'coordinator') return
    if (change?.approvedAt === undefined || change.effectiveOn === undefined)
      return void found('nobody approved it')
    if (change.endedAt !== undefined) return void found('it had ended before')
    const { programme } = before.world(network?.commissioner as never, occurredAt) ?? {}
    const days = programme?.memberChanges?.noticeDays ?? noticeDays
    const noticed = addDays(londonDateOf(change.notifiedAt), days)
    // A practice closes when it closes: a person decided it, for any day.
    const ofRegister = isFromRegister(change.kind)
    if (change.effectiveOn < noticed && !ofRegister) found(`it had notice until ${noticed}`)
    if (londonDateOf(occurredAt) < change.effectiveOn) found(`its day is ${change.effectiveOn}`)
    if (!ofRegister && !/-(01|04|07|10)-01$/.test(change.effectiveOn))
      found(`${change.effectiveOn} is not the first day of a quarter`)
  }
}
