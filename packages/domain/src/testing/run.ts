import { adoptVersion } from '../amendment/adopt-version.ts'
import { versionFor } from '../amendment/release.ts'
import { assessCommissioner, assessNetwork, assessProgramme } from '../assess/assess.ts'
import { evolve } from '../facts/evolve.ts'
import type { ProgrammeState } from '../facts/state.ts'
import type { Fact } from '../facts/stream-ref.ts'
import type { Programme } from '../programme/programme.ts'
import type { World } from '../world.ts'
import { fold } from './made-up-run.ts'

/** A commissioner with its networks and practices, and the programme above it with its versions. */
export interface Run {
  readonly world: World
  readonly programme: ProgrammeState
  /** Every version that has been written down, by number. */
  readonly versions: ReadonlyMap<number, Programme>
}

/** The run after one more fact. A commissioner that adopts a version is under it from then on. */
export function foldRun(run: Run, fact: Fact): Run {
  const { world, programme, versions } = run
  if (fact.stream.kind === 'programme') {
    const { now } = world
    const after = evolve('programme', programme, fact.event as never, now, fact.stream.id)
    return { ...run, programme: after, versions: withRestored(versions, fact) }
  }
  const after = fold(world, [fact])
  if (fact.event.type !== 'versionAdopted' || fact.stream.kind !== 'commissioner')
    return { ...run, world: after }
  const next = versions.get(fact.event.data.version) ?? world.programme
  return { ...run, world: { ...after, programme: next } }
}

/** A release is undone by a further version that says what an earlier one said. */
function withRestored(versions: Run['versions'], { event }: Fact): Run['versions'] {
  if (event.type !== 'versionAdded' || event.data.restores === undefined) return versions
  const content = versions.get(event.data.restores)
  const { version } = event.data
  return content ? new Map(versions).set(version, { ...content, version }) : versions
}

/** The version released to the commissioner that it is not under yet. */
export function versionDue({ world, programme, versions }: Run): Programme | null {
  const released = versionFor(programme, world.commissioner)
  return released === world.programme.version ? null : (versions.get(released) ?? null)
}

/** What the first of those whom the engine looks at has to do by itself now. */
export function movesOf(run: Run): readonly Fact[] {
  const { world, programme } = run
  const next = versionDue(run)
  if (next) return adoptVersion(world, next).facts
  for (const look of [
    () => assessProgramme(world.programme, programme, world.now),
    () => assessCommissioner(world),
    ...[...world.networks.keys()].map((id) => () => assessNetwork(world, id)),
  ]) {
    const { moves } = look()
    if (moves.length > 0) return moves
  }
  return []
}

/** More is a rule that never settles. */
export const mostRounds = 100
