import { type Actor, actsAs, leads, practiceOf } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { DisputeEvent, DisputeOutcome } from '../facts/dispute-events.ts'
import type { Dispute } from '../facts/dispute-state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { DisputeId, LondonDate, NetworkId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type StageNow, stageNow } from './disputes.ts'
import { disputeSource, noDisputes } from './raise-dispute.ts'

export interface OnDispute {
  readonly network: NetworkId
  readonly dispute: DisputeId
}

/** A day on which members meet about it, or the committee with them. */
export function setDisputeMeeting(
  world: World,
  actor: Actor,
  command: OnDispute & { readonly on: LondonDate },
): Decided {
  const { on, dispute: id } = command
  const found = disputeUnderWay(world, actor, command)
  if ('code' in found) return refused(found)
  if (!seesTo(world, actor, command.network, found.dispute)) return refused(notYours)
  if (on < londonDateOf(found.now.held.from))
    return refused(
      refusal('before-stage', 'Enter a day on or after that on which this stage began.', {
        field: 'on',
      }),
    )
  if (found.now.held.meetings.includes(on))
    return refused(refusal('already-set', 'This day is recorded already.', { field: 'on' }))
  return decided(
    disputeFact(world, command, { type: 'disputeMeetingSet', data: { dispute: id, on } }),
  )
}

/** To the next stage, once members have met or their time has run out (S45). */
export function referDispute(
  world: World,
  actor: Actor,
  command: OnDispute & { readonly on: LondonDate },
): Decided {
  const { on, dispute: id } = command
  const found = disputeUnderWay(world, actor, command)
  if ('code' in found) return refused(found)
  if (!seesTo(world, actor, command.network, found.dispute)) return refused(notYours)
  const { held, next, due } = found.now
  const today = londonDateOf(world.now)
  if (!next)
    return refused(
      refusal('last-stage', 'There is no further stage. Record what came of it.', {
        source: disputeSource,
      }),
    )
  if (on > today || on < londonDateOf(held.from))
    return refused(
      refusal('wrong-day', 'Enter the day on which it was referred, today or earlier.', {
        field: 'on',
      }),
    )
  const met = held.meetings.some((day) => day <= today)
  if (!met && held.owner === undefined && world.now <= due)
    return refused(
      refusal(
        'meet-first',
        'Members meet under Schedule 1 first. Record the day of the meeting, or wait until its time has run out.',
        { source: disputeSource },
      ),
    )
  return decided(
    disputeFact(world, command, {
      type: 'disputeReferred',
      data: { dispute: id, stage: next.name, on },
    }),
  )
}

export interface CloseDispute extends OnDispute {
  readonly outcome: DisputeOutcome
  readonly note: ErasableRef
}

/** Settled or taken back by whoever raised it; that it could not be settled is recorded by the support lead. */
export function closeDispute(world: World, actor: Actor, command: CloseDispute): Decided {
  const { outcome, dispute: id, note } = command
  const found = disputeUnderWay(world, actor, command)
  if ('code' in found) return refused(found)
  const lead = leads(world, actor)
  if (!lead && practiceOf(actor, [found.dispute.practice]) === undefined)
    return refused(
      refusal(
        'not-yours',
        'Whoever raised the dispute says that it is settled, or the support lead does.',
      ),
    )
  if (outcome === 'notSettled' && (!lead || found.now.next))
    return refused(
      refusal(
        'stages-left',
        'That it could not be settled is recorded by the support lead after the last stage.',
        { field: 'outcome', source: disputeSource },
      ),
    )
  return decided(
    disputeFact(world, command, { type: 'disputeClosed', data: { dispute: id, outcome, note } }),
  )
}

const notYours = refusal(
  'not-yours',
  'This is for whoever raised the dispute, the clinical director or coordinator, or the support lead.',
)

/** Whoever raised it, whoever speaks for the network, and the support lead who records for the committee. */
export const seesTo = (
  world: World,
  actor: Actor,
  network: NetworkId,
  { practice }: Dispute,
): boolean =>
  leads(world, actor) ||
  practiceOf(actor, [practice]) !== undefined ||
  actsAs(world, actor, 'director', { network })

const disputeFact = (world: World, { network }: OnDispute, event: DisputeEvent): Fact =>
  fact(networkStream(world.programme.id, network), event)

interface UnderWay {
  readonly dispute: Dispute
  readonly now: StageNow
}

/** Whoever has no part in the network is not told whether there is such a dispute. */
function disputeUnderWay(
  world: World,
  actor: Actor,
  { network: id, dispute }: OnDispute,
): UnderWay | Refusal {
  if (!leads(world, actor) && practiceOf(actor, membersOf(world, id)) === undefined)
    return refusal('not-yours', 'This network is not yours.')
  const rules = world.programme.disputes
  if (!rules) return noDisputes
  const held = world.networks.get(id)?.disputes?.[dispute]
  const now = held ? stageNow(rules, held) : null
  if (held && now) return { dispute: held, now }
  return refusal('no-such-dispute', 'There is no such dispute under way.')
}
