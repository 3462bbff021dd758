import { type RowsByKind, writeHierarchy, writePracticeRegister } from '@muster/nhs-data'
import type { GivenFile } from '../../imports/index.ts'
import type { KnownWorld } from '../../participants/known-world.ts'

/** The register and the hierarchy that say of an invented world what it is. */
export const inventedFiles = ({ practices, commissioners }: KnownWorld): readonly GivenFile[] => [
  {
    name: 'invented-register.csv',
    bytes: writePracticeRegister(practices.map(registerRow)),
    extractDate: '2019-04-01',
  },
  {
    name: 'invented-hierarchy.csv',
    bytes: writeHierarchy(commissioners.map(hierarchyRow)),
    extractDate: '2019-04-01',
  },
]

const registerRow = (
  { code, name, commissioner }: KnownWorld['practices'][number],
  at: number,
): RowsByKind['practice-register'] => ({
  code,
  name,
  nationalGrouping: 'Y99',
  localOffice: 'Q99',
  addressLine1: `${at + 1} Invented Street`,
  addressLine2: null,
  addressLine3: null,
  addressLine4: 'Nowhere',
  addressLine5: null,
  postcode: `ZX99 ${at}AA`,
  openDate: '1974-04-01',
  closeDate: null,
  status: 'A',
  subType: 'B',
  commissioner,
  joinedOn: '2013-04-01',
  leftOn: null,
  telephone: null,
  amended: '0',
  providerPurchaser: commissioner,
  setting: 4,
})

const hierarchyRow = (
  { id, facts }: KnownWorld['commissioners'][number],
  at: number,
): RowsByKind['hierarchy'] => ({
  code: id,
  onsCode: `E9900000${at}`,
  name: facts.name,
  stpOnsCode: 'E99000010',
  stpName: facts.stp,
  localOfficeCode: 'Q99',
  localOfficeOnsCode: 'E99000011',
  localOfficeName: 'Nowhere (invented)',
  regionCode: facts.region,
  regionOnsCode: 'E99000012',
  regionName: facts.regionName,
  qofPractices: null,
  commissioningModel: null,
})
