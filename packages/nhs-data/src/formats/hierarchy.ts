import { maybe, words } from '../tables/cell.ts'
import { commissionerCode, onsCode } from '../tables/code-cells.ts'
import { count } from '../tables/number-cells.ts'
import {
  column,
  optionalColumn,
  PLAIN,
  type RowOf,
  type TableFormat,
} from '../tables/table-format.ts'
import { commissioningModel } from './commissioning-models.ts'

const columns = {
  code: column('ccg_code', commissionerCode),
  onsCode: column('ccg_ons_code', onsCode),
  name: column('ccg_name', words),
  stpOnsCode: column('stp_ons_code', onsCode),
  stpName: column('stp_name', words),
  localOfficeCode: column('local_office_code', words),
  localOfficeOnsCode: column('local_office_ons_code', onsCode),
  localOfficeName: column('local_office_name', words),
  regionCode: column('region_code', words),
  regionOnsCode: column('region_ons_code', onsCode),
  regionName: column('region_name', words),
  qofPractices: optionalColumn('qof_practices', maybe(count)),
  commissioningModel: optionalColumn('commissioning_model', maybe(commissioningModel)),
}

export type HierarchyRow = RowOf<typeof columns>

/** CCG to STP to local office to NHS England region, April 2019 (ccg-hierarchy-2019). */
export const hierarchy: TableFormat<HierarchyRow> = {
  title: 'the commissioner hierarchy (ccg-hierarchy)',
  columns,
  positions: null,
  style: PLAIN,
  key: (row) => row.code,
  keyHeading: 'ccg_code',
}
