import type { CommissioningModelRow } from './formats/commissioning-models.ts'
import type { CoordinatesRow } from './formats/coordinates.ts'
import type { DeprivationRow } from './formats/deprivation.ts'
import { FORMATS } from './formats/formats.ts'
import type { HierarchyRow } from './formats/hierarchy.ts'
import type { ListSizePublishedRow } from './formats/list-sizes-published.ts'
import type { PaymentsRow } from './formats/payments.ts'
import type { PcnDetailsRow } from './formats/pcn-details.ts'
import type { PcnMemberRow } from './formats/pcn-members.ts'
import type { PracticeRegisterRow } from './formats/practice-register.ts'
import type { PrevalenceRow } from './formats/prevalence.ts'
import { writeTable } from './tables/write-table.ts'

// Each writes a file that the readers, and anybody else's for the published format, can read.

export const writePracticeRegister = (rows: readonly PracticeRegisterRow[]) =>
  writeTable(FORMATS['practice-register'], rows)

export const writeListSizes = (rows: readonly ListSizePublishedRow[]) =>
  writeTable(FORMATS['list-sizes-published'], rows)

export const writeHierarchy = (rows: readonly HierarchyRow[]) => writeTable(FORMATS.hierarchy, rows)

export const writeCommissioningModels = (rows: readonly CommissioningModelRow[]) =>
  writeTable(FORMATS['commissioning-models'], rows)

export const writeCoordinates = (rows: readonly CoordinatesRow[]) =>
  writeTable(FORMATS.coordinates, rows)

/** The two sheets of the ePCN workbook as two files. */
export const writePcnCsv = (
  networks: readonly PcnDetailsRow[],
  members: readonly PcnMemberRow[],
) => ({
  details: writeTable(FORMATS['pcn-details-csv'], networks),
  members: writeTable(FORMATS['pcn-members-csv'], members),
})

export const writePayments = (rows: readonly PaymentsRow[]) => writeTable(FORMATS.payments, rows)

export const writePrevalence = (rows: readonly PrevalenceRow[]) =>
  writeTable(FORMATS.prevalence, rows)

export const writeDeprivation = (rows: readonly DeprivationRow[]) =>
  writeTable(FORMATS.deprivation, rows)
