import type { TableFormat } from '../tables/table-format.ts'
import { type CommissioningModelRow, commissioningModels } from './commissioning-models.ts'
import { type CoordinatesRow, coordinates } from './coordinates.ts'
import { type DeprivationRow, deprivation } from './deprivation.ts'
import { type HierarchyRow, hierarchy } from './hierarchy.ts'
import { type ListSizeJoinedRow, listSizesJoined } from './list-sizes-joined.ts'
import { type ListSizePublishedRow, listSizesPublished } from './list-sizes-published.ts'
import { type NhsChoicesRow, nhsChoices } from './nhs-choices.ts'
import { type PaymentsRow, payments } from './payments.ts'
import { type PcnDetailsRow, pcnDetails } from './pcn-details.ts'
import { type PcnMemberRow, pcnMembers } from './pcn-members.ts'
import { type PracticeRegisterRow, practiceRegister } from './practice-register.ts'
import { type PrevalenceRow, prevalence } from './prevalence.ts'

/** What one row of each kind of file says. */
export type RowsByTable = {
  'practice-register': PracticeRegisterRow
  'list-sizes-published': ListSizePublishedRow
  'list-sizes-joined': ListSizeJoinedRow
  hierarchy: HierarchyRow
  coordinates: CoordinatesRow
  'pcn-details-csv': PcnDetailsRow
  'pcn-members-csv': PcnMemberRow
  payments: PaymentsRow
  prevalence: PrevalenceRow
  deprivation: DeprivationRow
  'nhs-choices': NhsChoicesRow
  'commissioning-models': CommissioningModelRow
}

/** The workbook holds both sheets; a row with a `practiceCode` is a member, else a network. */
export type RowsByKind = RowsByTable & { 'pcn-workbook': PcnDetailsRow | PcnMemberRow }

export type TableKind = keyof RowsByTable
export type PublishedKind = keyof RowsByKind

export const FORMATS: { readonly [K in TableKind]: TableFormat<RowsByTable[K]> } = {
  'practice-register': practiceRegister,
  'list-sizes-published': listSizesPublished,
  'list-sizes-joined': listSizesJoined,
  hierarchy,
  coordinates,
  'pcn-details-csv': pcnDetails,
  'pcn-members-csv': pcnMembers,
  payments,
  prevalence,
  deprivation,
  'nhs-choices': nhsChoices,
  'commissioning-models': commissioningModels,
}

export const TABLE_KINDS = Object.keys(FORMATS) as TableKind[]

export const WORKBOOK_TITLE = 'the networks and their practices (ePCN workbook)'

export function titleOf(kind: PublishedKind): string {
  return kind === 'pcn-workbook' ? WORKBOOK_TITLE : FORMATS[kind].title
}
