import { addDays } from '@muster/domain/calendar/days'
import { londonDateOf, startOfDay } from '@muster/domain/calendar/london-day'
import { disputableParts, isBound, openDisputes, stageNow } from '@muster/domain/dispute/disputes'
import type { Dispute } from '@muster/domain/facts/dispute-state'
import type { NetworkState } from '@muster/domain/facts/state'
import type { NetworkId } from '@muster/domain/ids'
import { isDone } from '@muster/domain/progress/completion'
import { membersOf } from '@muster/domain/progress/membership'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Chance } from '../chance.ts'
import { pick } from '../draw.ts'
import type { Job, Task } from '../job.ts'

/** Over how many days after members have signed a dispute breaks out. */
const overDays = 50

/** Members disagree on what they have signed: one raises it, they meet, and it ends there or with the committee. */
export function disputeJobs(world: World, id: NetworkId, chance: Chance): readonly Job[] {
  const network = world.networks.get(id)
  if (!network || !world.programme.disputes || network.withdrawnAt !== undefined) return []
  const [open] = openDisputes(network)
  return open ? underWay(world, network, open, chance) : raising(world, network, chance)
}

function raising(world: World, network: NetworkState, chance: Chance): readonly Job[] {
  const { id, disputes = {} } = network
  const { draw, luck } = chance
  if (Object.keys(disputes).length > 0 || !luck.strikes('disputes', id)) return []
  const bound = membersOf(world, id).filter((one) => isBound(world, id, one))
  const parts = disputableParts(world).filter((step) => isDone(world, step, { network: id }))
  if (bound.length < membersOf(world, id).length || bound.length < 2 || parts.length === 0)
    return []
  const practice = pick(draw('who disputes', id), [...bound].sort())
  const part = pick(draw('disputed', id), parts)
  const key = `dispute:raise:${id}`
  const day = addDays(londonDateOf(world.now), 1 + Math.floor(draw('notice', key) * overDays))
  return [
    {
      ...jobFor(world, id, { kind: 'raiseDispute', part }, accountOf.practice(practice)),
      key,
      practice,
      from: startOfDay(day),
      by: startOfDay(addDays(day, 7)),
    },
  ]
}

/** By which they end, of ten: after the meeting, or not before the committee was asked. */
const settledOfTen = 4
const takenBackOfTen = 6

function underWay(
  world: World,
  { id }: NetworkState,
  dispute: Dispute,
  { draw }: Chance,
): readonly Job[] {
  const rules = world.programme.disputes
  const now = rules && stageNow(rules, dispute)
  // Once it is with the committee, that records what it does.
  if (!now || (now.rule.mediated && world.commissioner.lmc)) return []
  const { practice } = dispute
  const lead = accountOf.lead(world.commissioner.id)
  const own = membersOf(world, id).includes(practice) ? accountOf.practice(practice) : lead
  const job = (task: DisputeTask, account: string, more: Partial<Job> = {}) => [
    { ...jobFor(world, id, task, account), ...more },
  ]
  const met = now.held.meetings.at(-1)
  if (!met) return job({ kind: 'meetDispute', dispute: dispute.id }, own)
  const after = { from: startOfDay(addDays(met, 1)), by: startOfDay(addDays(met, 8)) }
  const ten = Math.floor(draw('dispute ends', dispute.id, now.held.stage) * 10)
  const close = (outcome: 'settled' | 'notSettled' | 'takenBack', by: string) =>
    job({ kind: 'closeDispute', dispute: dispute.id, outcome }, by, after)
  if (ten < settledOfTen) return close('settled', own)
  if (ten < takenBackOfTen) return close('takenBack', own)
  return now.next
    ? job({ kind: 'referDispute', dispute: dispute.id }, own, after)
    : close('notSettled', lead)
}

type DisputeTask = Extract<
  Task,
  { kind: 'raiseDispute' | 'meetDispute' | 'referDispute' | 'closeDispute' }
>

const jobFor = (
  { commissioner, now }: World,
  network: NetworkId,
  task: DisputeTask,
  account: string,
): Job => ({
  key: `dispute:${task.kind}:${network}`,
  task,
  commissioner: commissioner.id,
  network,
  account,
  by: startOfDay(addDays(londonDateOf(now), 8)),
  days: 3,
})
