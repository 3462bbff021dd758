import { londonDateOf } from '@muster/domain/calendar/london-day'
import { addWorkingDays } from '@muster/domain/calendar/working-days'
import type { Decided } from '@muster/domain/decide/contribution'
import { acceptDispute, setDisputeMeeting } from '@muster/domain/dispute/hold-dispute'
import { closeDispute } from '@muster/domain/dispute/settle-dispute'
import type { NetworkId, PracticeId } from '@muster/domain/ids'
import type { LmcCase } from '@muster/domain/lmc/lmc-cases'
import { mediationCase } from '@muster/domain/lmc/mediation-case'
import {
  acceptMediation,
  closeMediation,
  setMediationMeeting,
} from '@muster/domain/mediation/hold-mediation'
import { recordIsDone } from '@muster/domain/progress/completion'
import { membershipStep } from '@muster/domain/progress/membership'
import type { Refusal } from '@muster/domain/refusal'
import type { World } from '@muster/domain/world'
import type { Job, Task } from './job.ts'
import { mediatorOf } from './jobs/lmc-jobs.ts'
import type { Outcome, Person } from './person.ts'

type Answered = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
type Mediates = Extract<Task, { kind: 'mediate' }>
type About<K> = Extract<LmcCase['about'], { kind: K }>

interface Act {
  readonly procedure: string
  readonly input: object
  /** What the same decider says of what is believed. */
  readonly decided: Decided
}

const note = { ref: 'said', digest: '' }

/** The committee's mediator does what waits for it; what comes of it says the domain's own rule. */
export async function mediate(person: Person, job: Job, task: Mediates): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const { about } = task
  const act =
    about.kind === 'mediation'
      ? inMediation(world, person, task, about)
      : inDispute(world, task, about)
  const answered = await person.command<Answered>(job, act.procedure, act.input)
  if (!answered.ok) return { refusal: answered.refusal }
  return { facts: act.decided.ok ? act.decided.facts : [] }
}

const actorIn = ({ commissioner }: World) => {
  if (!commissioner.lmc) throw new Error(`${commissioner.id} has no local medical committee.`)
  return mediatorOf(commissioner.lmc)
}
const today = ({ now }: World) => londonDateOf(now)

function inMediation(
  world: World,
  person: Person,
  { act }: Mediates,
  { practice }: About<'mediation'>,
): Act {
  const actor = actorIn(world)
  const where = { commissioner: world.commissioner.id, practice }
  if (act === 'settle') return settled(world, person, practice)
  const on = act === 'accept' ? today(world) : addWorkingDays(today(world), 1)
  const decide = act === 'accept' ? acceptMediation : setMediationMeeting
  return {
    procedure: `mediation.${act}`,
    input: { ...where, on },
    decided: decide(world, actor, { practice, on }),
  }
}

/** The nearest network that has formed takes it, but for misfortune. */
function settled(world: World, person: Person, practice: PracticeId): Act {
  const network = person.luck.strikes('failedMediation', practice)
    ? undefined
    : mediationCase(world, actorIn(world), practice)?.networks.find(({ id }) =>
        hasFormed(world, id),
      )?.id
  const result = network
    ? ({ outcome: 'agreed', network } as const)
    : ({ outcome: 'failed' } as const)
  return {
    procedure: 'mediation.close',
    input: {
      commissioner: world.commissioner.id,
      practice,
      ...result,
      note: network
        ? 'They met and talked about what stood between them; the network takes the practice.'
        : 'They met. No network would move.',
    },
    decided: closeMediation(world, actorIn(world), { practice, ...result, note }),
  }
}

const hasFormed = ({ networks, programme }: World, id: NetworkId): boolean => {
  const record = networks.get(id)?.steps[membershipStep(programme).id]
  return record !== undefined && recordIsDone(record)
}

function inDispute(world: World, { act }: Mediates, { network, dispute }: About<'dispute'>): Act {
  const actor = actorIn(world)
  const where = { network, dispute }
  if (act === 'settle') {
    const advice = 'Keep to what was signed until the autumn, and look at it again together.'
    return {
      procedure: 'disputes.close',
      input: { ...where, outcome: 'settled', note: advice },
      decided: closeDispute(world, actor, { ...where, outcome: 'settled', note }),
    }
  }
  const on = act === 'accept' ? today(world) : addWorkingDays(today(world), 1)
  const decide = act === 'accept' ? acceptDispute : setDisputeMeeting
  return {
    procedure: `disputes.${act}`,
    input: { ...where, on },
    decided: decide(world, actor, { ...where, on }),
  }
}
