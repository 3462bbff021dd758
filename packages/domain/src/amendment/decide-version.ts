import type { Actor } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { ProgrammeState } from '../facts/state.ts'
import { fact, programmeStream } from '../facts/stream-ref.ts'
import type { ReleaseScope, VersionEvent } from '../facts/version-events.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { Programme } from '../programme/programme.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { VersionFault } from './fault.ts'
import { type Place, reaches, versionFor } from './release.ts'

/** Versions are the national team's to add and to release. */
export const mayRelease = ({ grants }: Actor): boolean =>
  grants.some(({ role }) => role === 'national')

export const notNational: Refusal = refusal(
  'not-yours',
  'A version of the programme is added and released by the national team.',
)

/** What is wrong with a document, the first of it in words, and all of it with how to mend it. */
export function documentRefused(faults: readonly VersionFault[]): Refusal {
  const [first] = faults
  const others = faults.length > 1 ? ` ${faults.length - 1} more are listed below.` : ''
  const message = first ? `${first.problem} ${first.mend}${others}` : 'The document is not sound.'
  return refusal('version-not-sound', message, { field: 'document', facts: { faults } })
}

export interface ReleaseVersion {
  readonly version: Programme
  readonly to: ReleaseScope
  readonly reason: ErasableRef
}

/** Releases go forward: what an earlier version said is brought back by a further one. */
export function releaseVersion(state: ProgrammeState, command: ReleaseVersion): Decided {
  const { version, to, reason } = command
  const no = versionRefused(state, version, to)
  if (no) return refused(no)
  return decided(released(version, to, reason))
}

const released = ({ id, version }: Programme, to: ReleaseScope, reason: ErasableRef) =>
  fact(programmeStream(id), { type: 'versionReleased', data: { version, to, reason } })

function versionRefused(
  { version: opened, releases = [] }: ProgrammeState,
  { version, variationOf }: Programme,
  to: ReleaseScope,
): Refusal | null {
  const there = releases.filter((one) => overlaps(one.to, to))
  const last = there.reduce((most, one) => Math.max(most, one.version), opened)
  if (releases.some((one) => one.version === version && sameScope(one.to, to)))
    return refusal('already-released', `Version ${version} has been released there already.`)
  if (version < last)
    return refusal(
      'earlier-version',
      `Version ${last} has been released there since. To bring back what version ${version} says, undo the release of ${last}, or add a further version.`,
      { facts: { last } },
    )
  const own = to.kind === 'commissioner' && to.commissioner === variationOf?.commissioner
  return variationOf && !own
    ? refusal(
        'local-variation',
        `Version ${version} is a variation for one commissioner, and can be released to it only.`,
        { field: 'to', facts: { commissioner: variationOf.commissioner } },
      )
    : null
}

export const sameScope = (one: ReleaseScope, other: ReleaseScope): boolean =>
  (one.kind === 'all' && other.kind === 'all') ||
  (one.kind === 'region' && other.kind === 'region' && one.region === other.region) ||
  (one.kind === 'commissioner' &&
    other.kind === 'commissioner' &&
    one.commissioner === other.commissioner)

/** To whom a version was last released, and which version was in force there before. */
export function releaseToUndo(
  state: ProgrammeState,
  version: number,
  places: readonly Place[],
): { readonly to: ReleaseScope; readonly before: number } | Refusal {
  const { releases = [] } = state
  const at = releases.findLastIndex((one) => one.version === version)
  const last = releases[at]
  if (!last) return refusal('not-released', `Version ${version} has not been released to anybody.`)
  if (releases.slice(at + 1).some(({ to }) => overlaps(to, last.to)))
    return refusal(
      'released-since',
      'A later version has been released there. Undo that one first.',
    )
  const earlier = { ...state, releases: releases.slice(0, at) }
  const reached = places.filter((place) => reaches(last.to, place))
  const before = new Set(reached.map((place) => versionFor(earlier, place)))
  const [only] = before
  return before.size === 1 && only !== undefined
    ? { to: last.to, before: only }
    : refusal(
        'different-before',
        'Not all who moved were under one version before. Release a further version to each of them.',
        { facts: { before: [...before] } },
      )
}

/** Whether two releases may reach one commissioner; which region a commissioner is in is not asked. */
const overlaps = (one: ReleaseScope, other: ReleaseScope): boolean =>
  one.kind === 'all' || other.kind === 'all' || one.kind !== other.kind || sameScope(one, other)

export interface UndoRelease {
  /** The further version, with the content of the one that was in force before. */
  readonly version: Programme
  readonly documentHash: string
  readonly restores: number
  readonly to: ReleaseScope
  readonly reason: ErasableRef
}

/** A release is undone by a further version that says what was said before, released to the same. */
export function undoRelease(command: UndoRelease): Decided {
  const { version, documentHash, restores, to, reason } = command
  const added: VersionEvent = {
    type: 'versionAdded',
    data: { version: version.version, documentHash, restores },
  }
  return decided(fact(programmeStream(version.id), added), released(version, to, reason))
}
