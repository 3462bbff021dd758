import type { CommissioningModel } from '../formats/commissioning-models.ts'
import type { HierarchyRow } from '../formats/hierarchy.ts'
import { indexBy, type SourceIndex } from './source-index.ts'
import { firstKnown, type Source, type Sourced, type SourceFile } from './sourced.ts'

export type CommissionerRecord = {
  code: string
  onsCode: string
  name: string
  stp: { onsCode: string; name: string }
  localOffice: { code: string; onsCode: string; name: string }
  region: { code: string; onsCode: string; name: string }
  /** Most commissioners had full delegation by 2019; where no file says so it is assumed. */
  model:
    | { value: CommissioningModel; assumed: false; source: Source }
    | { value: 'full'; assumed: true; source: null }
  /** Whether an officer may decide under the scheme of delegation; not known where no file says so. */
  officerMayDecide: Sourced<boolean>
  source: Source
}

export type Commissioners = {
  commissioners: CommissionerRecord[]
  /** Codes that the models file names and the hierarchy does not have. */
  strangers: string[]
}

/** One record for each commissioner of the hierarchy, sorted by code. */
export function assembleCommissioners(files: readonly SourceFile[]): Commissioners {
  const hierarchy = indexBy(files, 'hierarchy', (row) => row.code)
  const models = indexBy(files, 'commissioning-models', (row) => row.commissioner)
  const commissioners = [...hierarchy.codes()].sort().flatMap((code) => {
    const entry = hierarchy.get(code)
    const model = firstKnown(
      models.value(code, (row) => row.model),
      hierarchy.value(code, (row) => row.commissioningModel),
    )
    const officer = models.value(code, (row) => row.officerMayDecide)
    return entry ? [commissionerRecord(entry.row, entry.source, { model, officer })] : []
  })
  return { commissioners, strangers: strangersAmong(models, hierarchy) }
}

function commissionerRecord(
  row: HierarchyRow,
  source: Source,
  { model, officer }: { model: Sourced<CommissioningModel>; officer: Sourced<boolean> },
): CommissionerRecord {
  return {
    code: row.code,
    onsCode: row.onsCode,
    name: row.name,
    stp: { onsCode: row.stpOnsCode, name: row.stpName },
    localOffice: {
      code: row.localOfficeCode,
      onsCode: row.localOfficeOnsCode,
      name: row.localOfficeName,
    },
    region: { code: row.regionCode, onsCode: row.regionOnsCode, name: row.regionName },
    model:
      model.source === null
        ? { value: 'full', assumed: true, source: null }
        : { value: model.value, assumed: false, source: model.source },
    officerMayDecide: officer,
    source,
  }
}

function strangersAmong(
  models: SourceIndex<unknown>,
  hierarchy: SourceIndex<HierarchyRow>,
): string[] {
  return [...models.codes()].filter((code) => hierarchy.get(code) === undefined).sort()
}
