import { type Actor, leads } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { WhyDeclined } from '../facts/lmc-facts.ts'
import type { Mediation } from '../facts/place-state.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import { isInvitedToMediation } from '../lmc/invited.ts'
import { asked, type ForLmc, notForLmc, notTheMediator } from '../lmc/speaks-for-lmc.ts'
import type { ErasableRef } from '../programme/field.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type OnDay, openMediationOf, mediationSource as source } from './mediate.ts'
import { isWithoutMediator } from './mediation-clock.ts'
import { mediationFact } from './mediation-fact.ts'
import { placeFacts } from './place-practice.ts'
import { atHome, placeOf } from './places.ts'

type OnDayForLmc = OnDay & ForLmc

/** The committee says that it will mediate. */
export function acceptMediation(world: World, actor: Actor, command: OnDayForLmc): Decided {
  const { practice, on } = command
  const open = mediationFor(world, actor, command)
  if ('code' in open) return refused(open)
  const no = notOn(open, on)
  if (no) return refused(no)
  if (open.acceptedOn !== undefined)
    return refused(refusal('accepted-already', 'The committee has accepted already.'))
  const future = inFuture(world, on, 'Enter the day on which it accepted')
  if (future) return refused(future)
  const data = { practice, on, ...asked(command) }
  return decided(mediationFact(world, { type: 'mediatorAccepted', data }))
}

export interface DeclineMediation extends OnDayForLmc {
  readonly because: WhyDeclined
}

/**
 * The committee says that it will not mediate, also after it has accepted: it has an interest in the matter, or nobody
 * free. Then the commissioner invites another one, or goes on without. [P]
 */
export function declineMediation(world: World, actor: Actor, command: DeclineMediation): Decided {
  const { practice, on, because } = command
  const open = mediationFor(world, actor, command)
  if ('code' in open) return refused(open)
  const no = notOn(open, on) ?? inFuture(world, on, 'Enter the day on which it declined')
  if (no) return refused(no)
  const data = { practice, on, because, ...asked(command) }
  return decided(mediationFact(world, { type: 'mediatorDeclined', data }))
}

const inFuture = (world: World, on: OnDay['on'], says: string): Refusal | null =>
  on > londonDateOf(world.now)
    ? refusal('date-in-future', `${says}, today or earlier.`, { field: 'on' })
    : null

/** A day on which the practice, the networks and the committee meet, or have met. */
export function setMediationMeeting(world: World, actor: Actor, command: OnDayForLmc): Decided {
  const { practice, on } = command
  const open = mediationFor(world, actor, command)
  if ('code' in open) return refused(open)
  const no = goesOnWithout(world, open) ? beforeDecline(open, on) : notOn(open, on)
  if (no) return refused(no)
  if (open.meetings.includes(on))
    return refused(refusal('already-set', 'This day is recorded already.', { field: 'on' }))
  const data = { practice, on, ...asked(command) }
  return decided(mediationFact(world, { type: 'mediationMeetingSet', data }))
}

const notInvited = refusal(
  'not-invited',
  'Record first when the local medical committee was invited.',
  { source },
)

/** Where the committee declines the version may let the commissioner bring them together itself. */
const goesOnWithout = ({ programme }: World, open: Mediation): boolean =>
  isWithoutMediator(open) && programme.mediation?.withoutCommittee?.value === true

function beforeDecline({ declined = [] }: Mediation, on: OnDay['on']): Refusal | null {
  const since = declined.at(-1)?.on
  if (since === undefined || on >= since) return null
  return refusal(
    'before-decline',
    'Enter a day on or after that on which the committee declined.',
    { field: 'on' },
  )
}

function notOn({ invitedOn }: Mediation, on: OnDay['on']): Refusal | null {
  if (invitedOn === undefined) return notInvited
  if (on >= invitedOn) return null
  return refusal('before-invitation', 'Enter a day on or after that of the invitation.', {
    field: 'on',
  })
}

export interface CloseMediation extends ForLmc {
  readonly practice: PracticeId
  readonly outcome: 'agreed' | 'failed'
  /** Which network takes the practice, where one agreed to. */
  readonly network?: NetworkId
  readonly note: ErasableRef
}

/** What came of it: a network takes the practice after all, or none does and the programme's route follows. */
export function closeMediation(world: World, actor: Actor, command: CloseMediation): Decided {
  const { practice, outcome, network, note } = command
  const open = mediationFor(world, actor, command)
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
  const data = { practice, outcome, network, note, ...asked(command) }
  return decided(mediationFact(world, { type: 'mediationClosed', data }), ...place.facts)
}

function failedOrUnsaid(world: World, command: CloseMediation): Decided {
  const { practice, outcome, note } = command
  if (outcome === 'agreed')
    return refused(
      refusal('no-network', 'Say which network takes the practice.', { field: 'network' }),
    )
  const data = { practice, outcome, note, ...asked(command) }
  return decided(mediationFact(world, { type: 'mediationClosed', data }))
}

/** Whoever has no part in it is not told whether there is one. */
function mediationFor(
  world: World,
  actor: Actor,
  command: ForLmc & { readonly practice: PracticeId },
): Mediation | Refusal {
  const here = atHome(world, command.practice)
  const { mediation } = placeOf(here, command.practice)
  if (!leads(here, actor) && !isInvitedToMediation(mediation, actor)) return notTheMediator
  const open = openMediationOf(here, command.practice)
  if ('code' in open) return open
  // Until it has been invited the committee says nothing, and the support lead records what others do.
  if (open.invitedOn === undefined) return command.onBehalf ? notInvited : open
  return notForLmc(here, actor, open.lmc, command) ?? open
}
