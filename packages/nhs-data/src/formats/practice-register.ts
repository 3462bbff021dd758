import { maybe, oneOf, words } from '../tables/cell.ts'
import { commissionerCode, postcode, practiceCode } from '../tables/code-cells.ts'
import { compactDate } from '../tables/date-cells.ts'
import { count } from '../tables/number-cells.ts'
import { column, PLAIN, type RowOf, type TableFormat } from '../tables/table-format.ts'

const columns = {
  code: column('Organisation Code', practiceCode),
  name: column('Name', words),
  nationalGrouping: column('National Grouping', maybe(words)),
  localOffice: column('High Level Health Geography', maybe(words)),
  addressLine1: column('Address Line 1', maybe(words)),
  addressLine2: column('Address Line 2', maybe(words)),
  addressLine3: column('Address Line 3', maybe(words)),
  addressLine4: column('Address Line 4', maybe(words)),
  addressLine5: column('Address Line 5', maybe(words)),
  postcode: column('Postcode', maybe(postcode)),
  openDate: column('Open Date', maybe(compactDate)),
  closeDate: column('Close Date', maybe(compactDate)),
  status: column('Status Code', oneOf(['A', 'C', 'D', 'P'])),
  subType: column('Organisation Sub-Type Code', maybe(oneOf(['B', 'Z']))),
  commissioner: column('Commissioner', maybe(commissionerCode)),
  joinedOn: column('Join Provider/Purchaser Date', maybe(compactDate)),
  leftOn: column('Left Provider/Purchaser Date', maybe(compactDate)),
  telephone: column('Contact Telephone Number', maybe(words)),
  amended: column('Amended Record Indicator', maybe(oneOf(['0', '1']))),
  providerPurchaser: column('Provider/Purchaser', maybe(words)),
  setting: column('Prescribing Setting', count),
}

export type PracticeRegisterRow = RowOf<typeof columns>

/**
 * epraccur, as the Organisation Data Service publishes it: no header, 27 columns, of which
 * 19-21, 23, 25 and 27 are always empty (ODS file specification).
 */
export const practiceRegister: TableFormat<PracticeRegisterRow> = {
  title: 'the practice register (epraccur)',
  columns,
  positions: {
    at: {
      code: 1,
      name: 2,
      nationalGrouping: 3,
      localOffice: 4,
      addressLine1: 5,
      addressLine2: 6,
      addressLine3: 7,
      addressLine4: 8,
      addressLine5: 9,
      postcode: 10,
      openDate: 11,
      closeDate: 12,
      status: 13,
      subType: 14,
      commissioner: 15,
      joinedOn: 16,
      leftOn: 17,
      telephone: 18,
      amended: 22,
      providerPurchaser: 24,
      setting: 26,
    },
    width: 27,
  },
  style: { ...PLAIN, newline: '\r\n', quoteEverything: true },
  key: (row) => row.code,
  keyHeading: 'Organisation Code',
}

/** Prescribing setting 4: GP practice. Hubs and special services carry it too. */
export const GP_PRACTICE_SETTING = 4
