import type { Actor } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { LondonDate } from '../ids.ts'
import { asked, type ForLmc, notForLmc } from '../lmc/speaks-for-lmc.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import {
  disputeFact,
  disputeUnderWay,
  notAtThisStage,
  notYours,
  type OnDispute,
  seesTo,
  type UnderWay,
} from './settle-dispute.ts'

export interface DisputeDay extends OnDispute, ForLmc {
  readonly on: LondonDate
}

/** The committee says that it will mediate. */
export function acceptDispute(world: World, actor: Actor, command: DisputeDay): Decided {
  const { on, dispute } = command
  const found = disputeUnderWay(world, actor, command)
  if ('code' in found) return refused(found)
  const { held, rule } = found.now
  if (!rule.mediated) return refused(notAtThisStage)
  const no = notForLmc(world, actor, held.lmc, command) ?? beforeStage(found, on)
  if (no) return refused(no)
  if (held.acceptedOn !== undefined)
    return refused(refusal('accepted-already', 'The committee has accepted already.'))
  if (on > londonDateOf(world.now))
    return refused(
      refusal('date-in-future', 'Enter the day on which it accepted, today or earlier.', {
        field: 'on',
      }),
    )
  const data = { dispute, on, ...asked(command) }
  return decided(disputeFact(world, command, { type: 'disputeAccepted', data }))
}

/** A day on which members meet about it; at the committee's stage it records when it meets with them. */
export function setDisputeMeeting(world: World, actor: Actor, command: DisputeDay): Decided {
  const { on, dispute } = command
  const found = disputeUnderWay(world, actor, command)
  if ('code' in found) return refused(found)
  const no = notToRecord(world, actor, command, found) ?? beforeStage(found, on)
  if (no) return refused(no)
  if (found.now.held.meetings.includes(on))
    return refused(refusal('already-set', 'This day is recorded already.', { field: 'on' }))
  const data = { dispute, on, ...asked(command) }
  return decided(disputeFact(world, command, { type: 'disputeMeetingSet', data }))
}

function notToRecord(
  world: World,
  actor: Actor,
  command: DisputeDay,
  { dispute, now }: UnderWay,
): Refusal | null {
  if (now.rule.mediated) return notForLmc(world, actor, now.held.lmc, command)
  if (!seesTo(world, actor, command.network, dispute)) return notYours
  return command.onBehalf ? notAtThisStage : null
}

/** The committee may have been asked on a day before that on which the referral was recorded. */
function beforeStage({ now }: UnderWay, day: LondonDate): Refusal | null {
  const { from, on = londonDateOf(from) } = now.held
  if (day >= on) return null
  return refusal('before-stage', 'Enter a day on or after that on which this stage began.', {
    field: 'on',
  })
}
