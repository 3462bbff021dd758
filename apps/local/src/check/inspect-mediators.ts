import type { StoredEvent } from '@muster/db'
import type { DomainEvent } from '@muster/domain/facts/events'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, NetworkId } from '@muster/domain/ids'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** A local medical committee does nothing before it has been invited, nor after the end (S22 S45). */
export class MediatorInspector {
  readonly violations: Violation[] = []

  /** With the facts as they were before this event. */
  see({ stream, seq, event }: StoredEvent, before: Replay): void {
    const says = tooSoon(event, parseStreamKey(stream).id, before)
    if (says)
      this.violations.push({
        invariant: 'a committee acts once it is invited',
        where: stream,
        says: `event ${seq}: ${says}`,
      })
  }
}

function tooSoon(event: DomainEvent, id: string, before: Replay): string | null {
  switch (event.type) {
    case 'mediatorAccepted':
    case 'mediatorDeclined':
    case 'mediationMeetingSet': {
      const { practice } = event.data
      const { mediation } = before.commissioners.get(id as CommissionerId)?.places?.[practice] ?? {}
      const open = mediation !== undefined && mediation.closedAt === undefined
      // Once a committee has declined the commissioner may bring those concerned together itself.
      const alone = event.type === 'mediationMeetingSet' && mediation?.declined !== undefined
      const invited = open && (mediation.invitedOn !== undefined || alone)
      return invited ? null : `the committee was not invited to mediate for ${practice}`
    }
    case 'disputeAccepted': {
      const { dispute } = event.data
      const held = before.networks.get(id as NetworkId)?.disputes?.[dispute]
      const referred = held?.stages.at(-1)?.on !== undefined && held.closedAt === undefined
      return referred ? null : `the dispute ${dispute} was not referred to it`
    }
    default:
      return null
  }
}
