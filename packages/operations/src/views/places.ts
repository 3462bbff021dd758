import { oversees } from '@muster/domain/access/grants'
import { maySee } from '@muster/domain/access/may-see'
import type { CommissionerId, NetworkId, PracticeId, ProgrammeId } from '@muster/domain/ids'
import {
  type AskingPractice,
  askersOf,
  askingPractices,
} from '@muster/domain/mediation/asking-practices'
import { type PlaceView, placesOf, placeView } from '@muster/domain/mediation/places-page'
import { Forbidden } from '../absent.ts'
import { readWorld } from '../load-world.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'

/** A practice's own search for a network; null where the programme has none, or it is in one. */
export async function practicePlace(
  { db, actor }: Reader,
  programme: ProgrammeId,
  practice: PracticeId,
): Promise<PlaceView | null> {
  const own = await readWorld(db, { programme, practice })
  if (!maySee(own.world, actor, { practice })) throw new Forbidden('This practice is not yours.')
  const state = own.world.practices.get(practice)
  if (!state || state.network !== null) return null
  // Whom it may ask are the networks of its own commissioner, which do not name it.
  const { commissioner } = state.published
  const { world } = await readWorld(db, { programme, commissioner })
  const view = placeView(world, actor, practice)
  const [shown] = view ? await withReasons({ db, actor }, world, [view]) : []
  return shown ?? null
}

/** The practices of a commissioner that look for a network, for those who oversee it. */
export async function commissionerPlaces(
  { db, actor }: Reader,
  programme: ProgrammeId,
  commissioner: CommissionerId,
): Promise<readonly PlaceView[]> {
  const { world } = await readWorld(db, { programme, commissioner })
  if (!oversees(world, actor)) throw new Forbidden('This commissioner is not yours.')
  return await withReasons({ db, actor }, world, placesOf(world, actor))
}

type World = Awaited<ReturnType<typeof readWorld>>['world']

async function withReasons(
  { db, actor }: Reader,
  world: World,
  views: readonly PlaceView[],
): Promise<readonly PlaceView[]> {
  const refs = views.flatMap(({ networks, mediation }) => [
    ...networks.flatMap(({ reason }) => reason ?? []),
    ...(mediation?.note ? [mediation.note] : []),
  ])
  const words = await wordsFor(db, world, actor, null, refs)
  return views.map((view) => ({
    ...view,
    networks: view.networks.map((one) => ({ ...one, reason: one.reason && words(one.reason) })),
    mediation: view.mediation && {
      ...view.mediation,
      note: view.mediation.note && words(view.mediation.note),
    },
  }))
}

/** Who asks a network for a place, for its members and those above. */
export async function networkAskers(
  { db, actor }: Reader,
  programme: ProgrammeId,
  network: NetworkId,
): Promise<readonly AskingPractice[]> {
  const first = await readWorld(db, { programme, network })
  if (!maySee(first.world, actor, { network })) throw new Forbidden('This network is not yours.')
  const askers = askersOf(first.world, network)
  const { world } =
    askers.length === 0 ? first : await readWorld(db, { programme, network }, askers)
  const asking = askingPractices(world, actor, network)
  const refs = asking.flatMap(({ reason }) => reason ?? [])
  const words = await wordsFor(db, world, actor, network, refs)
  return asking.map((one) => ({ ...one, reason: one.reason && words(one.reason) }))
}
