import { beforeAll, describe, expect, it } from 'vitest'
import { inventedFiles, listSizeLines, text, utf8 } from '../../specimens/invented-files.ts'
import { inventedWorkbook } from '../../specimens/invented-workbook.ts'
import { readPublished } from '../read-published.ts'
import type { ReadOk } from '../read-result.ts'
import { assembleCommissioners } from './assemble-commissioners.ts'
import { assembleNetworks } from './assemble-networks.ts'
import { assembleRegister } from './assemble-register.ts'

const LIST_DATE = { listDate: '2019-01-01' }
const files: ReadOk[] = []

async function readOk(bytes: Uint8Array, fileName: string, extractDate?: string) {
  const result = await readPublished(bytes, fileName, extractDate ? { extractDate } : {})
  if (!result.ok) throw new Error(result.error.message)
  return result
}

beforeAll(async () => {
  for (const [kind, bytes] of Object.entries(inventedFiles)) {
    const extractDate = kind === 'practice-register' ? '2019-11-19' : undefined
    files.push(await readOk(bytes, `${kind}.csv`, extractDate))
  }
  files.push(await readOk(inventedWorkbook(), 'networks.xlsx'))
})

const without = (...kinds: ReadOk['kind'][]) => files.filter(({ kind }) => !kinds.includes(kind))

function practice(code: string, from: readonly ReadOk[] = files) {
  const found = assembleRegister(from, LIST_DATE).find((record) => record.code === code)
  if (!found) throw new Error(`${code} is not in the register`)
  return found
}

describe('assembleRegister', () => {
  it('has each GP practice, and each code that another file treats as one', () => {
    // Z99005 is a hospice; Z99006 is known only as a member of a network.
    expect(assembleRegister(files, LIST_DATE).map(({ code }) => code)).toEqual([
      'Z99001',
      'Z99002',
      'Z99003',
      'Z99004',
      'Z99006',
    ])
  })

  it('says of each value which file it came from', () => {
    const mill = practice('Z99001')
    expect(mill.name).toEqual({
      value: 'INVENTED MILL SURGERY',
      source: {
        kind: 'practice-register',
        fileName: 'practice-register.csv',
        extractDate: '2019-11-19',
      },
    })
    expect(mill.address.value).toEqual(['1 INVENTED ROAD', 'MADE-UP TOWN'])
    expect(mill).toMatchObject({
      contractType: { value: 'PMS', source: { kind: 'payments' } },
      rurality: { value: 'Rural', source: { kind: 'payments' } },
      weightedList: { value: 9187.87, source: { kind: 'payments' } },
      latitude: { value: 54.561626, source: { kind: 'coordinates' } },
      imdScore: { value: 32.36093926, source: { kind: 'deprivation' } },
      branches: [{ code: 'Z99001001', postcode: { value: 'ZZ1 1AB' } }],
    })
  })

  it('leaves missing what no file says', () => {
    expect(practice('Z99006')).toMatchObject({
      name: { value: 'INVENTED', source: { kind: 'pcn-workbook' } },
      commissioner: { value: '99Y' },
      status: { value: null, source: null },
      listSize: { value: null, source: null, asAt: null },
      latitude: { value: null, source: null },
      branches: [],
      life: null,
    })
    expect(practice('Z99002').contractType).toEqual({ value: null, source: null })
  })

  it('does not take the commissioner of the year before from the payments', () => {
    expect(
      practice('Z99001', without('practice-register', 'pcn-workbook', 'pcn-members-csv')),
    ).toMatchObject({ commissioner: { value: null }, name: { value: 'DR INVENTED & PARTNERS' } })
  })
})

describe('the list size', () => {
  it('is the published one at the date the programme counts by', () => {
    expect(practice('Z99001').listSize).toMatchObject({
      value: 8051,
      asAt: '2019-01-01',
      source: { kind: 'list-sizes-published', column: 'NUMBER_OF_PATIENTS' },
    })
  })

  it('is else the nearest in time, with its column', () => {
    const rest = without('list-sizes-published')
    expect(practice('Z99001', rest).listSize).toMatchObject({
      value: 8060,
      asAt: '2019-03-31',
      source: { column: 'qof_2018_19_list_size' },
    })
    expect(practice('Z99003', rest).listSize).toMatchObject({
      value: 2100.25,
      source: { column: 'payments_2019_20_registered_avg' },
    })
  })

  it('keeps a published zero, which is not missing', () => {
    expect(practice('Z99002').listSize).toMatchObject({ value: 0, asAt: '2019-01-01' })
  })

  it('takes no list from too far away, and an undated one last, shown as undated', () => {
    const rest = without('list-sizes-published', 'list-sizes-joined')
    expect(practice('Z99001', rest).listSize).toMatchObject({ value: 8060, asAt: null })
    const dated = (kind: ReadOk['kind'], extractDate: string) =>
      rest.map((file) => (file.kind === kind ? { ...file, extractDate } : file))
    expect(practice('Z99001', dated('payments', '2018-08-15')).listSize).toMatchObject({
      value: 8034.75,
      source: { kind: 'payments' },
      asAt: '2018-08-15',
    })
    const far = dated('payments', '2021-01-01').filter(({ kind }) => kind !== 'prevalence')
    expect(practice('Z99001', far).listSize).toEqual({ value: null, source: null, asAt: null })
  })

  it('prefers the edition nearest to the date when there are several', async () => {
    const later = listSizeLines.map((line) =>
      line.replace('01JAN2019', '01APR2019').replace('8051', '8100'),
    )
    const second = await readOk(utf8(text.crlf(later)), 'april.csv')
    expect(practice('Z99001', [second, ...files]).listSize.value).toBe(8051)
  })
})

describe('assembleCommissioners', () => {
  it('assumes full delegation where no file says it, and shows that', () => {
    const { commissioners, strangers } = assembleCommissioners(files)
    expect(commissioners.map(({ code, model }) => ({ code, model }))).toMatchObject([
      { code: '99X', model: { value: 'full', assumed: true, source: null } },
      { code: '99Y', model: { value: 'joint', assumed: false } },
    ])
    expect(commissioners[0]).toMatchObject({
      stp: { name: 'Invented STP' },
      region: { code: 'Y99' },
    })
    expect(strangers).toEqual([])
  })

  it('reads whether an officer may decide where the file says so, and refuses other words', async () => {
    const header = 'ccg_code,commissioning_model,officer_may_decide'
    const models = await readOk(utf8(`${header}\n99X,full,yes\n99Y,joint,\n`), 'models.csv')
    const { commissioners } = assembleCommissioners([...files, models])
    expect(commissioners.map(({ officerMayDecide }) => officerMayDecide.value)).toEqual([
      true,
      null,
    ])
    const other = await readOk(utf8(`${header}\n99X,full,maybe\n`), 'models.csv')
    expect(other.rows).toEqual([])
    expect(assembleCommissioners(files).commissioners[0]?.officerMayDecide.source).toBeNull()
  })

  it('names commissioners of the models file that the hierarchy does not have', async () => {
    const models = await readOk(utf8('ccg_code,commissioning_model\n98Z,greater\n'), 'models.csv')
    expect(assembleCommissioners([...files, models]).strangers).toEqual(['98Z'])
  })
})

describe('assembleNetworks', () => {
  it('reads the same networks from the workbook and from its two CSV files', () => {
    const parts = (network: { members: readonly { code: string }[] }) =>
      network.members.map(({ code }) => code)
    const fromWorkbook = assembleNetworks(without('pcn-details-csv', 'pcn-members-csv'))
    const fromCsv = assembleNetworks(without('pcn-workbook'))
    expect(fromWorkbook.map(parts)).toEqual([['Z99001', 'Z99006']])
    expect(fromCsv.map(parts)).toEqual(fromWorkbook.map(parts))
    expect(fromCsv[0]).toMatchObject({ code: 'U99901', leadCommissioner: '99X' })
  })

  it('keeps a network that only a membership names', () => {
    const [network] = assembleNetworks(without('pcn-workbook', 'pcn-details-csv'))
    expect(network).toMatchObject({ name: 'INVENTED VALLEY PCN', openDate: null })
  })
})
