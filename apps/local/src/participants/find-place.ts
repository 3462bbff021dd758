import { londonDateOf } from '@muster/domain/calendar/london-day'
import { addWorkingDays } from '@muster/domain/calendar/working-days'
import type { MediationEvent } from '@muster/domain/facts/mediation-events'
import {
  commissionerStream,
  type Fact,
  fact,
  practiceStream,
} from '@muster/domain/facts/stream-ref'
import type { NetworkId, PracticeId } from '@muster/domain/ids'
import type { Refusal } from '@muster/domain/refusal'
import type { World } from '@muster/domain/world'
import type { Job } from './job.ts'
import type { PlaceTask } from './jobs/place-jobs.ts'
import { nearestFormed } from './nearest-formed.ts'
import type { Outcome, Person } from './person.ts'

type Answered = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

const said = { ref: 'said', digest: '' }

/** A practice asks for a place, a network refuses it, the support lead invites the committee or requires a network. */
export async function findPlace(person: Person, job: Job, task: PlaceTask): Promise<Outcome> {
  const world = person.beliefs.world(job.commissioner)
  const { practice } = task
  const done = async (
    procedure: string,
    input: object,
    event: MediationEvent,
    more: readonly Fact[] = [],
  ): Promise<Outcome> => {
    const answered = await person.command<Answered>(job, procedure, { practice, ...input })
    if (!answered.ok) return { refusal: answered.refusal }
    const own = commissionerStream(world.programme.id, world.commissioner.id)
    return { facts: [fact(own, event), ...more] }
  }
  switch (task.kind) {
    case 'askPlace': {
      const { network } = task
      return await done(
        'places.ask',
        { network },
        { type: 'placeAsked', data: { practice, network } },
      )
    }
    case 'refusePlace': {
      const { network } = task
      const reason = 'Our members do not want to share staff and money with it.'
      const data = { practice, network, reason: said }
      return await done('places.refuse', { network, reason }, { type: 'placeRefused', data })
    }
    case 'inviteLmc': {
      const { lmc } = world.commissioner
      const on = londonDateOf(world.now)
      const data = { practice, on, ...(lmc ? { lmc: lmc.id } : {}) }
      const input = { commissioner: job.commissioner, on }
      return await done('mediation.invite', input, { type: 'mediatorInvited', data })
    }
    case 'meetAlone': {
      const on = addWorkingDays(londonDateOf(world.now), 1)
      const data = { practice, on }
      const input = { commissioner: job.commissioner, on }
      return await done('mediation.meet', input, { type: 'mediationMeetingSet', data })
    }
    case 'settleAlone': {
      const said = mediated(person, job, practice)
      const { outcome, network } = said
      const input = { commissioner: job.commissioner, ...said }
      const data = { practice, outcome, ...(network ? { network } : {}) }
      const more = network ? joined(world, practice, network) : []
      return await done('mediation.close', input, { type: 'mediationClosed', data }, more)
    }
    case 'requirePlace': {
      const network = nearestFormed(world, practice)
      if (!network) return { again: true }
      const reason = 'Its patients live among those of this network.'
      const data = { practice, network, reason: said }
      const event = { type: 'placeRequired', data } as const
      return await done(
        'places.require',
        { network, reason },
        event,
        joined(world, practice, network),
      )
    }
  }
}

interface Mediated {
  readonly outcome: 'agreed' | 'failed'
  readonly network?: NetworkId
  readonly note: string
}

/** The nearest network that has formed takes it, but for misfortune. */
export function mediated({ beliefs, luck }: Person, job: Job, practice: PracticeId): Mediated {
  const world = beliefs.world(job.commissioner)
  const network = luck.strikes('failedMediation', practice)
    ? undefined
    : nearestFormed(world, practice)
  return network
    ? { outcome: 'agreed', network, note: 'They met, and talked about what stood between them.' }
    : { outcome: 'failed', note: 'They met. No network would move.' }
}

/** What the practice knows of itself once a network has to take it, or has agreed to. */
export function joined(
  { programme, practices }: World,
  practice: PracticeId,
  network: NetworkId,
): readonly Fact[] {
  const own = practiceStream(programme.id, practice)
  const data = { network }
  const named = practices.get(practice)?.claims.includes(network)
  return [
    ...(named ? [] : [fact(own, { type: 'claimed', data })]),
    fact(own, { type: 'networkJoined', data }),
  ]
}
