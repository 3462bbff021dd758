import { practiceCode } from '../tables/code-cells.ts'
import { quantity } from '../tables/number-cells.ts'
import { column, PLAIN, type RowOf, type TableFormat } from '../tables/table-format.ts'

const columns = {
  code: column('practice_code', practiceCode),
  imdScore: column('imd2019_score', quantity),
}

export type DeprivationRow = RowOf<typeof columns>

/** Index of Multiple Deprivation 2019, weighted by a practice's patients (practice-imd2019). */
export const deprivation: TableFormat<DeprivationRow> = {
  title: 'the deprivation scores (practice-imd2019)',
  columns,
  positions: null,
  style: PLAIN,
  key: (row) => row.code,
  keyHeading: 'practice_code',
}
