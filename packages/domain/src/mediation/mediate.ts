import { type Actor, leads } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { NamedLmc } from '../facts/lmc-facts.ts'
import type { Mediation } from '../facts/place-state.ts'
import type { PracticeState } from '../facts/state.ts'
import type { Fact } from '../facts/stream-ref.ts'
import type { LondonDate, PracticeId } from '../ids.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { noMediation } from './ask-for-place.ts'
import { mediationFact } from './mediation-fact.ts'
import { raisePlaceBlocker } from './place-blockers.ts'
import { placeOf, refusalsOf, runningNetworks, wantsPlace } from './places.ts'

export const mediationSource =
  'The local medical committee mediates for a practice that no network wants: S4 S22'

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
        { source: mediationSource },
      ),
    )
  if (refusalsOf(world, place).length === 0 && runningNetworks(world).length > 0)
    return refused(
      refusal(
        'not-refused',
        'No network has refused this practice yet. Have it ask for a place, and the network answer.',
        { source: mediationSource },
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

export interface InviteMediator extends OnDay {
  /** Another committee than the commissioner's own. */
  readonly other?: NamedLmc
}

/** The day on which a local medical committee was asked to mediate: from then on its mediator may look. */
export function inviteMediator(
  world: World,
  actor: Actor,
  { practice, on, other }: InviteMediator,
): Decided {
  const here = practiceHere(world, actor, practice)
  if ('code' in here) return refused(here)
  const open = openMediationOf(world, practice)
  if ('code' in open) return refused(open)
  if (on > londonDateOf(world.now))
    return refused(
      refusal('date-in-future', 'Enter the day on which it was invited, today or earlier.', {
        field: 'on',
      }),
    )
  const lmc = other ?? world.commissioner.lmc
  const no = mayNotInvite(open, lmc)
  if (no) return refused(no)
  const named = other && other.id !== world.commissioner.lmc?.id ? { lmcName: other.name } : {}
  const data = { practice, on, ...(lmc ? { lmc: lmc.id } : {}), ...named }
  return decided(mediationFact(world, { type: 'mediatorInvited', data }))
}

/** One that has accepted mediates, and one that has declined is not asked again. */
function mayNotInvite(
  { lmc: invited, acceptedOn, declined = [] }: Mediation,
  lmc: NamedLmc | undefined,
): Refusal | null {
  if (acceptedOn !== undefined && invited !== lmc?.id)
    return refusal(
      'accepted-already',
      'The committee that was invited has accepted. Another one is invited once it declines.',
      { source: mediationSource },
    )
  if (!lmc || !declined.some((one) => one.lmc === lmc.id)) return null
  return refusal(
    'declined-already',
    `${lmc.name} has declined to mediate for this practice. Invite another committee, or meet without one.`,
    { field: 'lmc', source: mediationSource },
  )
}

function practiceHere(world: World, actor: Actor, id: PracticeId): PracticeState | Refusal {
  if (!leads(world, actor))
    return refusal('not-yours', 'The committee is asked by the commissioner support lead.')
  const practice = world.practices.get(id)
  if (practice?.published.commissioner === world.commissioner.id) return practice
  return refusal('no-such-practice', 'Choose a practice of this commissioner.', {
    field: 'practice',
  })
}

export function openMediationOf(world: World, id: PracticeId): Mediation | Refusal {
  const { mediation } = placeOf(world, id)
  if (mediation && mediation.closedAt === undefined) return mediation
  return refusal('no-open-mediation', 'No mediation is under way for this practice. Open it first.')
}
