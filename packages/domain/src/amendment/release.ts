import type { CommissionerState, ProgrammeState } from '../facts/state.ts'
import type { ReleaseScope } from '../facts/version-events.ts'

/** What a release asks of a commissioner. */
export type Place = Pick<CommissionerState, 'id' | 'region'>

/** Whether a release reaches a commissioner. */
export function reaches(to: ReleaseScope, { id, region }: Place): boolean {
  switch (to.kind) {
    case 'all':
      return true
    case 'region':
      return to.region === region
    case 'commissioner':
      return to.commissioner === id
  }
}

/** The version last released to a commissioner, or the one with which the programme was opened. */
export const versionFor = ({ version, releases = [] }: ProgrammeState, place: Place): number =>
  releases.findLast(({ to }) => reaches(to, place))?.version ?? version

/** The version last released to all: what is said of the whole programme is said by it. */
export const versionForAll = ({ version, releases = [] }: ProgrammeState): number =>
  releases.findLast(({ to }) => to.kind === 'all')?.version ?? version

/** The version under which a commissioner and its networks are now. */
export const versionOf = (
  { version }: Pick<CommissionerState, 'version'>,
  programme: Pick<ProgrammeState, 'version'>,
): number => version ?? programme.version
