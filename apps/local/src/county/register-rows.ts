import type { RowsByKind } from '@muster/nhs-data'
import { coast } from './coast.ts'
import { wexmere } from './places.ts'
import type { CountyPractice } from './practices.ts'

type Row = RowsByKind['practice-register']

/** The register: the practices, and what else a real one holds that is no practice with patients. */
export function registerRows(practices: readonly CountyPractice[]): readonly Row[] {
  return [...practices.map(practiceRow), hub, closedSurgery, clinic]
}

const practiceRow = ({ code, name, postcode, commissioner }: CountyPractice): Row =>
  row({ code, name, postcode, commissioner })

function row(known: Pick<Row, 'code' | 'name' | 'postcode' | 'commissioner'> & Partial<Row>): Row {
  return {
    nationalGrouping: wexmere.region.code,
    localOffice: wexmere.office.code,
    addressLine1: 'Made-up address',
    addressLine2: null,
    addressLine3: null,
    addressLine4: 'Wexmere',
    addressLine5: null,
    openDate: '1974-04-01',
    closeDate: null,
    status: 'A',
    subType: 'B',
    joinedOn: '2013-04-01',
    leftOn: null,
    telephone: null,
    amended: '0',
    providerPurchaser: known.commissioner,
    setting: 4,
    ...known,
  }
}

/** Setting 4 without a list: it counts neither for coverage nor for a network. */
const hub = row({
  code: 'Z91901',
  name: 'Wexmere Coast Extended Access Hub',
  postcode: 'ZX90 1AA',
  commissioner: coast.code,
  openDate: '2018-10-01',
})

const closedSurgery = row({
  code: 'Z91902',
  name: 'Old Tarnsea Surgery',
  postcode: 'ZX90 1AB',
  commissioner: coast.code,
  status: 'C',
  closeDate: '2018-09-30',
})

/** Setting 9, community health service: in the register, and no practice. */
const clinic = row({
  code: 'Z91903',
  name: 'Alderfleet Foot Clinic',
  postcode: 'ZX90 1AD',
  commissioner: coast.code,
  setting: 9,
})
