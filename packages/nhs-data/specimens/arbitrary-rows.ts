import fc from 'fast-check'
import { FORMATS, type RowsByTable, type TableKind } from '../src/formats/formats.ts'
import { isIsoDate } from '../src/tables/date-cells.ts'

/** Any rows that a file of each kind can hold: for writing them and reading them again. */

const pad = (value: number, length: number) => String(value).padStart(length, '0')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const practice = fc
  .tuple(fc.constantFrom('A', 'M', 'Y', 'VNF'), fc.nat(99_999))
  .map(([start, number]) => start + pad(number, 5).slice(start.length - 1))
const branch = fc.tuple(practice, fc.nat(999)).map(([code, n]) => code + pad(n, 3))
const commissioner = fc.constantFrom('00K', '15N', '7A1', 'W2U3Z')
const network = fc.nat(99_999).map((number) => `U${pad(number, 5)}`)
const ons = fc.nat(99_999_999).map((number) => `E${pad(number, 8)}`)
const postcode = fc.constantFrom('M1 1AA', 'TS18 1HU', 'EC1A 1BB', 'W1A 0AX', 'B33 8TH')
const day = fc
  .tuple(fc.integer({ min: 1900, max: 2030 }), fc.nat(11), fc.nat(30))
  .map(([year, month, date]) => `${year}-${pad(month + 1, 2)}-${pad(date + 1, 2)}`)
  .filter(isIsoDate)
const count = fc.nat(1_000_000)
const quantity = fc.nat(100_000_000).map((cents) => cents / 100)
const pounds = fc.integer({ min: -1e9, max: 1e9 }).map((pence) => pence / 100)
const ODD = [...`aZ9 ,;"'¬|\t\r\n’é–=ł😀`]
/** Text with all that may go wrong: separators, quotation marks, line ends, accents, emoji. */
const words = fc
  .string({ unit: fc.constantFrom(...ODD), maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '')

const amounts = Object.fromEntries(
  Object.keys(FORMATS.payments.columns)
    .slice(17)
    .map((property) => [property, maybe(pounds)]),
)

type Row<K extends TableKind> = fc.Arbitrary<RowsByTable[K]>
type AnyRow = { [K in TableKind]?: Row<K> }

export const arbitraryRows = {
  'practice-register': fc.record({
    code: practice,
    name: words,
    nationalGrouping: maybe(words),
    localOffice: maybe(words),
    addressLine1: maybe(words),
    addressLine2: maybe(words),
    addressLine3: maybe(words),
    addressLine4: maybe(words),
    addressLine5: maybe(words),
    postcode: maybe(postcode),
    openDate: maybe(day),
    closeDate: maybe(day),
    status: fc.constantFrom('A', 'C', 'D', 'P'),
    subType: maybe(fc.constantFrom('B', 'Z')),
    commissioner: maybe(commissioner),
    joinedOn: maybe(day),
    leftOn: maybe(day),
    telephone: maybe(words),
    amended: maybe(fc.constantFrom('0', '1')),
    providerPurchaser: maybe(words),
    setting: fc.nat(25),
  }),
  'list-sizes-published': fc.record({
    publication: maybe(words),
    extractDate: fc.constant('2019-01-01'),
    type: maybe(words),
    commissioner: maybe(commissioner),
    commissionerOnsCode: maybe(ons),
    code: practice,
    postcode: maybe(postcode),
    sex: fc.constant('ALL'),
    age: fc.constant('ALL'),
    patients: count,
  }),
  hierarchy: fc.record({
    code: commissioner,
    onsCode: ons,
    name: words,
    stpOnsCode: ons,
    stpName: words,
    localOfficeCode: words,
    localOfficeOnsCode: ons,
    localOfficeName: words,
    regionCode: words,
    regionOnsCode: ons,
    regionName: words,
    qofPractices: maybe(count),
    commissioningModel: maybe(fc.constantFrom('full', 'joint', 'greater')),
  }),
  coordinates: fc.record({
    siteCode: fc.oneof(practice, branch),
    practiceCode: practice,
    siteKind: fc.constantFrom('main', 'branch'),
    postcode: maybe(postcode),
    latitude: maybe(fc.double({ min: 49, max: 61.5, noNaN: true })),
    longitude: maybe(fc.double({ min: -9, max: 2.5, noNaN: true }).map((value) => value + 0)),
    source: maybe(words),
  }),
  'pcn-details-csv': fc.record({
    networkCode: network,
    name: words,
    leadCommissioner: commissioner,
    leadCommissionerName: maybe(words),
    openDate: maybe(day),
    closeDate: maybe(day),
    addressLine1: maybe(words),
    addressLine2: maybe(words),
    addressLine3: maybe(words),
    addressLine4: maybe(words),
    addressLine5: maybe(words),
    postcode: maybe(postcode),
  }),
  'pcn-members-csv': fc.record({
    practiceCode: practice,
    practiceName: maybe(words),
    practiceCommissioner: maybe(commissioner),
    practiceCommissionerName: maybe(words),
    networkCode: network,
    networkName: maybe(words),
    leadCommissioner: maybe(commissioner),
    leadCommissionerName: maybe(words),
    startDate: maybe(day),
    endDate: maybe(day),
    sameCommissioner: maybe(fc.boolean()),
  }),
  payments: fc.record({
    regionCode: maybe(words),
    regionName: maybe(words),
    commissioner: maybe(commissioner),
    commissionerName: maybe(words),
    code: practice,
    name: maybe(words),
    address: maybe(words),
    postcode: maybe(postcode),
    openDate: maybe(day),
    closeDate: maybe(day),
    contractType: maybe(fc.constantFrom('GMS', 'PMS', 'APMS')),
    dispensing: maybe(fc.boolean()),
    practiceType: maybe(words),
    rurality: maybe(fc.constantFrom('Urban', 'Rural')),
    atypical: maybe(words),
    registered: maybe(quantity),
    weighted: maybe(quantity),
    ...amounts,
  }) as Row<'payments'>,
  prevalence: fc.record({
    code: practice,
    indicatorGroup: words,
    register: maybe(count),
    listType: words,
    listSize: maybe(count),
  }),
  deprivation: fc.record({ code: practice, imdScore: quantity }),
  'commissioning-models': fc.record({
    commissioner,
    model: fc.constantFrom('full', 'joint', 'greater'),
    officerMayDecide: maybe(fc.boolean()),
  }),
} satisfies AnyRow
