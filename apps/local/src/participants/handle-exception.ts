import { fact, networkStream } from '@muster/domain/facts/stream-ref'
import { membersOf } from '@muster/domain/progress/membership'
import type { Refusal } from '@muster/domain/refusal'
import type { Job, Task } from './job.ts'
import type { Outcome, Person } from './person.ts'

type Answered = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
type ExceptionTask = Extract<Task, { kind: 'requestException' | 'decideException' }>

/** Asks for an exception to the size of a network, or decides on one. */
export async function handleException(
  person: Person,
  job: Job,
  task: ExceptionTask,
): Promise<Outcome> {
  const { network } = job
  if (!network) throw new Error('An exception is a network’s.')
  const world = person.beliefs.world(job.commissioner)
  const { exception } = task
  const about = { exception, reason: { ref: 'said', digest: '' } }
  const own = (event: Parameters<typeof fact<'network'>>[1]) =>
    fact(networkStream(world.programme.id, network), event)
  if (task.kind === 'requestException') {
    const reason = task.fuller
      ? 'We have asked every neighbour since: none has room. The distances and bus times are in the paper.'
      : 'There are not enough patients near by, and no neighbour could join us.'
    const asked = await person.command<Answered>(job, 'exceptions.request', {
      network,
      exception,
      reason,
    })
    const groups = [membersOf(world, network)]
    return asked.ok
      ? { facts: [own({ type: 'exceptionRequested', data: { ...about, groups } })] }
      : { refusal: asked.refusal }
  }
  const { requests } = world.networks.get(network)?.exceptions[exception] ?? {}
  const granted = !person.luck.strikes('refusedException', network, ...(requests ? [requests] : []))
  const reason = granted ? 'The case is made.' : 'The neighbours can take these practices in.'
  const decided = await person.command<Answered>(job, 'exceptions.decide', {
    network,
    exception,
    granted,
    reason,
  })
  const type = granted ? ('exceptionGranted' as const) : ('exceptionRefused' as const)
  return decided.ok
    ? { facts: [own({ type, data: { ...about, by: task.by } })] }
    : { refusal: decided.refusal }
}
