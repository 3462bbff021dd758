import { type Actor, leads } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { Mediation } from '../facts/place-state.ts'
import type { PracticeState } from '../facts/state.ts'
import type { Fact } from '../facts/stream-ref.ts'
import type { LondonDate, NetworkId, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { noMediation } from './ask-for-place.ts'
import { mediationFact } from './mediation-fact.ts'
import { raisePlaceBlocker } from './place-blockers.ts'
import { placeFacts } from './place-practice.ts'
import { placeOf, refusalsOf, runningNetworks, wantsPlace } from './places.ts'

const source = 'The local medical committee mediates for a practice that no network wants: S4 S22'

/** Opened by the engine when all have refused, or earlier by the support lead who sees it coming. */
export function openMediation(
  world: World,
  actor: Actor,
  { practice: id }: { readonly practice: PracticeId },
): Decided {
  const about = practiceHere(world, actor, id)
  if ('code' in about) return refused(about)
  const rules = world.programme.mediation
  if (!rules) return refused(noMediation)
  const place = placeOf(world, id)
  if (place.mediation && place.mediation.closedAt === undefined)
    return refused(refusal('already-open', 'Mediation is under way for this practice already.'))
  if (!wantsPlace(world, about, rules))
    return refused(
      refusal(
        'does-not-want',
        'Mediation is for a practice that wants to take part and is in no network. Ask it to declare that first.',
        { source },
      ),
    )
  if (refusalsOf(world, place).length === 0 && runningNetworks(world).length > 0)
    return refused(
      refusal(
        'not-refused',
        'No network has refused this practice yet. Have it ask for a place, and the network answer.',
        { source },
      ),
    )
  return decided(...openingFacts(world, id, 'person'))
}

/** Mediation begins, with the blocker whose owner sees it through. */
export const openingFacts = (
  world: World,
  practice: PracticeId,
  by: 'person' | 'engine',
): readonly Fact[] => [
  mediationFact(world, { type: 'mediationOpened', data: { practice, by } }),
  ...raisePlaceBlocker(world, 'refused', practice),
]

export interface OnDay {
  readonly practice: PracticeId
  readonly on: LondonDate
}

/** The day on which the local medical committee was asked to mediate. */
export function inviteMediator(world: World, actor: Actor, { practice, on }: OnDay): Decided {
  const open = openMediationOf(world, actor, practice)
  if ('code' in open) return refused(open)
  if (on > londonDateOf(world.now))
    return refused(
      refusal('date-in-future', 'Enter the day on which it was invited, today or earlier.', {
        field: 'on',
      }),
    )
  return decided(mediationFact(world, { type: 'mediatorInvited', data: { practice, on } }))
}

/** A day on which the practice, the networks and the committee meet, or have met. */
export function setMediationMeeting(world: World, actor: Actor, { practice, on }: OnDay): Decided {
  const open = openMediationOf(world, actor, practice)
  if ('code' in open) return refused(open)
  if (open.invitedOn === undefined)
    return refused(
      refusal('not-invited', 'Record first when the local medical committee was invited.', {
        source,
      }),
    )
  if (on < open.invitedOn)
    return refused(
      refusal('before-invitation', 'Enter a day on or after that of the invitation.', {
        field: 'on',
      }),
    )
  if (open.meetings.includes(on))
    return refused(refusal('already-set', 'This day is recorded already.', { field: 'on' }))
  return decided(mediationFact(world, { type: 'mediationMeetingSet', data: { practice, on } }))
}

export interface CloseMediation {
  readonly practice: PracticeId
  readonly outcome: 'agreed' | 'failed'
  /** Which network takes the practice, where one agreed to. */
  readonly network?: NetworkId
  readonly note: ErasableRef
}

/** What came of it: a network takes the practice after all, or none does and the programme's route follows. */
export function closeMediation(world: World, actor: Actor, command: CloseMediation): Decided {
  const { practice, outcome, network, note } = command
  const open = openMediationOf(world, actor, practice)
  if ('code' in open) return refused(open)
  const today = londonDateOf(world.now)
  if (outcome === 'failed' && !open.meetings.some((on) => on <= today))
    return refused(
      refusal(
        'nobody-met',
        'Mediation has failed once those concerned have met. Record the day of the meeting first.',
        { source: 'What follows comes after mediation failed: S22 S30' },
      ),
    )
  if (outcome === 'failed' || !network) return failedOrUnsaid(world, command)
  const place = placeFacts(world, { practice, network, because: 'mediation' })
  if (!place.ok) return place
  const data = { practice, outcome, network, note }
  return decided(mediationFact(world, { type: 'mediationClosed', data }), ...place.facts)
}

function failedOrUnsaid(world: World, { practice, outcome, note }: CloseMediation): Decided {
  if (outcome === 'agreed')
    return refused(
      refusal('no-network', 'Say which network takes the practice.', { field: 'network' }),
    )
  return decided(
    mediationFact(world, { type: 'mediationClosed', data: { practice, outcome, note } }),
  )
}

function practiceHere(world: World, actor: Actor, id: PracticeId): PracticeState | Refusal {
  if (!leads(world, actor))
    return refusal('not-yours', 'Mediation is recorded by the commissioner support lead.')
  const practice = world.practices.get(id)
  if (practice?.published.commissioner === world.commissioner.id) return practice
  return refusal('no-such-practice', 'Choose a practice of this commissioner.', {
    field: 'practice',
  })
}

function openMediationOf(world: World, actor: Actor, id: PracticeId): Mediation | Refusal {
  const practice = practiceHere(world, actor, id)
  if ('code' in practice) return practice
  const { mediation } = placeOf(world, id)
  if (mediation && mediation.closedAt === undefined) return mediation
  return refusal('no-open-mediation', 'No mediation is under way for this practice. Open it first.')
}
