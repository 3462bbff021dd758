import {
  writeCommissioningModels,
  writeCoordinates,
  writeDeprivation,
  writeHierarchy,
  writeListSizes,
  writePayments,
  writePcnCsv,
  writePracticeRegister,
  writePrevalence,
} from '@muster/nhs-data'
import type { GivenFile } from '../imports/index.ts'
import type { CountyPractice } from './practices.ts'
import { prevalenceRows } from './prevalence-rows.ts'
import { registerRows } from './register-rows.ts'
import {
  branchRows,
  coordinatesRow,
  deprivationRow,
  hierarchyRows,
  listSizeRow,
  memberRows,
  modelRows,
  networkRows,
  paymentsRow,
} from './table-rows.ts'

/** The county in the published formats, for the same readers as real files. The dates are those of the story. */
export function countyFiles(practices: readonly CountyPractice[]): readonly GivenFile[] {
  const pcn = writePcnCsv(networkRows, memberRows(practices))
  return [
    file('practice-register', writePracticeRegister(registerRows(practices)), '2019-04-01'),
    file('list-sizes', writeListSizes(practices.map(listSizeRow))),
    file('hierarchy', writeHierarchy(hierarchyRows), '2019-04-01'),
    file('commissioning-models', writeCommissioningModels(modelRows), '2019-04-01'),
    file(
      'coordinates',
      writeCoordinates([...practices.map(coordinatesRow), ...branchRows(practices)]),
      '2019-04-01',
    ),
    file('intended-networks', pcn.details, '2019-04-01'),
    file('intended-members', pcn.members, '2019-04-01'),
    file('payments', writePayments(practices.map(paymentsRow)), '2019-04-01'),
    file('prevalence', writePrevalence(prevalenceRows(practices)), '2019-04-01'),
    file('deprivation', writeDeprivation(practices.map(deprivationRow)), '2019-04-01'),
  ]
}

function file(name: string, bytes: Uint8Array, extractDate?: string): GivenFile {
  const named = { name: `wexmere-made-up-${name}.csv`, bytes }
  return extractDate === undefined ? named : { ...named, extractDate }
}
