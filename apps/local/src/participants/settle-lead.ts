import { type Fact, fact, networkStream } from '@muster/domain/facts/stream-ref'
import type { CommissionerId } from '@muster/domain/ids'
import { commissionersConcerned } from '@muster/domain/lead-commissioner/concerned'
import type { Refusal } from '@muster/domain/refusal'
import type { Job, Task } from './job.ts'
import type { Outcome, Person } from './person.ts'

type Answered =
  | { readonly ok: true; readonly lead: CommissionerId; readonly settled: boolean }
  | { readonly ok: false; readonly refusal: Refusal }
type LeadTask = Extract<Task, { kind: 'preferLead' | 'decideLead' }>

/** Most agree that whoever the group was put forward to leads; some want to lead it themselves. */
export async function settleLead(person: Person, job: Job, task: LeadTask): Promise<Outcome> {
  const { network: id } = job
  const world = person.beliefs.world(job.commissioner)
  const network = id && world.networks.get(id)
  if (!network) throw new Error('A lead commissioner is a network’s.')
  const among = commissionersConcerned(world, network)
  const own = (event: Parameters<typeof fact<'network'>>[1]): Fact =>
    fact(networkStream(world.programme.id, network.id), event)
  const reason = { ref: 'said', digest: '' }
  if (task.kind === 'decideLead') {
    const { commissioner: lead } = network
    const answered = await person.command<Answered>(job, 'leadCommissioner.decide', {
      network: network.id,
      lead,
      reason: 'Most of the practices belong to it.',
    })
    if (!answered.ok) return { refusal: answered.refusal }
    return { facts: [own({ type: 'leadDecided', data: { lead, among, reason } })] }
  }
  const { by } = task
  const disputes = by !== network.commissioner && person.luck.strikes('disputedLead', network.id)
  const lead = disputes ? by : network.commissioner
  const answered = await person.command<Answered>(job, 'leadCommissioner.prefer', {
    network: network.id,
    lead,
    ...(disputes ? { reason: 'Our patients would be far from whoever decides.' } : {}),
  })
  if (!answered.ok) return { refusal: answered.refusal }
  const said = own({ type: 'leadPreferred', data: { by, lead } })
  return {
    facts: answered.settled ? [said, own({ type: 'leadAgreed', data: { lead, among } })] : [said],
  }
}
