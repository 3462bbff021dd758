import { type Database, findAccount, type Kysely, listAccounts, openDatabase } from '@muster/db'
import { type CommissionerId, instant, type PracticeId } from '@muster/domain/ids'
import { networkContract2019 as programme } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { readWorld } from '@muster/operations'
import { freshDatabase } from '@muster/test-platform'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { county, storiesByAccount } from '../county/index.ts'
import { importFiles } from '../imports/index.ts'
import { groupsThatIntendToForm, NotInRegister, openFromRegister } from './index.ts'

const clock = { kind: 'stepped', at: instant(Date.UTC(2019, 4, 14, 7, 30)) } as const
const opening = { programme, clock, at: programme.opens }
const coast = '9ZA' as CommissionerId

let db: Kysely<Database>
beforeEach(async () => {
  db = openDatabase({ url: await freshDatabase(), poolSize: 4 })
})
afterEach(() => db.destroy())

const importCounty = () => importFiles(db, county().files, { actor: 'somebody', apply: true })
const worldOf = (commissioner: CommissionerId) =>
  readWorld(db, { programme: programme.id, commissioner })

test('the county opens from its files: who takes part, and what each file said', async () => {
  const outcomes = await importCounty()
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(outcomes.map(() => 'imported'))
  const opened = await openFromRegister(db, opening)
  // Sixty practices and the hub; not the surgery that closed, nor the clinic.
  expect(opened).toMatchObject({
    practices: 61,
    neighbours: [],
    oddMembers: [
      { practice: 'Z91020', commissioner: '9ZB', lead: '9ZA', why: 'otherCommissioner' },
    ],
    leftOut: { closed: 1, dormant: 0, notOpenYet: 0 },
    commissioners: ['9ZA', '9ZB', '9ZC'],
  })
  const { world } = await worldOf(coast)
  expect(world.commissioner).toMatchObject({
    name: 'NHS Wexmere Coast CCG',
    model: 'full',
    modelAssumed: false,
    region: 'Y9Z',
    gapPolicy: 'confirmReady',
  })
  expect(world.practices.get('Z91001' as PracticeId)?.published).toMatchObject({
    name: 'Alderfleet Quay Surgery',
    active: true,
    laterStatus: null,
    rurality: 'Urban',
    sources: {
      status: { file: 'wexmere-made-up-practice-register.csv', extractDate: '2019-04-01' },
      listSize: {
        file: 'wexmere-made-up-list-sizes.csv (NUMBER_OF_PATIENTS)',
        extractDate: '2019-01-01',
      },
      contractType: { file: 'wexmere-made-up-payments.csv', extractDate: '2019-04-01' },
    },
  })
  expect(world.practices.get('Z91901' as PracticeId)?.published.listSize).toBeNull()
})

test('the groups that intend to form are those of the file of networks', async () => {
  await importCounty()
  expect(await groupsThatIntendToForm(db)).toEqual(county().groups)
})

test('each part that people play has an account, and a persona its story', async () => {
  await importCounty()
  const { stories } = county()
  await openFromRegister(db, { ...opening, stories: storiesByAccount(stories) })
  expect(await listAccounts(db, 1_000)).toHaveLength(61 + 3 * 3 + 1 + 1)
  expect(await findAccount(db, 'practice:Z91001')).toEqual({
    id: 'practice:Z91001',
    name: 'Practice manager, Alderfleet Quay Surgery',
    grants: [{ role: 'practice', practice: 'Z91001' }],
    programme: programme.id,
    story: null,
  })
  for (const { account, title } of stories)
    expect((await findAccount(db, account))?.story).toContain(title)
  expect((await findAccount(db, 'secretary:9ZB'))?.grants).toEqual([
    { role: 'secretary', commissioner: '9ZB' },
  ])
  expect((await findAccount(db, 'region:Y9Z'))?.grants).toEqual([{ role: 'region', region: 'Y9Z' }])
  expect((await findAccount(db, 'national'))?.grants).toEqual([{ role: 'national' }])
})

test('one commissioner opens alone; without the file of models its model is assumed and said to be', async () => {
  const files = county().files.filter(({ name }) => !name.includes('models'))
  await importFiles(db, files, { actor: 'somebody', apply: true })
  const joint = '9ZB' as CommissionerId
  const opened = await openFromRegister(db, { ...opening, commissioners: { codes: [joint] } })
  expect(opened).toMatchObject({ commissioners: [joint], practices: 21 })
  expect(opened.groups.map(({ lead }) => lead)).toEqual([joint, joint, joint, joint])
  expect((await worldOf(joint)).world.commissioner).toMatchObject({
    model: 'full',
    modelAssumed: true,
  })
})

test('what is not in the files is named', async () => {
  await expect(openFromRegister(db, opening)).rejects.toThrow(NotInRegister)
  await importCounty()
  const choosing = (commissioners: { codes: string[] } | { region: string }) =>
    openFromRegister(db, { ...opening, commissioners })
  await expect(choosing({ codes: ['9ZA', '00K'] })).rejects.toThrow('no commissioner 00K')
  await expect(choosing({ region: 'Y56' })).rejects.toThrow('Y9Z Wexmere')
  expect(await choosing({ region: 'Y9Z' })).toMatchObject({ practices: 61 })
})
