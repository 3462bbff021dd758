import { listMembersNear, type MemberNear } from '@muster/db'
import { leads, oversees } from '@muster/domain/access/grants'
import { maySee } from '@muster/domain/access/may-see'
import type { PracticeState } from '@muster/domain/facts/state'
import type { CommissionerId, NetworkId, PracticeId } from '@muster/domain/ids'
import {
  type AskingPractice,
  askersOf,
  askingPractices,
} from '@muster/domain/mediation/asking-practices'
import type { MediationView } from '@muster/domain/mediation/mediation-view'
import { openClaims, wantsPlace } from '@muster/domain/mediation/places'
import {
  type NetworkElsewhere,
  type PlaceView,
  placesOf,
  placeView,
} from '@muster/domain/mediation/places-page'
import { kmBetween } from '@muster/domain/viability/distance'
import type { World } from '@muster/domain/world'
import { type Around, readWorld } from '../load-world.ts'
import { factsOf } from '../past/source.ts'
import { enteredInWords, refsOfEntered } from './entered-words.ts'
import { type WordsFor, wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor, type Seen } from './seen.ts'

/** A practice's own search for a network; null where the programme has none, or it is in one. */
export async function practicePlace(
  reader: Reader,
  around: Around & { readonly practice: PracticeId },
): Promise<PlaceView | null> {
  const { practice, programme, asOf } = around
  const { world: own, today } = await readFor(reader, around, {
    may: (one, who) => maySee(one, who, { practice }),
    otherwise: 'This practice is not yours.',
  })
  const state = own.practices.get(practice)
  if (!state || state.network !== null) return null
  // Whom it may ask are the networks of its own commissioner, which do not name it, and those near by of others.
  const { commissioner } = state.published
  const then = asOf === undefined ? {} : { asOf }
  const { world } = await readWorld(reader.db, { programme, commissioner, ...then })
  const besides = {
    elsewhere: asOf === undefined ? await networksElsewhere(reader, world, practice) : [],
    committees: leads(world, reader.actor)
      ? await (await factsOf(reader.db, programme, asOf)).committees(programme)
      : [],
  }
  const view = placeView(world, reader.actor, practice, besides)
  const [shown] = view ? await withReasons(reader, today, [view]) : []
  return shown ?? null
}

/** The networks of other commissioners that have a member near the practice, where it looks for one to ask now. */
async function networksElsewhere(
  { db }: Reader,
  world: World,
  id: PracticeId,
): Promise<readonly NetworkElsewhere[]> {
  const rules = world.programme.mediation
  const practice = world.practices.get(id)
  const { latitude, longitude } = practice?.published ?? {}
  if (!practice || !rules?.neighboursWithinKm || !wantsPlace(world, practice, rules)) return []
  if (latitude == null || longitude == null || openClaims(world, practice).length > 0) return []
  const { value: km } = rules.neighboursWithinKm
  const { id: programme } = world.programme
  const { commissioner } = practice.published
  const near = await listMembersNear(db, { programme, commissioner, latitude, longitude, km })
  return nearestOfEach(practice, near).filter((one) => one.km <= km)
}

function nearestOfEach(
  practice: PracticeState,
  members: readonly MemberNear[],
): readonly NetworkElsewhere[] {
  const nearest = new Map<NetworkId, NetworkElsewhere>()
  for (const { published, ...network } of members) {
    const km = kmBetween(practice, { published })
    if (km !== null && km < (nearest.get(network.id)?.km ?? Number.POSITIVE_INFINITY))
      nearest.set(network.id, { ...network, km })
  }
  return [...nearest.values()]
}

/** The practices of a commissioner that look for a network, for those who oversee it. */
export async function commissionerPlaces(
  reader: Reader,
  around: Around & { readonly commissioner: CommissionerId },
): Promise<readonly PlaceView[]> {
  const { world, today } = await readFor(reader, around, {
    may: oversees,
    otherwise: 'This commissioner is not yours.',
  })
  return await withReasons(reader, today, placesOf(world, reader.actor))
}

async function withReasons(
  { db, actor }: Reader,
  today: Seen['today'],
  views: readonly PlaceView[],
): Promise<readonly PlaceView[]> {
  const refs = views.flatMap(({ networks, mediation }) => [
    ...networks.flatMap(({ reason }) => reason ?? []),
    ...(mediation ? refsOfMediation(mediation) : []),
  ])
  const words = await wordsFor(db, today, actor, null, refs)
  return views.map((view) => ({
    ...view,
    networks: view.networks.map((one) => ({ ...one, reason: one.reason && words(one.reason) })),
    mediation: view.mediation && mediationInWords(view.mediation, words),
  }))
}

export const refsOfMediation = ({ note, entered }: MediationView): readonly string[] => [
  ...(note ? [note] : []),
  ...refsOfEntered(entered),
]

export const mediationInWords = (view: MediationView, words: WordsFor): MediationView => ({
  ...view,
  note: view.note && words(view.note),
  entered: enteredInWords(view.entered, words),
})

/** Who asks a network for a place, for its members and those above. */
export async function networkAskers(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<readonly AskingPractice[]> {
  const { network } = around
  const entry = {
    may: (one: Seen['world'], who: Reader['actor']) => maySee(one, who, { network }),
    otherwise: 'This network is not yours.',
  }
  const first = await readFor(reader, around, entry)
  const besides = askersOf(first.world, network)
  const { world, today } =
    besides.length === 0 ? first : await readFor(reader, around, { ...entry, besides })
  const asking = askingPractices(world, reader.actor, network)
  const refs = asking.flatMap(({ reason }) => reason ?? [])
  const words = await wordsFor(reader.db, today, reader.actor, network, refs)
  return asking.map((one) => ({ ...one, reason: one.reason && words(one.reason) }))
}
