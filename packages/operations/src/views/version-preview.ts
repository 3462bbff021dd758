import { setImmediate } from 'node:timers/promises'
import { type Database, getProgramme, type Kysely, listHeldStates } from '@muster/db'
import { isMoved, type NetworkImpact, versionImpact } from '@muster/domain/amendment/impact'
import { reaches } from '@muster/domain/amendment/release'
import type { CommissionerState, NetworkState, PracticeState } from '@muster/domain/facts/state'
import type { ReleaseScope } from '@muster/domain/facts/version-events'
import type { Instant, NetworkId, PracticeId, ProgrammeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { membersNamed } from '@muster/domain/progress/membership'
import type { VersionPreview } from '@muster/domain/views/version-views'
import type { World } from '@muster/domain/world'
import { Forbidden, NotFound } from '../absent.ts'
import { readClock } from '../clock/index.ts'
import { versionsIn } from '../version-commands.ts'
import { getProgrammeState } from '../version-in-force.ts'
import type { Reader } from './reader.ts'
import { regionOf } from './rollout-home.ts'

/** What a release would do to every running network that it reaches, on the facts as they are now. */
export async function versionPreview(
  { db, actor }: Reader,
  programme: ProgrammeId,
  { version, to }: { readonly version: number; readonly to: ReleaseScope },
): Promise<VersionPreview> {
  const region = regionOf(actor)
  if (!versionsIn(await getProgrammeState(db, programme)).includes(version))
    throw new NotFound(`There is no version ${version} of this programme.`)
  const next = await getProgramme(db, programme, version)
  const { now } = await readClock(db, programme)
  const worlds = await worldsOf(db, programme, now)
  const reached = worlds.filter(({ commissioner }) => reaches(to, commissioner))
  if (region !== 'all' && reached.some(({ commissioner }) => commissioner.region !== region))
    throw new Forbidden('A region sees what a version does in its own region.')
  const impacts: NetworkImpact[] = []
  for (const world of reached) {
    impacts.push(...versionImpact(world, next))
    // All England takes a second or two, in which others are served as well.
    await setImmediate()
  }
  return summed(impacts)
}

function summed(all: readonly NetworkImpact[]): VersionPreview {
  const count = (is: (one: NetworkImpact) => boolean) => all.filter(is).length
  const spareLost = ({ spareBefore, spareAfter }: NetworkImpact) =>
    (spareBefore ?? 0) - (spareAfter ?? 0)
  return {
    networks: all.length,
    backwards: count(({ lost }) => lost.length > 0),
    gaining: count(({ gained }) => gained.length > 0),
    again: count(({ again }) => again.length > 0),
    later: count((one) => spareLost(one) > 0),
    moved: all
      .filter(isMoved)
      .toSorted((a, b) => b.lost.length - a.lost.length || spareLost(b) - spareLost(a)),
  }
}

/** The world of each commissioner, each under the version that is in force there. */
async function worldsOf(
  db: Kysely<Database>,
  programme: ProgrammeId,
  now: Instant,
): Promise<readonly World[]> {
  const states = await listHeldStates(db, programme)
  const networks = states.filter((one): one is NetworkState => one.kind === 'network')
  const practices = new Map<PracticeId, PracticeState>(
    states.flatMap((one) => (one.kind === 'practice' ? [[one.id, one] as const] : [])),
  )
  const ofHome = Map.groupBy(networks, ({ commissioner }) => commissioner)
  const ownPractices = Map.groupBy(practices.values(), (one) => one.published.commissioner)
  return await Promise.all(
    states
      .filter((one): one is CommissionerState => one.kind === 'commissioner')
      .map(async (commissioner) => {
        const own = ofHome.get(commissioner.id) ?? []
        const inForce = await getProgramme(db, programme, commissioner.version)
        return {
          programme: inForce,
          now,
          commissioner,
          networks: new Map<NetworkId, NetworkState>(own.map((one) => [one.id, one])),
          practices: ownAndNamed(practices, own, ownPractices.get(commissioner.id) ?? [], inForce),
        }
      }),
  )
}

/** Its own practices, and those of others that its networks name. */
function ownAndNamed(
  all: ReadonlyMap<PracticeId, PracticeState>,
  networks: readonly NetworkState[],
  own: readonly PracticeState[],
  programme: Programme,
): ReadonlyMap<PracticeId, PracticeState> {
  const named = networks.flatMap((network) => membersNamed(programme, network))
  const found = named.flatMap((id) => all.get(id) ?? [])
  return new Map([...own, ...found].map((one) => [one.id, one]))
}
