import { maybe, oneOf, words } from '../tables/cell.ts'
import { postcode, practiceCode, siteCode } from '../tables/code-cells.ts'
import { latitude, longitude } from '../tables/number-cells.ts'
import { column, PLAIN, type RowOf, type TableFormat } from '../tables/table-format.ts'

const columns = {
  siteCode: column('site_code', siteCode),
  practiceCode: column('practice_code', practiceCode),
  siteKind: column('site_kind', oneOf(['main', 'branch'])),
  postcode: column('postcode', maybe(postcode)),
  latitude: column('latitude', maybe(latitude)),
  longitude: column('longitude', maybe(longitude)),
  source: column('source', maybe(words)),
}

export type CoordinatesRow = RowOf<typeof columns>

/** Where practices and their branch sites are (practice-coordinates): centroids of postcodes. */
export const coordinates: TableFormat<CoordinatesRow> = {
  title: 'the practice coordinates (practice-coordinates)',
  columns,
  positions: null,
  style: PLAIN,
  key: (row) => row.siteCode,
  keyHeading: 'site_code',
}
