import { eitherOf, maybe, oneOf, orUnknown } from '../tables/cell.ts'
import { practiceCode } from '../tables/code-cells.ts'
import { count, quantity } from '../tables/number-cells.ts'
import {
  column,
  optionalColumn,
  PLAIN,
  type RowOf,
  type TableFormat,
} from '../tables/table-format.ts'

const columns = {
  code: column('practice_code', practiceCode),
  qof2018To19: column('qof_2018_19_list_size', maybe(count)),
  registered2018To19: column('payments_2018_19_registered_avg', maybe(quantity)),
  weighted2018To19: column('payments_2018_19_weighted_avg', maybe(quantity)),
  contractType: column(
    'payments_2018_19_contract_type',
    orUnknown(oneOf(['GMS', 'PMS', 'APMS']), 'UNKNOWN'),
  ),
  dispensing: column('payments_2018_19_dispensing', orUnknown(eitherOf('Yes', 'No'), 'UNKNOWN')),
  rurality: column('payments_2018_19_rurality', orUnknown(oneOf(['Urban', 'Rural']), 'MISSING')),
  registered2019To20: optionalColumn('payments_2019_20_registered_avg', maybe(quantity)),
  weighted2019To20: optionalColumn('payments_2019_20_weighted_avg', maybe(quantity)),
  qof2019To20: optionalColumn('qof_2019_20_list_size', maybe(count)),
  published2021: optionalColumn('gp_reg_2021_01_01', maybe(count)),
}

export type ListSizeJoinedRow = RowOf<typeof columns>

/** practice-list-sizes.csv: one row per practice code met in any source, at all dates held. */
export const listSizesJoined: TableFormat<ListSizeJoinedRow> = {
  title: 'the joined list sizes (practice-list-sizes)',
  columns,
  positions: null,
  style: PLAIN,
  key: (row) => row.code,
  keyHeading: 'practice_code',
}
