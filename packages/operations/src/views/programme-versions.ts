import { getProgramme, listCommissionerNames, readWords } from '@muster/db'
import { mayRelease } from '@muster/domain/amendment/decide-version'
import { difference } from '@muster/domain/amendment/difference'
import type { ProgrammeState } from '@muster/domain/facts/state'
import type { ReleaseScope } from '@muster/domain/facts/version-events'
import type { CommissionerId, ProgrammeId } from '@muster/domain/ids'
import type {
  VersionPage,
  VersionPlace,
  VersionRow,
  VersionsPage,
} from '@muster/domain/views/version-views'
import { NotFound } from '../absent.ts'
import { versionsIn } from '../version-commands.ts'
import { getProgrammeState } from '../version-in-force.ts'
import type { Reader } from './reader.ts'
import { regionOf } from './rollout-home.ts'

/** The versions of the programme, and which is in force where in the reader's scope. */
export async function versionsPage(
  { db, actor }: Reader,
  programme: ProgrammeId,
): Promise<VersionsPage> {
  const region = regionOf(actor)
  const state = await getProgrammeState(db, programme)
  const scope = { programme, ...(region === 'all' ? {} : { region }) }
  const names = await listCommissionerNames(db, scope)
  const commissioners = names.map(
    ({ id, name, region: code, regionName, version }): VersionPlace => ({
      id: id as CommissionerId,
      name,
      region: code,
      regionName,
      version: version ?? state.version,
    }),
  )
  const rows = versionsIn(state).map((version) =>
    rowOf({ db, actor }, programme, state, commissioners, version),
  )
  const { title } = await getProgramme(db, programme)
  return {
    title,
    versions: (await Promise.all(rows)).toReversed(),
    commissioners,
    mayRelease: mayRelease(actor),
  }
}

/** One version, with what it changes. */
export async function versionPage(
  reader: Reader,
  programme: ProgrammeId,
  version: number,
): Promise<VersionPage> {
  const { db } = reader
  const { versions } = await versionsPage(reader, programme)
  const row = versions.find((one) => one.version === version)
  if (!row) throw new NotFound(`There is no version ${version} of this programme.`)
  const document = await getProgramme(db, programme, version)
  const comparedWith =
    row.variation?.of ?? versions.find((one) => one.version < version)?.version ?? null
  const before = comparedWith === null ? null : await getProgramme(db, programme, comparedWith)
  return {
    row,
    comparedWith,
    difference: before && difference(before, document),
    document: JSON.stringify(document, null, 2),
  }
}

async function rowOf(
  { db }: Reader,
  programme: ProgrammeId,
  { added = [], releases = [] }: ProgrammeState,
  commissioners: readonly VersionPlace[],
  version: number,
): Promise<VersionRow> {
  const own = releases.filter((one) => one.version === version)
  const document = await getProgramme(db, programme, version)
  const words = await readWords(
    db,
    own.map(({ reason }) => reason.ref),
  )
  const made = added.find((one) => one.version === version)
  const { variationOf } = document
  return {
    version,
    title: document.title,
    addedAt: made?.addedAt ?? null,
    restores: made?.restores ?? null,
    variation: variationOf
      ? { of: variationOf.version, commissioner: variationOf.commissioner }
      : null,
    releases: own.map(({ to, at, reason }) => ({
      to,
      toWords: scopeWords(to, commissioners),
      at,
      reason: words.get(reason.ref)?.words ?? null,
    })),
    inForce: commissioners.filter((one) => one.version === version).length,
  }
}

function scopeWords(to: ReleaseScope, places: readonly VersionPlace[]): string {
  switch (to.kind) {
    case 'all':
      return 'All commissioners'
    case 'region':
      return places.find(({ region }) => region === to.region)?.regionName ?? `Region ${to.region}`
    case 'commissioner':
      return places.find(({ id }) => id === to.commissioner)?.name ?? to.commissioner
  }
}
