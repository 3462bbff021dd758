import { isFor } from '@muster/domain/acceptance/exception-deciders'
import { mayBeSmall } from '@muster/domain/acceptance/size-or-exception'
import { dueAt } from '@muster/domain/calendar/due'
import type { ExceptionKind } from '@muster/domain/facts/events'
import type { NetworkId } from '@muster/domain/ids'
import { isDone } from '@muster/domain/progress/completion'
import {
  coordinatorOf,
  membershipStep,
  membersOf,
  networkListSize,
} from '@muster/domain/progress/membership'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Job, Task } from '../job.ts'

/** Whoever was refused twice lets it be. */
const mostRequests = 2

/**
 * A network under the minimum asks for an exception once its partners are agreed: the commissioner may waive it for a
 * rural area, the region has to agree to any other. Refused, it asks once more with a fuller case; and anew where other
 * practices are its members by then.
 */
export function exceptionJobs(world: World, id: NetworkId): readonly Job[] {
  const network = world.networks.get(id)
  const { programme, commissioner } = world
  const step = membershipStep(programme)
  if (
    !network ||
    !isDone(world, step.id, { network: id }) ||
    mayBeSmall(network, membersOf(world, id))
  )
    return []
  if (networkListSize(world, id).patients >= programme.size.minimum) return []
  const exception: ExceptionKind = isMainlyRural(world, id) ? 'ruralUnder30k' : 'under30k'
  const held = network.exceptions[exception]
  const sameGroup = held !== undefined && isFor(held, membersOf(world, id))
  const refused = held !== undefined && held.refusedBy.length > 0
  const asked = held ? (held.requests ?? 1) : 0
  const asks = !sameGroup || (refused && asked < mostRequests)
  const request = asks ? asked + 1 : asked
  const job = (task: Task, about: string, account: string, days: number): Job => ({
    // Each request is another, and what is decided on it.
    key: `exception:${about}${request > 1 ? `:${request}` : ''}:${id}`,
    task,
    commissioner: commissioner.id,
    network: id,
    account,
    by: dueAt(programme, step),
    days,
  })
  const coordinator = coordinatorOf(programme, network)
  if (asks) {
    // Whoever makes a fuller case has to talk with the neighbours first.
    const days = sameGroup ? 10 : 2
    const task = { kind: 'requestException' as const, exception, fuller: sameGroup }
    return coordinator ? [job(task, 'ask', accountOf.practice(coordinator), days)] : []
  }
  if (!held || refused) return []
  const deciders =
    exception === 'ruralUnder30k'
      ? (['commissioner'] as const)
      : (['commissioner', 'region'] as const)
  return deciders
    .filter((by) => !held.grantedBy.includes(by))
    .map((by) => {
      const account =
        by === 'region' ? accountOf.region(commissioner.region) : accountOf.lead(commissioner.id)
      return job({ kind: 'decideException', exception, by }, by, account, 3)
    })
}

/** More of its patients are registered with practices that the payments file calls rural. */
function isMainlyRural(world: World, network: NetworkId): boolean {
  let rural = 0
  let urban = 0
  for (const id of membersOf(world, network)) {
    const published = world.practices.get(id)?.published
    if (published?.rurality === 'Rural') rural += published.listSize ?? 0
    else urban += published?.listSize ?? 0
  }
  return rural > urban
}
