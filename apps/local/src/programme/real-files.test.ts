import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Database, type Kysely, listAccounts, openDatabase } from '@muster/db'
import type { PublishedPractice } from '@muster/domain/facts/published-practice'
import { type CommissionerId, instant, type PracticeId, programmeId } from '@muster/domain/ids'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { readWorld } from '@muster/operations'
import { freshDatabase } from '@muster/test-platform'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { county } from '../county/index.ts'
import { countyPractices } from '../county/practices.ts'
import { filesAt, filesIn, type GivenFile, heldFiles, importFiles } from '../imports/index.ts'
import { groupsThatIntendToForm, type IntendedGroup, openFromRegister } from './index.ts'

/** The published files themselves, which the repository does not hold; counts are those stated beside them. */
const folder = resolve(
  process.env.MUSTER_DATA ?? join(import.meta.dirname, '../../../../../shared/data'),
)
const here = existsSync(join(folder, 'epraccur.csv'))
const title = here ? 'the real files' : `the real files: skipped, none in ${folder} (MUSTER_DATA)`

const clock = { kind: 'stepped', at: instant(Date.UTC(2019, 4, 14, 7, 30)) } as const

describe.skipIf(!here)(title, () => {
  let db: Kysely<Database>
  let groups: readonly IntendedGroup[]
  beforeAll(async () => {
    db = openDatabase({ url: await freshDatabase(), poolSize: 4 })
    await importAll(filesIn(folder))
    groups = await groupsThatIntendToForm(db)
  })
  afterAll(() => db.destroy())

  const importAll = (files: AsyncIterable<GivenFile>) =>
    importFiles(db, files, { actor: 'somebody', apply: true })
  const open = (id: string, commissioners: 'withGroups' | { codes: string[] }) => {
    const programme = { ...networkContract2019, id: programmeId(id) }
    return openFromRegister(db, { programme, clock, commissioners, at: programme.opens })
  }
  /** What an import writes, in short; the records of each file by its content. */
  const stored = async () => ({
    files: await db.selectFrom('import_file').selectAll().orderBy('sha256').execute(),
    records: await db
      .selectFrom('published_record')
      .select(({ fn }) => ['kind', 'sha256', 'ended', fn.countAll<string>().as('records')])
      .groupBy(['kind', 'sha256', 'ended'])
      .orderBy('kind')
      .execute(),
  })

  it('are held whole, disease registers by practice', async () => {
    const { records } = await stored()
    expect(Object.fromEntries(records.map(({ kind, records }) => [kind, Number(records)]))).toEqual(
      {
        'practice-register': 14_357,
        'list-sizes-published': 6_658,
        'list-sizes-joined': 7_323,
        hierarchy: 191,
        coordinates: 9_086,
        'pcn-workbook': 3_981,
        'pcn-details-csv': 631,
        'pcn-members-csv': 3_350,
        payments: 7_279,
        prevalence: 6_873,
        deprivation: 6_980,
        'nhs-choices': 8_883,
      },
    )
    const [prevalence] = await heldFiles(db, ['prevalence'])
    expect(prevalence?.rows).toHaveLength(144_333)
  })

  it('change nothing when they are imported again', async () => {
    const before = await stored()
    const some = ['ePCN-visible-half.xlsx', 'epraccur.csv', 'PREVALENCE_1819_v2.csv.gz']
    const outcomes = await importAll(filesAt(some.map((name) => join(folder, name))))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(outcomes.map(() => 'alreadyHeld'))
    expect(await stored()).toEqual(before)
  })

  it('an older extract of the list sizes is refused, and says what it would change', async () => {
    const file = 'gp-reg-pat-prac-all-2021-01.csv'
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('01JAN2021', '01DEC2020')
    const older = {
      name: 'older.csv',
      bytes: new TextEncoder().encode(text),
    }
    const [outcome] = await importFiles(db, [older], { actor: 'somebody', apply: true })
    expect(outcome).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'older-than-held' },
      // Every row says its extract date.
      report: { olderThanHeld: true, new: 0, changed: { count: 6_658 }, ended: { count: 0 } },
    })
  })

  it('name 631 groups and 3,350 members', () => {
    expect(groups).toHaveLength(631)
    expect(new Set(groups.flatMap(({ members }) => members)).size).toBe(3_350)
    expect(new Set(groups.map(({ lead }) => lead)).size).toBe(95)
  })

  it('open for one commissioner: its practices, and those it shares with a neighbour', async () => {
    const opened = await open('one', { codes: ['05J'] })
    const commissioner = '05J' as CommissionerId
    const own = groups.filter(({ lead }) => lead === commissioner)
    expect(opened.groups).toEqual(own)
    expect(opened.neighbours).toEqual(['05T'])
    expect(opened.oddMembers.map(({ practice, why }) => [practice, why])).toEqual(
      ['M81039', 'M81075', 'M81081', 'M81629'].map((code) => [code, 'otherCommissioner']),
    )
    const { world } = await readWorld(db, { programme: programmeId('one'), commissioner })
    expect(world.practices.size + 4).toBe(opened.practices)
    const members = own.flatMap((group) => group.members).filter((code) => !code.startsWith('M81'))
    for (const code of members) expect(world.practices.has(code as PracticeId), code).toBe(true)
    const accounts = (await listAccounts(db, 10_000)).filter(({ programme }) => programme === 'one')
    const grants = accounts.flatMap((account) => account.grants)
    const byRole = Object.groupBy(grants, ({ role }) => role)
    expect(byRole).toMatchObject({
      practice: { length: opened.practices },
      supportLead: { length: 2 },
      secretary: { length: 2 },
      lmc: { length: 2 },
      region: { length: 1 },
      national: { length: 1 },
    })
  })

  it('open for all that have networks: every member, what is odd about 19 of them said', async () => {
    const opened = await open('all', 'withGroups')
    expect(opened.commissioners).toHaveLength(95)
    expect(opened.neighbours).toEqual([])
    expect(opened.groups).toHaveLength(631)
    expect(opened.practices).toBe(3_612)
    expect(Object.groupBy(opened.oddMembers, ({ why }) => why)).toMatchObject({
      otherCommissioner: { length: 15 },
      notGpPractice: { length: 2 },
      notActive: [{ practice: 'Y06378' }, { practice: 'Y06443' }],
    })
    const facts = db.selectFrom('event').select('data').where('stream', 'like', 'all/practice/%')
    const practices = (await facts.execute()).map(({ data }) => data as PublishedPractice)
    const members = new Set(groups.flatMap((group) => group.members))
    const dormant = practices.filter(({ laterStatus }) => laterStatus === 'dormant')
    expect(dormant.filter(({ code }) => members.has(code))).toHaveLength(25)
    expect(dormant.every(({ active }) => active)).toBe(true)
    const outside = practices.filter(({ code, listSize }) => listSize && !members.has(code))
    // A register of November 2019 knows what became of the others.
    const stayed = outside.filter(({ laterStatus }) => laterStatus === 'active')
    expect([outside.length, stayed.length]).toEqual([211, 37])
  })

  it('know nothing of the made-up county', async () => {
    const rows = (await heldFiles(db)).flatMap(({ rows }) => rows as readonly object[])
    const said = new Set(rows.flatMap((row) => Object.values(row)).map((value) => String(value)))
    const made = [
      ...countyPractices().flatMap(({ code, name, postcode, commissioner }) => [
        code,
        name,
        name.toUpperCase(),
        postcode,
        commissioner,
      ]),
      ...county().groups.flatMap(({ code, name }) => [code, name, name.toUpperCase()]),
      'Y9Z',
      'Q9Z',
    ]
    expect(made.filter((value) => said.has(value))).toEqual([])
  })
})
