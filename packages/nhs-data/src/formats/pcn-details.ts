import { maybe, words } from '../tables/cell.ts'
import { commissionerCode, networkCode, postcode } from '../tables/code-cells.ts'
import { compactDate } from '../tables/date-cells.ts'
import {
  column,
  optionalColumn,
  PLAIN,
  type RowOf,
  type TableFormat,
} from '../tables/table-format.ts'

const columns = {
  networkCode: column('PCN Code', networkCode),
  name: column('PCN Name', words),
  leadCommissioner: column('Current Clinical Commissioning Group Code', commissionerCode),
  leadCommissionerName: column('Clinical Commissioning Group Name', maybe(words)),
  openDate: column('Open Date (YYYYMMDD)', maybe(compactDate)),
  closeDate: column('Close Date', maybe(compactDate)),
  addressLine1: optionalColumn('Address Line 1', maybe(words)),
  addressLine2: optionalColumn('Address Line 2', maybe(words)),
  addressLine3: optionalColumn('Address Line 3', maybe(words)),
  addressLine4: optionalColumn('Address Line 4', maybe(words)),
  addressLine5: optionalColumn('Address Line 5', maybe(words)),
  postcode: optionalColumn('Postcode', maybe(postcode)),
}

export type PcnDetailsRow = RowOf<typeof columns>

/** The networks: sheet "PCN Details" of the workbook (ePCN), or the same as CSV. */
export const pcnDetails: TableFormat<PcnDetailsRow> = {
  title: 'the networks (PCN Details)',
  columns,
  positions: null,
  style: PLAIN,
  key: (row) => row.networkCode,
  keyHeading: 'PCN Code',
}
