import { maybe, words } from '../tables/cell.ts'
import { commissionerCode, onsCode, postcode, practiceCode } from '../tables/code-cells.ts'
import { monthNameDate } from '../tables/date-cells.ts'
import { count } from '../tables/number-cells.ts'
import {
  column,
  optionalColumn,
  PLAIN,
  type RowOf,
  type TableFormat,
} from '../tables/table-format.ts'

const columns = {
  publication: optionalColumn('PUBLICATION', maybe(words)),
  extractDate: column('EXTRACT_DATE', monthNameDate),
  type: optionalColumn('TYPE', maybe(words)),
  commissioner: column('CCG_CODE', maybe(commissionerCode)),
  commissionerOnsCode: optionalColumn('ONS_CCG_CODE', maybe(onsCode)),
  code: column('CODE', practiceCode),
  postcode: column('POSTCODE', maybe(postcode)),
  sex: column('SEX', words),
  age: column('AGE', words),
  patients: column('NUMBER_OF_PATIENTS', count),
}

export type ListSizePublishedRow = RowOf<typeof columns>

/** Patients Registered at a GP Practice, totals (gp-reg-pat-prac-all). */
export const listSizesPublished: TableFormat<ListSizePublishedRow> = {
  title: 'the published list sizes (gp-reg-pat-prac-all)',
  columns,
  positions: null,
  style: { ...PLAIN, newline: '\r\n' },
  key: (row) => row.code,
  keyHeading: 'CODE',
  rejects(row) {
    const reason = 'is a part of the list; only the totals (SEX ALL, AGE ALL) are taken'
    if (row.sex !== 'ALL') return { column: 'SEX', value: row.sex, reason }
    if (row.age !== 'ALL') return { column: 'AGE', value: row.age, reason }
    return null
  },
}
