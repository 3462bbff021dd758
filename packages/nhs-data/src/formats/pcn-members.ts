import { eitherOf, maybe, words } from '../tables/cell.ts'
import { commissionerCode, networkCode, practiceCode } from '../tables/code-cells.ts'
import { compactDate } from '../tables/date-cells.ts'
import {
  column,
  optionalColumn,
  PLAIN,
  type RowOf,
  type TableFormat,
} from '../tables/table-format.ts'

const columns = {
  practiceCode: column('Partner Organisation Code', practiceCode),
  practiceName: column('Partner Name', maybe(words)),
  practiceCommissioner: column('Practice Parent CCG Code', maybe(commissionerCode)),
  practiceCommissionerName: column('Practice Parent CCG Name', maybe(words)),
  networkCode: column('PCN Code', networkCode),
  networkName: column('PCN Name', maybe(words)),
  leadCommissioner: column('PCN Parent CCG Code', maybe(commissionerCode)),
  leadCommissionerName: column('PCN Parent CCG Name', maybe(words)),
  startDate: column('Practice to PCN Relationship Start Date', maybe(compactDate)),
  endDate: column('Practice to PCN Relationship End Date', maybe(compactDate)),
  sameCommissioner: optionalColumn(
    'Practice CCG and PCN CCG match?',
    maybe(eitherOf('TRUE', 'FALSE')),
  ),
}

export type PcnMemberRow = RowOf<typeof columns>

/** Which practice is in which network: sheet "PCN Core Partner Details", or the same as CSV. */
export const pcnMembers: TableFormat<PcnMemberRow> = {
  title: 'the core partner practices (PCN Core Partner Details)',
  columns,
  positions: null,
  style: PLAIN,
  // A practice that left and came back has a row for each time.
  key: (row) => `${row.practiceCode} in ${row.networkCode} from ${row.startDate ?? 'no date'}`,
  keyHeading: 'Partner Organisation Code, PCN Code and start date',
}
