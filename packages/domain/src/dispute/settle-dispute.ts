import { type Actor, actsAs, leads, practiceOf } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { DisputeEvent, DisputeOutcome } from '../facts/dispute-events.ts'
import type { Dispute } from '../facts/dispute-state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { DisputeId, LondonDate, NetworkId } from '../ids.ts'
import { isInvitedToDispute } from '../lmc/invited.ts'
import { asked, type ForLmc, notForLmc } from '../lmc/speaks-for-lmc.ts'
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
  const { lmc } = world.commissioner
  const whom = next.mediated && lmc ? { lmc: lmc.id } : {}
  const data = { dispute: id, stage: next.name, on, ...whom }
  return decided(disputeFact(world, command, { type: 'disputeReferred', data }))
}

export interface CloseDispute extends OnDispute, ForLmc {
  readonly outcome: DisputeOutcome
  readonly note: ErasableRef
}

/** Settled or taken back by whoever raised it; at the last stage the committee says whether it could be settled. */
export function closeDispute(world: World, actor: Actor, command: CloseDispute): Decided {
  const { outcome, dispute: id, note } = command
  const found = disputeUnderWay(world, actor, command)
  if ('code' in found) return refused(found)
  const no = notToClose(world, actor, command, found)
  if (no) return refused(no)
  const data = { dispute: id, outcome, note, ...asked(command) }
  return decided(disputeFact(world, command, { type: 'disputeClosed', data }))
}

function notToClose(
  world: World,
  actor: Actor,
  { outcome, ...command }: CloseDispute,
  { dispute, now }: UnderWay,
): Refusal | null {
  const raiser = practiceOf(actor, [dispute.practice]) !== undefined
  if (now.rule.mediated && outcome !== 'takenBack' && !(raiser && outcome === 'settled'))
    return notForLmc(world, actor, now.held.lmc, command)
  if (command.onBehalf) return notAtThisStage
  if (!raiser && !leads(world, actor))
    return refusal(
      'not-yours',
      'Whoever raised the dispute says that it is settled or taken back, or the support lead does.',
    )
  if (outcome !== 'notSettled' || (leads(world, actor) && !now.next)) return null
  return refusal('stages-left', 'That it could not be settled is recorded after the last stage.', {
    field: 'outcome',
    source: disputeSource,
  })
}

export const notAtThisStage = refusal(
  'not-at-this-stage',
  'Nothing is recorded for the local medical committee before the dispute has been referred to it, or of what others say.',
  { field: 'onBehalf' },
)

export const notYours = refusal(
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

export const disputeFact = (world: World, { network }: OnDispute, event: DisputeEvent): Fact =>
  fact(networkStream(world.programme.id, network), event)

export interface UnderWay {
  readonly dispute: Dispute
  readonly now: StageNow
}

/** Whoever has no part in it is not told whether there is such a dispute. */
export function disputeUnderWay(
  world: World,
  actor: Actor,
  { network: id, dispute }: OnDispute,
): UnderWay | Refusal {
  const held = world.networks.get(id)?.disputes?.[dispute]
  const concerned =
    leads(world, actor) ||
    practiceOf(actor, membersOf(world, id)) !== undefined ||
    isInvitedToDispute(held, actor)
  if (!concerned) return refusal('not-yours', 'This network is not yours.')
  const rules = world.programme.disputes
  if (!rules) return noDisputes
  const now = held ? stageNow(rules, held) : null
  if (held && now) return { dispute: held, now }
  return refusal('no-such-dispute', 'There is no such dispute under way.')
}
