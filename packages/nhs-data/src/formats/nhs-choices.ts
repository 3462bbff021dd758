import { maybe, words } from '../tables/cell.ts'
import { commissionerCode, postcode, siteCode } from '../tables/code-cells.ts'
import { latitude, longitude } from '../tables/number-cells.ts'
import { column, type RowOf, type TableFormat } from '../tables/table-format.ts'

// Phone, Email, Website and Fax are left where they are: some addresses name people.
const columns = {
  siteCode: column('OrganisationCode', siteCode),
  organisationType: column('OrganisationType', maybe(words)),
  status: column('OrganisationStatus', maybe(words)),
  name: column('OrganisationName', words),
  addressLine1: column('Address1', maybe(words)),
  addressLine2: column('Address2', maybe(words)),
  addressLine3: column('Address3', maybe(words)),
  city: column('City', maybe(words)),
  county: column('County', maybe(words)),
  postcode: column('Postcode', maybe(postcode)),
  latitude: column('Latitude', maybe(latitude)),
  longitude: column('Longitude', maybe(longitude)),
  parentCommissioner: column('ParentODSCode', maybe(commissionerCode)),
  parentCommissionerName: column('ParentName', maybe(words)),
}

export type NhsChoicesRow = RowOf<typeof columns>

/** NHS.UK (NHS Choices) GP.csv: main and branch sites, fields separated by the sign 0xAC. */
export const nhsChoices: TableFormat<NhsChoicesRow> = {
  title: 'the NHS Choices sites (GP.csv)',
  columns,
  positions: null,
  style: { delimiter: '¬', newline: '\r\n', quoteEverything: false, encoding: 'windows-1252' },
  key: (row) => row.siteCode,
  keyHeading: 'OrganisationCode',
}
