import {
  mayRelease,
  notNational,
  releaseToUndo,
  releaseVersion,
  undoRelease,
} from '../../amendment/decide-version.ts'
import { refused } from '../../decide/contribution.ts'
import type { ReleaseScope } from '../../facts/version-events.ts'
import { national } from '../made-up-people.ts'
import { words } from '../plausible-answer.ts'
import type { Run } from '../run.ts'
import type { Maker, Makers } from './maker.ts'

/** To the commissioner, its region or all, as the operation asks: the national team's alone. */
const releaseVersionMaker: Maker = ({ world, versions }, draw) => {
  const { id, region } = world.commissioner
  const scopes: readonly ReleaseScope[] = [
    { kind: 'all' },
    { kind: 'region', region },
    { kind: 'commissioner', commissioner: id },
  ]
  const version = draw.among([...versions.values()]) ?? world.programme
  const to = draw.among(scopes) ?? { kind: 'all' }
  return {
    by: national,
    decide: ({ programme }, by) =>
      mayRelease(by)
        ? releaseVersion(programme, { version, to, reason: words })
        : refused(notNational),
  }
}

/** By a further version with what was said before; its number is the next one. */
const undoReleaseMaker: Maker = ({ programme, versions }, draw) => {
  const version =
    draw.among(programme.releases ?? [])?.version ?? draw.among([...versions.keys()]) ?? 1
  return {
    by: national,
    decide: (run, by) => (mayRelease(by) ? undo(run, version) : refused(notNational)),
  }
}

function undo({ world, programme, versions }: Run, version: number) {
  const found = releaseToUndo(programme, version, [world.commissioner])
  if ('code' in found) return refused(found)
  const { to, before } = found
  const number = Math.max(...versions.keys()) + 1
  const restored = { ...(versions.get(before) ?? world.programme), version: number }
  const documentHash = `made up ${number}`
  return undoRelease({ version: restored, documentHash, restores: before, to, reason: words })
}

export const ofVersions = {
  releaseVersion: releaseVersionMaker,
  undoRelease: undoReleaseMaker,
} satisfies Makers
