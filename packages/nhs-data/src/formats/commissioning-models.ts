import { eitherOf, maybe, oneOf } from '../tables/cell.ts'
import { commissionerCode } from '../tables/code-cells.ts'
import {
  column,
  optionalColumn,
  PLAIN,
  type RowOf,
  type TableFormat,
} from '../tables/table-format.ts'

/** The three models of co-commissioning of 2014: who decides on general practice contracts. */
export const commissioningModel = oneOf(['full', 'joint', 'greater'])

const columns = {
  commissioner: column('ccg_code', commissionerCode),
  model: column('commissioning_model', commissioningModel),
  /** Whether the scheme of delegation lets an officer or group decide; blank where that is not known. */
  officerMayDecide: optionalColumn('officer_may_decide', maybe(eitherOf('yes', 'no'))),
}

export type CommissioningModelRow = RowOf<typeof columns>
export type CommissioningModel = CommissioningModelRow['model']

/** Muster's own small file: the published ones do not say which model a CCG has. */
export const commissioningModels: TableFormat<CommissioningModelRow> = {
  title:
    'the commissioning models (ccg_code, commissioning_model and, where known, officer_may_decide)',
  columns,
  positions: null,
  style: PLAIN,
  key: (row) => row.commissioner,
  keyHeading: 'ccg_code',
}
