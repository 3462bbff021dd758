import { dueDate } from '../calendar/due.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { joiningOf } from '../change/joining-view.ts'
import type { PracticeState } from '../facts/state.ts'
import type { Instant, NetworkId, PracticeId, StepId } from '../ids.ts'
import { placeBlocker } from '../mediation/place-blockers.ts'
import { openClaims, placeOf, placesDue, refusalsOf } from '../mediation/places.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { ownerLabels } from '../progress/party-labels.ts'
import { hasOpened } from '../progress/startable.ts'
import { takesPart } from '../progress/taking-part.ts'
import type { World } from '../world.ts'

/** Where on its home, or on which step, a practice without a network acts next. */
export type NextPlace =
  | { readonly to: 'step'; readonly step: StepId; readonly label: string }
  | { readonly to: 'claims' | 'joining' | 'place' | 'group'; readonly label: string }

/** What a practice that is in no network is to do, or for whom it waits and since when. */
export interface Unplaced {
  readonly heading: string
  readonly says: readonly string[]
  readonly next: NextPlace | null
}

const on = (at: Instant): string => formatDate(londonDateOf(at))

/** Null once it is in a network, and in a programme in which nobody looks for a place. */
export function unplacedView(world: World, id: PracticeId): Unplaced | null {
  const practice = world.practices.get(id)
  const rules = world.programme.mediation
  if (!practice || !rules || practice.network !== null) return null
  return (
    takesNoPart(world, practice) ??
    undeclared(world, practice, rules.intent) ??
    named(world, practice) ??
    joining(world, practice) ??
    covered(world, practice) ??
    mediated(world, practice) ??
    asked(world, practice) ??
    looksForOne(world, practice)
  )
}

function takesNoPart(world: World, practice: PracticeState): Unplaced | null {
  const says = (sentence: string): Unplaced => ({
    heading: 'Nothing for you to do now',
    says: [sentence],
    next: null,
  })
  if (practice.closed) return says('This practice has closed, so it takes no part any more.')
  if (!takesPart(world.programme, practice))
    return says(
      'Only a practice with an eligible contract and a registered list takes part, and the published files show none for this code. Tell your support lead if that is wrong.',
    )
  return hasOpened(world)
    ? null
    : says(`The programme opens on ${formatDate(world.programme.opens)}. Your first step is then.`)
}

/** It has not said that it wants to take part: that comes first, and is its own to say. */
function undeclared(
  world: World,
  practice: PracticeState,
  { step: id, field, value }: { step: StepId; field: string; value: string },
): Unplaced | null {
  const step = getStep(world.programme, id)
  const record = recordOf(world, step, { practice: practice.id })
  const said = record.answer?.[field]
  if (said === value) return null
  const due = formatDate(dueDate(world.programme, step))
  const since = record.completedAt ? ` on ${on(record.completedAt)}` : ''
  const says =
    said === undefined
      ? [`Say whether your practice will join a network. It was asked for by ${due}.`]
      : said === 'no'
        ? [
            `You said${since} that your practice does not join. Joining is voluntary, and you may still change your answer.`,
            coverWords(world, practice),
          ]
        : [`You said${since} that you have not decided. Say whether your practice will join.`]
  return {
    heading: said === 'no' ? 'Your practice does not join' : 'Say whether you will join',
    says,
    next: {
      to: 'step',
      step: id,
      label: said === undefined ? step.title : 'Change your answer',
    },
  }
}

/** A group waits for its answer. */
function named(world: World, practice: PracticeState): Unplaced | null {
  const claims = openClaims(world, practice)
  if (claims.length === 0) return null
  const names = listed(world, claims)
  return {
    heading: 'Choose your group',
    says: [
      claims.length === 1
        ? `${names} names your practice and waits for you to agree or decline.`
        : `${names} name your practice and wait for your answer. You can join one of them.`,
    ],
    next: { to: 'claims', label: 'See who names you' },
  }
}

function joining(world: World, { id }: PracticeState): Unplaced | null {
  const [first] = joiningOf(world, id)
  if (!first) return null
  const { networkName, waitsFor, effectiveOn, network, change } = first
  const notified = world.networks.get(network)?.changes?.[change]?.notifiedAt
  const since = notified ? ` since ${on(notified)}` : ''
  const says = {
    practice: `${networkName} asks your practice to join. It waits for you to agree${since}.`,
    network: `Your practice asks to join ${networkName}. It waits for the network to agree${since}.`,
    commissioner: `${networkName} and your practice have agreed. It waits for the commissioner’s approval${since}.`,
  }
  return {
    heading: 'Joining a network',
    says: [
      waitsFor
        ? says[waitsFor]
        : `Your practice is a member of ${networkName} from ${effectiveOn ? formatDate(effectiveOn) : 'the next quarter'}.`,
    ],
    next: waitsFor === 'practice' ? { to: 'joining', label: 'Agree to join, or do not' } : null,
  }
}

/** A network covers its patients; it may still look for a place of its own. */
function covered(world: World, practice: PracticeState): Unplaced | null {
  if (!world.commissioner.cover[practice.id]) return null
  return {
    heading: 'Your patients are covered by another network',
    says: [
      coverWords(world, practice),
      'Your practice is in no network. You may still ask one for a place.',
    ],
    next: { to: 'place', label: 'Ask a network for a place' },
  }
}

function mediated(world: World, practice: PracticeState): Unplaced | null {
  const { mediation, required } = placeOf(world, practice.id)
  if (required)
    return {
      heading: 'A network is required to take you in',
      says: [
        `The commissioner requires ${nameOf(world, required.network)} to take your practice in, since ${on(required.at)}.`,
      ],
      next: null,
    }
  if (!mediation) return null
  if (mediation.closedAt === undefined)
    return {
      heading: 'The local medical committee mediates',
      says: [
        `Since ${on(mediation.openedAt)} it is asked to settle which network takes your practice. ${helpWords(world, practice, 'refused')}`,
      ],
      next: { to: 'place', label: 'See how far mediation is' },
    }
  if (mediation.outcome === 'agreed' && mediation.network)
    return {
      heading: 'A network takes you in',
      says: [
        `In mediation ${nameOf(world, mediation.network)} agreed on ${on(mediation.closedAt)} to take your practice. It waits for the network to name it.`,
      ],
      next: null,
    }
  return {
    heading: 'No network takes your practice',
    says: [
      `Mediation ended on ${on(mediation.closedAt)} without one. ${coverWords(world, practice)}`,
    ],
    next: { to: 'place', label: 'Ask another network' },
  }
}

/** It has asked: who has still to answer, and since when. */
function asked(world: World, practice: PracticeState): Unplaced | null {
  const place = placeOf(world, practice.id)
  const refused = refusalsOf(world, place)
  const waiting = (Object.entries(place.asked) as [NetworkId, Instant][])
    .filter(([id]) => !refused.includes(id) && world.networks.get(id)?.withdrawnAt === undefined)
    .toSorted(([, a], [, b]) => a - b)
  const [first] = waiting
  const refusals =
    refused.length > 0
      ? [`${listed(world, refused)} ${refused.length === 1 ? 'has' : 'have'} refused.`]
      : []
  if (first) {
    const ids = waiting.map(([id]) => id)
    return {
      heading: 'You have asked for a place',
      says: [
        `It waits for ${listed(world, ids)} to answer, since ${on(first[1])}.`,
        ...refusals,
        ...afterwards(world, practice),
      ],
      next: { to: 'place', label: 'See whom you have asked' },
    }
  }
  if (refused.length === 0) return null
  return {
    heading: 'Ask another network',
    says: [...refusals, ...afterwards(world, practice)],
    next: { to: 'place', label: 'Ask a network for a place' },
  }
}

function looksForOne(world: World, practice: PracticeState): Unplaced {
  const due = on(placesDue(world.programme))
  const late = world.now > placesDue(world.programme)
  return {
    heading: 'Find a network',
    says: [
      `Your practice is in no network yet. Put forward a group of practices, or ask a network for a place${late ? '' : `, by ${due}`}.`,
      ...afterwards(world, practice),
    ],
    next: { to: 'group', label: 'Put forward a group of practices' },
  }
}

/** What has happened because the date for partners has passed. */
function afterwards(world: World, practice: PracticeState): readonly string[] {
  const due = placesDue(world.programme)
  if (world.now <= due) return []
  return [
    `Partners were to be chosen by ${on(due)}. ${helpWords(world, practice, 'noNetwork')}`,
    coverWords(world, practice),
  ]
}

/** Who answers for it now, and by when. */
function helpWords(
  { commissioner }: World,
  { id }: PracticeState,
  problem: 'noNetwork' | 'refused',
): string {
  const blocker = commissioner.blockers[placeBlocker(problem, id)]
  if (!blocker || blocker.resolvedAt !== undefined) return 'Your support lead helps you.'
  return `${ownerLabels[blocker.owner]} answers for it, by ${on(blocker.target)}.`
}

function coverWords(world: World, { id }: PracticeState): string {
  const cover = world.commissioner.cover[id]
  return cover
    ? `${nameOf(world, cover)} covers your patients under a local agreement.`
    : `If your practice is in no network by ${formatDate(world.programme.goLive)}, another one covers your patients under a local agreement, which your commissioner arranges.`
}

const nameOf = ({ networks, ledElsewhere }: World, id: NetworkId): string =>
  (networks.get(id) ?? ledElsewhere?.get(id))?.name ?? 'a group of another commissioner'

function listed(world: World, ids: readonly NetworkId[]): string {
  const names = ids.map((id) => nameOf(world, id))
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
