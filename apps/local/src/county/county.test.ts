import { quorumProblem } from '@muster/domain/acceptance/quorum'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { readPublished } from '@muster/nhs-data'
import { describe, expect, test } from 'vitest'
import { county } from './county.ts'
import { countyPractices } from './practices.ts'

const { minimum, upper } = networkContract2019.size
const practices = countyPractices()
const { files, groups, committees, stories } = county()
const patientsOf = (codes: readonly string[]) =>
  practices
    .filter(({ code }) => codes.includes(code))
    .reduce((sum, { patients }) => sum + patients, 0)
const group = (name: string) => {
  const found = groups.find((one) => one.name === name)
  if (!found) throw new Error(`no group ${name}`)
  return found
}
const story = (id: string) => stories.find((one) => one.id === id)

describe('the made-up county', () => {
  test('is the same county at every call', () => {
    expect(county()).toEqual(county())
  })

  test('has sixty practices, three commissioners of three models and twelve networks', () => {
    expect(practices).toHaveLength(60)
    expect(new Set(practices.map(({ commissioner }) => commissioner)).size).toBe(3)
    expect(groups).toHaveLength(12)
    for (const key of ['code', 'name', 'postcode'] as const)
      expect(new Set(practices.map((practice) => practice[key])).size).toBe(60)
  })

  test('is read whole by the readers of the published files', async () => {
    for (const { name, bytes, extractDate } of files) {
      const read = await readPublished(bytes, name, extractDate ? { extractDate } : {})
      expect(read, name).toMatchObject({ ok: true, refused: [], notes: [] })
      expect(name).toContain('made-up')
    }
  })

  test('lies where no land is', () => {
    for (const { latitude, longitude } of practices) {
      expect(latitude > 53.3 && latitude < 54).toBe(true)
      expect(longitude > 0.8 && longitude < 2).toBe(true)
    }
  })
})

test('one network has a practice of another commissioner', () => {
  const homeOf = (code: string) => practices.find((one) => one.code === code)?.commissioner
  const across = groups.filter(({ lead, members }) => members.some((code) => homeOf(code) !== lead))
  expect(across.map(({ name, lead }) => [name, lead])).toEqual([['Tarnsea Bay', '9ZA']])
})

describe('the stories', () => {
  test('are six, each seen by an account of its own', () => {
    expect(stories).toHaveLength(6)
    expect(new Set(stories.map(({ account }) => account)).size).toBe(6)
    for (const { network, practice } of stories) {
      const members = groups.find(({ code }) => code === network)?.members
      if (network && practice) expect(members).toContain(practice)
    }
  })

  test('only the rural network is under 30,000, and none is over 50,000', () => {
    const small = groups.filter(({ members }) => patientsOf(members) < minimum)
    expect(small.map(({ code }) => code)).toEqual([story('rural-network')?.network])
    expect(patientsOf(group('Hollowfell and Dales').members)).toBe(27_012)
    expect(groups.every(({ members }) => patientsOf(members) <= upper)).toBe(true)
  })

  test('nobody has named the unwanted practice', () => {
    const named = groups.flatMap(({ members }) => members)
    const inNone = practices.filter(({ code }) => !named.some((one) => one === code))
    expect(inNone.map(({ code }) => code)).toEqual([story('unwanted-practice')?.practice])
    expect(inNone[0]?.patients).toBe(8_940)
  })

  test('one practice is named twice, and Thornimere is too small without it', () => {
    const named = groups.flatMap(({ members }) => members)
    const twice = named.filter((code, index) => named.indexOf(code) !== index)
    expect(twice).toEqual([story('two-networks')?.practice])
    const without = (name: string) =>
      patientsOf(group(name).members.filter((code) => !twice.includes(code)))
    expect(without('Thornimere')).toBeLessThan(minimum)
    expect(without('Brackenford')).toBeGreaterThan(minimum)
  })

  test('the joint committee is no quorum without its conflicted GPs; the other one is', () => {
    const quorate = committees.map(({ commissioner, members }) => {
      const agenda = commissioner === '9ZB' ? 'Ostlebury Market' : 'Alderfleet Harbour'
      const conflicted = group(agenda).members
      const voting = members.filter(({ practice }) => !practice || !conflicted.includes(practice))
      const route = networkContract2019.routes[commissioner === '9ZB' ? 'joint' : 'full']
      if (route.body === 'region') throw new Error('a committee decides here')
      return [voting.length, quorumProblem(voting, route.quorum)?.code ?? 'quorate']
    })
    expect(quorate).toEqual([
      [6, 'quorate'],
      [3, 'not-quorate'],
    ])
  })
})
