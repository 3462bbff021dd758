import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PublishedKind } from './formats/formats.ts'
import { readPublished } from './read-published.ts'
import type { ReadOk } from './read-result.ts'
import { recognise } from './recognise.ts'
import { activeAt } from './register/active-at.ts'
import { assembleCommissioners } from './register/assemble-commissioners.ts'
import { assembleNetworks } from './register/assemble-networks.ts'
import { assembleRegister } from './register/assemble-register.ts'

/**
 * The published files themselves, which the repository does not hold. Counts are those stated in
 * the README beside them.
 */
const folder = resolve(
  process.env.MUSTER_DATA ?? join(import.meta.dirname, '../../../../shared/data'),
)
const here = existsSync(join(folder, 'epraccur.csv'))
const title = here ? 'the real files' : `the real files: skipped, none in ${folder} (MUSTER_DATA)`

const KINDS: Record<string, PublishedKind> = {
  'epraccur.csv': 'practice-register',
  'gp-reg-pat-prac-all-2021-01.csv': 'list-sizes-published',
  'practice-list-sizes.csv': 'list-sizes-joined',
  'ccg-hierarchy-2019.csv': 'hierarchy',
  'practice-coordinates.csv': 'coordinates',
  'ePCN-visible-half.xlsx': 'pcn-workbook',
  'epcn-pcn-details-visible.csv': 'pcn-details-csv',
  'epcn-core-partner-details-visible.csv': 'pcn-members-csv',
  'nhs-payments-to-general-practice-2018-19.csv.gz': 'payments',
  'PREVALENCE_1819_v2.csv.gz': 'prevalence',
  'practice-imd2019.csv': 'deprivation',
  'nhs-choices-GP-2019-05.csv.gz': 'nhs-choices',
}

const count = <T>(items: readonly T[], of: (item: T) => boolean) => items.filter(of).length
const total = (values: readonly (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

describe.skipIf(!here)(title, () => {
  const files = new Map<PublishedKind, ReadOk>()

  function rows<K extends PublishedKind>(kind: K) {
    const file = files.get(kind)
    if (file?.kind !== kind) throw new Error(`no ${kind} was read`)
    return (file as ReadOk<K>).rows
  }

  beforeAll(async () => {
    for (const name of Object.keys(KINDS)) {
      const options = name === 'epraccur.csv' ? { extractDate: '2019-11-19' } : {}
      const file = await readPublished(readFileSync(join(folder, name)), name, options)
      if (!file.ok) throw new Error(`${name}: ${file.error.message}`)
      files.set(file.kind, file)
    }
  }, 60_000)

  it('are each recognised, and no row of them is refused', () => {
    expect([...files.values()].map(({ fileName, kind }) => [fileName, kind])).toEqual(
      Object.entries(KINDS),
    )
    for (const { refused, rowsRefused, rowsRead, rows } of files.values()) {
      expect({ refused, rowsRefused, taken: rows.length }).toEqual({
        refused: [],
        rowsRefused: 0,
        taken: rowsRead,
      })
    }
  })

  it('beside which the other files are not taken for any of them', async () => {
    const others = readdirSync(folder).filter((name) => !(name in KINDS))
    expect(others).toContain('ORGANISATION_REFERENCE_1819_v2.csv')
    for (const name of others) {
      expect(await recognise(readFileSync(join(folder, name)), name)).toMatchObject({
        code: 'unrecognised',
      })
    }
  })

  it('the register: 14,357 rows, of which 6,830 are active GP practices', () => {
    const register = rows('practice-register')
    const withStatus = (status: string) => count(register, (row) => row.status === status)
    expect(register).toHaveLength(14_357)
    expect(['A', 'C', 'D', 'P'].map(withStatus)).toEqual([11_474, 2_427, 451, 5])
    const practices = register.filter((row) => row.setting === 4)
    const active = practices.filter((row) => row.status === 'A')
    expect(active).toHaveLength(6_830)
    expect(count(practices, (row) => row.status === 'C')).toBe(1_073)
    expect(count(practices, (row) => row.status === 'D')).toBe(301)
    expect(new Set(active.map((row) => row.commissioner)).size).toBe(191)
    expect(count(register, (row) => row.postcode === null)).toBe(20)
    expect(count(register, (row) => row.name === 'THE SURGERY')).toBe(28)
  })

  it('the lists: every practice and every patient', () => {
    const published = rows('list-sizes-published')
    expect(published).toHaveLength(6_658)
    expect(total(published.map((row) => row.patients))).toBe(60_606_345)
    expect(files.get('list-sizes-published')?.extractDate).toBe('2021-01-01')
    const joined = rows('list-sizes-joined')
    expect(joined).toHaveLength(7_323)
    expect(count(joined, (row) => row.qof2018To19 !== null)).toBe(6_873)
    expect(total(joined.map((row) => row.qof2018To19))).toBe(59_386_096)
    expect(total(joined.map((row) => row.qof2019To20))).toBe(60_407_685)
  })

  it('the networks: the workbook and the CSV say the same', () => {
    const workbook = rows('pcn-workbook')
    const members = workbook.filter((row) => 'practiceCode' in row)
    const networks = workbook.filter((row) => !('practiceCode' in row))
    expect([networks.length, members.length]).toEqual([631, 3_350])
    expect(networks).toEqual(rows('pcn-details-csv'))
    expect(members).toEqual(rows('pcn-members-csv'))
    expect(files.get('pcn-workbook')?.extractDate).toBe('2019-12-04')
    expect(new Set(members.map((row) => row.practiceCode)).size).toBe(3_350)
    expect(count(members, (row) => row.networkName === null)).toBe(0)
  })

  it('the other files: their counts and their traps', () => {
    const payments = rows('payments')
    expect(payments).toHaveLength(7_279)
    expect(count(payments, (row) => row.closeDate !== null)).toBe(258)
    expect(count(payments, (row) => row.registered === 0)).toBe(130)
    expect(count(payments, (row) => row.contractType === null)).toBe(101)
    expect(count(payments, (row) => (row.deductions ?? 0) < 0)).toBeGreaterThan(6_000)
    const prevalence = rows('prevalence')
    expect(prevalence).toHaveLength(144_333)
    expect(new Set(prevalence.map((row) => row.code)).size).toBe(6_873)
    const places = rows('coordinates')
    expect(count(places, (row) => row.siteKind === 'main')).toBe(7_151)
    expect(count(places, (row) => row.siteKind === 'branch')).toBe(1_935)
    expect(count(places, (row) => row.latitude === null)).toBe(4)
    const sites = rows('nhs-choices')
    expect(sites).toHaveLength(8_883)
    expect(count(sites, (row) => row.siteCode.length === 6)).toBe(6_948)
    expect(new Set(sites.map((row) => row.parentCommissioner)).size).toBe(195)
    expect(count(sites, (row) => /[–’]/.test(Object.values(row).join()))).toBeGreaterThan(0)
    expect(rows('deprivation')).toHaveLength(6_980)
  })

  it('the hierarchy: 191 commissioners in seven regions, full delegation assumed', () => {
    const { commissioners } = assembleCommissioners([...files.values()])
    const byRegion = Object.groupBy(commissioners, ({ region }) => region.name)
    expect(Object.fromEntries(Object.entries(byRegion).map(([k, v]) => [k, v?.length]))).toEqual({
      London: 32,
      'South West': 9,
      'South East': 32,
      Midlands: 36,
      'East of England': 20,
      'North West': 30,
      'North East and Yorkshire': 32,
    })
    expect(commissioners.every(({ model }) => model.assumed)).toBe(true)
  })

  it('joined: one record for each practice', () => {
    const register = assembleRegister([...files.values()], { listDate: '2019-01-01' })
    const active = register.filter(
      ({ setting, status }) => setting.value === 4 && status.value === 'A',
    )
    expect(active).toHaveLength(6_830)
    const unplaced = active.filter(({ latitude }) => latitude.value === null)
    expect(unplaced.map(({ code }) => code)).toEqual(['J82217', 'Y06499'])
    expect(count(active, ({ imdScore }) => imdScore.value !== null)).toBe(6_783)
    expect(count(active, ({ listSize }) => listSize.value === null)).toBe(39)
    const withPatients = new Set(
      rows('list-sizes-joined').flatMap(({ code, ...row }) => {
        const { qof2018To19, registered2018To19, registered2019To20, qof2019To20 } = row
        const sizes = [qof2018To19, registered2018To19, registered2019To20, qof2019To20]
        return sizes.some((size) => size) || row.published2021 ? [code] : []
      }),
    )
    expect(count(active, ({ code }) => !withPatients.has(code))).toBe(37)
    expect(total(register.map(({ branches }) => branches.length))).toBe(1_935)
  })

  it('judged in May 2019: dormant members are active and flagged', () => {
    const all = [...files.values()]
    const byCode = new Map(
      assembleRegister(all, { listDate: '2019-01-01' }).map((record) => [record.code, record]),
    )
    const networks = assembleNetworks(all)
    expect(networks).toHaveLength(631)
    const members = networks.flatMap((network) => network.members.map(({ code }) => code))
    const lives = members.map((code) => byCode.get(code)?.life)
    const may = lives.map((life) => life && activeAt(life, '2019-05-15'))
    expect(count(may, (activity) => activity?.active === true)).toBe(3_348)
    expect(count(may, (activity) => activity?.because === 'not-open-yet')).toBe(2)
    expect(count(may, (activity) => activity?.flag?.code === 'dormant-later')).toBe(25)
    expect(count(lives, (life) => life?.status === 'D')).toBe(25)
  })
})
