import type { RowsByKind } from '@muster/nhs-data'
import { branches, commissioners, namedTwice, wexmere } from './places.ts'
import type { CountyPractice } from './practices.ts'

export const hierarchyRows: readonly RowsByKind['hierarchy'][] = commissioners.map(
  ({ code, onsCode, name, networks }) => ({
    code,
    onsCode,
    name,
    stpOnsCode: wexmere.stp.onsCode,
    stpName: wexmere.stp.name,
    localOfficeCode: wexmere.office.code,
    localOfficeOnsCode: wexmere.office.onsCode,
    localOfficeName: wexmere.office.name,
    regionCode: wexmere.region.code,
    regionOnsCode: wexmere.region.onsCode,
    regionName: wexmere.region.name,
    qofPractices: networks.reduce((sum, { practices }) => sum + practices.length, 0),
    commissioningModel: null,
  }),
)

export const modelRows: readonly RowsByKind['commissioning-models'][] = commissioners.map(
  ({ code, model }) => ({ commissioner: code, model, officerMayDecide: null }),
)

export const listSizeRow = ({
  code,
  commissioner,
  postcode,
  patients,
}: CountyPractice): RowsByKind['list-sizes-published'] => ({
  publication: 'GP_PRAC_PAT_LIST',
  extractDate: '2019-01-01',
  type: 'GP',
  commissioner,
  commissionerOnsCode: commissioners.find(({ code: one }) => one === commissioner)?.onsCode ?? null,
  code,
  postcode,
  sex: 'ALL',
  age: 'ALL',
  patients,
})

export const coordinatesRow = ({
  code,
  postcode,
  latitude,
  longitude,
}: CountyPractice): RowsByKind['coordinates'] => ({
  siteCode: code,
  practiceCode: code,
  siteKind: 'main',
  postcode,
  latitude,
  longitude,
  source: 'made up',
})

/** Surgeries that a practice has besides its main one. */
export const branchRows = (
  practices: readonly CountyPractice[],
): readonly RowsByKind['coordinates'][] =>
  branches.flatMap(({ practice, north, east }, index) =>
    practices
      .filter(({ name }) => name === practice)
      .map(({ code, latitude, longitude }) => ({
        siteCode: `${code}001`,
        practiceCode: code,
        siteKind: 'branch' as const,
        postcode: `ZX8${index} 1AA`,
        latitude: Number((latitude + north).toFixed(6)),
        longitude: Number((longitude + east).toFixed(6)),
        source: 'made up',
      })),
  )

/** What was paid stays blank: no step asks for it. */
export const paymentsRow = (practice: CountyPractice): RowsByKind['payments'] =>
  ({
    regionCode: wexmere.office.code,
    regionName: wexmere.office.name,
    commissioner: practice.commissioner,
    commissionerName: practice.commissionerName,
    code: practice.code,
    name: practice.name,
    postcode: practice.postcode,
    openDate: '1974-04-01',
    contractType: practice.contractType,
    dispensing: practice.dispensing,
    rurality: practice.rurality,
    registered: practice.patients,
    weighted: practice.weighted,
  }) as RowsByKind['payments']

export const deprivationRow = ({ code, imdScore }: CountyPractice): RowsByKind['deprivation'] => ({
  code,
  imdScore,
})

export const networkRows: readonly RowsByKind['pcn-details-csv'][] = commissioners.flatMap((lead) =>
  lead.networks.map(({ code, name }) => ({
    networkCode: code,
    name,
    leadCommissioner: lead.code,
    leadCommissionerName: lead.name,
    openDate: null,
    closeDate: null,
    addressLine1: null,
    addressLine2: null,
    addressLine3: null,
    addressLine4: null,
    addressLine5: null,
    postcode: null,
  })),
)

/** A row for each practice in its group, and one more for the practice that two groups name. */
export function memberRows(
  practices: readonly CountyPractice[],
): readonly RowsByKind['pcn-members-csv'][] {
  return practices.flatMap((practice) => {
    const codes = practice.network ? [practice.network.code] : []
    if (practice.name === namedTwice.practice) codes.push(namedTwice.alsoIn)
    return codes.map((code) => memberRow(practice, code))
  })
}

function memberRow(
  { code, name, commissioner, commissionerName }: CountyPractice,
  network: string,
): RowsByKind['pcn-members-csv'] {
  const led = networkRows.find(({ networkCode }) => networkCode === network)
  return {
    practiceCode: code,
    practiceName: name,
    practiceCommissioner: commissioner,
    practiceCommissionerName: commissionerName,
    networkCode: network,
    networkName: led?.name ?? null,
    leadCommissioner: led?.leadCommissioner ?? null,
    leadCommissionerName: led?.leadCommissionerName ?? null,
    startDate: null,
    endDate: null,
    sameCommissioner: led?.leadCommissioner === commissioner,
  }
}
