import { maybe, words } from '../tables/cell.ts'
import { practiceCode } from '../tables/code-cells.ts'
import { count } from '../tables/number-cells.ts'
import { column, PLAIN, type RowOf, type TableFormat } from '../tables/table-format.ts'

const columns = {
  code: column('PRACTICE_CODE', practiceCode),
  indicatorGroup: column('INDICATOR_GROUP_CODE', words),
  /** Blank where the practice's register was not published: not the same as nobody on it. */
  register: column('REGISTER', maybe(count)),
  listType: column('PATIENT_LIST_TYPE', words),
  listSize: column('PATIENT_LIST_SIZE', maybe(count)),
}

export type PrevalenceRow = RowOf<typeof columns>

/** Disease registers of the Quality and Outcomes Framework (PREVALENCE). */
export const prevalence: TableFormat<PrevalenceRow> = {
  title: 'the disease registers (QOF PREVALENCE)',
  columns,
  positions: null,
  style: { ...PLAIN, newline: '\r\n' },
  key: (row) => `${row.code} ${row.indicatorGroup}`,
  keyHeading: 'PRACTICE_CODE and INDICATOR_GROUP_CODE',
}
