import { type StoredStream, StreamMovedOn } from '@muster/db'
import type { NetworkState, PracticeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  networkStream,
  practiceStream,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { CommissionerId, NetworkId, PracticeId } from '@muster/domain/ids'
import { NotFound } from './absent.ts'
import { type Around, statesOf } from './loaded.ts'
import type { Source } from './past/source.ts'

/** Which streams a command is about. */
export interface Found {
  readonly commissioner: CommissionerId
  readonly networks: readonly NetworkId[]
  readonly practices: readonly PracticeId[]
  /** Of the practice it is about: the network it is in, and the commissioner that it is published under. */
  readonly joined?: NetworkId | null
  readonly home?: CommissionerId
}

/** Where each practice was when this process last held it, which spares a journey. It is checked under the locks. */
const placeOf = new Map<string, Found>()

/** Which commissioner leads a network, as this process last found it. */
const commissionerOf = new Map<string, CommissionerId>()

/** What is known of it without asking; to be checked under the locks. */
export function remembered({ programme, practice, network }: Around): Found | undefined {
  if (!practice) return undefined
  const found = placeOf.get(streamKey(practiceStream(programme, practice)))
  if (!found || (network && !found.networks.includes(network))) return undefined
  const led = network ?? found.joined
  const commissioner = led
    ? commissionerOf.get(streamKey(networkStream(programme, led)))
    : found.home
  return commissioner && { ...found, commissioner }
}

export async function findStreams(facts: Source, around: Around): Promise<Found> {
  const { programme, practice, network } = around
  if (network && !practice)
    return {
      commissioner: await homeOf(facts, around, network),
      networks: [network],
      practices: [],
    }
  if (!practice) throw new NotFound('Say which practice or network it is about.')
  const [stored] = await facts.streams([streamKey(practiceStream(programme, practice))])
  if (!stored) throw new NotFound(`There is no practice ${practice} in this programme.`)
  const state = stored.state as PracticeState
  const networks = networksNaming(state)
  // Else whoever is somebody to the one would be let in to the other.
  if (network && !networks.includes(network))
    throw new NotFound(`${practice} is not among the practices of the network ${network}.`)
  const { commissioner: home } = state.published
  const led = network ?? state.network
  return {
    commissioner: led ? await homeOf(facts, around, led) : home,
    networks,
    practices: [practice],
    joined: state.network,
    home,
  }
}

/** With other practices that the command concerns, and every network that names one of them. */
export async function withBesides(
  facts: Source,
  { programme }: Around,
  found: Found,
  besides: readonly PracticeId[] = [],
): Promise<Found> {
  if (besides.length === 0) return found
  const stored = await facts.streams(besides.map((id) => streamKey(practiceStream(programme, id))))
  const networks = stored.flatMap(({ state }) => networksNaming(state as PracticeState))
  return {
    ...found,
    networks: [...new Set([...found.networks, ...networks])],
    practices: [...new Set([...found.practices, ...besides])],
  }
}

/** A group that has named one of them since it was read is a network that is not locked. */
export function checkBesides(
  { networks }: Found,
  besides: readonly PracticeId[] = [],
  locked: readonly StoredStream[],
): void {
  for (const id of besides) {
    const state = stateOf<PracticeState>(locked, 'practice', id)
    if (state && networksNaming(state).some((one) => !networks.includes(one)))
      throw new StreamMovedOn(`Another group has named ${id} meanwhile.`)
  }
}

export const networksNaming = ({
  claims,
  network,
  joining = [],
}: PracticeState): readonly NetworkId[] => [
  ...new Set([...claims, ...joining, ...(network ? [network] : [])]),
]

async function homeOf(
  facts: Source,
  { programme, asOf }: Around,
  network: NetworkId,
): Promise<CommissionerId> {
  const key = streamKey(networkStream(programme, network))
  const known = asOf === undefined ? commissionerOf.get(key) : undefined
  if (known) return known
  const [stored] = await facts.streams([key])
  if (!stored) throw new NotFound(`There is no network ${network} in this programme.`)
  const { commissioner } = stored.state as NetworkState
  if (asOf === undefined) commissionerOf.set(key, commissioner)
  return commissioner
}

/** Whether another commissioner leads the network by now than this process knew; then it asks again. */
export function hasMoved(
  { programme, network }: Around,
  found: Found,
  streams: readonly StoredStream[],
): boolean {
  const led = network ?? found.joined
  const leads = led && stateOf<NetworkState>(streams, 'network', led)?.commissioner
  if (!led || leads === found.commissioner) return false
  commissionerOf.delete(streamKey(networkStream(programme, led)))
  return true
}

/** The streams of the commissioners that these practices belong to, besides those that are held already. */
export function otherHomes(
  { programme }: Pick<Around, 'programme'>,
  held: readonly StoredStream[],
  besides: readonly CommissionerId[] = [],
): readonly string[] {
  const homes = statesOf<PracticeState>(held, 'practice').map(
    ({ published }) => published.commissioner,
  )
  const keys = [...homes, ...besides].map((id) => streamKey(commissionerStream(programme, id)))
  return [...new Set(keys)].filter((key) => !held.some((one) => one.key === key))
}

/**
 * What was found without a lock is looked at again under it: a group may have named the practice meanwhile, or
 * another commissioner may lead the network.
 */
export function checkFound(around: Around, found: Found, locked: readonly StoredStream[]): void {
  const { programme, practice } = around
  if (hasMoved(around, found, locked))
    throw new StreamMovedOn('Another commissioner leads the network meanwhile.')
  if (!practice) return
  const key = streamKey(practiceStream(programme, practice))
  const state = stateOf<PracticeState>(locked, 'practice', practice)
  if (!state || !isStill(found, state)) {
    placeOf.delete(key)
    throw new StreamMovedOn(`${practice} has moved meanwhile.`)
  }
  placeOf.set(key, found)
}

const stateOf = <T>(streams: readonly StoredStream[], kind: string, id: string): T | undefined =>
  streams.find((one) => one.kind === kind && one.id === id)?.state as T | undefined

const isStill = ({ networks, joined, home }: Found, state: PracticeState): boolean =>
  joined === state.network &&
  home === state.published.commissioner &&
  networks.join() === networksNaming(state).join()
