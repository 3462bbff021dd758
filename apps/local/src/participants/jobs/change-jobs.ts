import { addDays } from '@muster/domain/calendar/days'
import { endOfDay, londonDateOf } from '@muster/domain/calendar/london-day'
import { awaitedSide } from '@muster/domain/change/agree-to-change'
import { isApprovedBy, isOpen } from '@muster/domain/change/approved-network'
import { holderOf } from '@muster/domain/change/who-gives-notice'
import { isFromRegister } from '@muster/domain/facts/change-events'
import type { Change } from '@muster/domain/facts/change-state'
import type { NetworkId, PracticeId } from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Chance } from '../chance.ts'
import type { Job, Task } from '../job.ts'

/** Somebody gets to a notice within two weeks. */
const days = 10

/** What notices wait for: the other side agrees, whoever gave it takes it back, the commissioner decides. */
export function changeJobs(world: World, id: NetworkId, { luck }: Chance): readonly Job[] {
  const network = world.networks.get(id)
  const rules = world.programme.memberChanges
  if (!network || !rules || network.withdrawnAt !== undefined) return []
  return Object.values(network.changes ?? {})
    .filter((one) => isOpen(one) && one.approvedAt === undefined && !isFromRegister(one.kind))
    .filter(({ kind }) => isApprovedBy(rules, kind))
    .flatMap((change): readonly Job[] => {
      const { id: which, practice, kind } = change
      const job = (task: ChangeTask, account: string) => jobFor(world, id, change, task, account)
      const side = awaitedSide(change)
      const speaks = holderOf(world, id, 'director')
      if (side !== null) {
        const who = side === 'practice' ? practice : speaks
        return who ? [job({ kind: 'agreeChange', change: which }, accountOf.practice(who))] : []
      }
      if (kind === 'leave' && luck.strikes('takesBack', practice))
        return [job({ kind: 'takeBackChange', change: which }, accountOf.practice(practice))]
      return [job({ kind: 'decideChange', change: which }, accountOf.lead(world.commissioner.id))]
    })
}

type ChangeTask = Extract<Task, { kind: 'agreeChange' | 'takeBackChange' | 'decideChange' }>

function jobFor(
  { commissioner }: World,
  network: NetworkId,
  { kind, practice, notifiedAt }: Change,
  task: ChangeTask,
  account: string,
): Job {
  return {
    key: `${task.kind}:${kind}:${practice as PracticeId}:${network}`,
    task,
    commissioner: commissioner.id,
    network,
    account,
    by: endOfDay(addDays(londonDateOf(notifiedAt), days)),
    days,
  }
}
