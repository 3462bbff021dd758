import { saveAccounts } from '@muster/db'
import type { PublishedPractice } from '@muster/domain/facts/published-practice'
import { commissionerId, lmcId, practiceId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { type EnrolledCommissioner, openProgramme } from '@muster/operations'
import { importFiles } from '../../imports/index.ts'
import type { KnownWorld } from '../../participants/known-world.ts'
import { accountsFor } from '../../programme/index.ts'
import type { Fill } from '../start-rehearsal.ts'
import { inventedFiles } from './invented-files.ts'

const commissioner = commissionerId('99Z')

const invented: EnrolledCommissioner = {
  id: commissioner,
  facts: {
    name: 'Nowhere CCG (invented)',
    stp: 'Nowhere STP (invented)',
    region: 'Y99',
    regionName: 'Nowhere (invented)',
    model: 'full',
    modelAssumed: true,
    gapPolicy: 'confirmReady',
    lmc: { id: lmcId('99Z'), name: 'Local medical committee, Nowhere CCG (invented)' },
  },
}

function practice(
  code: string,
  listSize: number,
  more: Partial<PublishedPractice> = {},
): PublishedPractice {
  return {
    code: practiceId(code),
    name: `Invented surgery ${code}`,
    postcode: null,
    commissioner,
    active: true,
    laterStatus: null,
    contractType: 'GMS',
    listSize,
    weightedList: listSize,
    rurality: 'Urban',
    latitude: null,
    longitude: null,
    sources: {},
    ...more,
  }
}

/** An invented commissioner: two networks, one of them small and rural, and a practice in neither. */
export function inventedWorld(programme: Programme): KnownWorld {
  const large = ['Z90001', 'Z90002', 'Z90003']
  const small = ['Z90011', 'Z90012']
  const practices = [
    ...large.map((code) => practice(code, 18_000)),
    ...small.map((code) => practice(code, 13_000, { rurality: 'Rural' })),
    practice('Z90021', 4_000),
  ]
  const group = (key: string, name: string, members: readonly string[]) => ({
    key,
    name,
    commissioner,
    members: members.map(practiceId),
  })
  return {
    programme,
    commissioners: [invented],
    practices,
    groups: [group('U99901', 'Plain (invented)', large), group('U99902', 'Dale (invented)', small)],
  }
}

/** Opens the programme for the invented commissioner; what files say of it is held, for a later one to differ from. */
export const fillInvented =
  (world: KnownWorld): Fill =>
  async (db, clock) => {
    const { programme, commissioners, practices } = world
    await importFiles(db, inventedFiles(world), { actor: 'test', apply: true })
    await saveAccounts(db, accountsFor(programme.id, { commissioners, practices }))
    await openProgramme(db, { programme, clock, commissioners, practices, actor: 'test' })
    return world
  }
