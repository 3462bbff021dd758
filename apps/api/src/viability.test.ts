import type { Viability } from '@muster/domain/viability/viability'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { people } from './testing/expected-access.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { aloneOf, groupOf } from './testing/made-up-people.ts'

let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const ask = (input: object, who: Parameters<typeof call>[3] = people.lead) =>
  call(api.url, 'networks.viability', { given: [], ...input }, who)
async function weighed(input: object, who?: Parameters<typeof call>[3]): Promise<Viability> {
  const { status, data, text } = await ask(input, who)
  expect(status, text).toBe(200)
  return data as Viability
}
const here = { commissioner: 'ZC1' }
const network = 'network-11'

describe('viability of a group', () => {
  it('tells a practice alone how it stands, and which networks have room', async () => {
    const found = await weighed({ ...here, members: [aloneOf(1)] }, people.memberOfNone)
    expect(found.patients).toBe(11_000)
    const failed = found.checks.filter(({ standing }) => standing === 'failed')
    expect(failed.map(({ check }) => check)).toEqual(['size', 'singlePractice'])
    expect(found.couldTake.map(({ patients }) => patients)).toContain(44_000)
  })

  it('knows a practice of another commissioner, and both by their names', async () => {
    const found = await weighed({ ...here, members: [aloneOf(1), aloneOf(2)] })
    const boundary = found.checks.find(({ check }) => check === 'boundary')
    expect(boundary?.sentence).toContain('commissioners and STPs')
    expect(boundary?.sentence).toContain('Made-up CCG 2')
  })

  it('weighs a network with other members, for those in it now', async () => {
    const members = [...groupOf(1, 1), aloneOf(1)]
    for (const who of [people.coordinator, people.lead]) {
      const found = await weighed({ network, members }, who)
      expect(found.checks.find(({ check }) => check === 'available')?.standing).toBe('met')
      expect(found.patients).toBe(44_000)
    }
    // Without saying which network, its members have joined another one.
    const other = await weighed({ ...here, members })
    expect(other.checks.find(({ check }) => check === 'available')?.standing).toBe('failed')
  })

  it('is not for those who would not be in the group, nor of networks elsewhere', async () => {
    const members = groupOf(1, 1)
    expect((await ask({ ...here, members }, people.memberOfNone)).status).toBe(403)
    expect((await ask({ network, members }, people.leadElsewhere)).status).toBe(403)
    expect((await ask({ ...here, network: 'network-21', members })).status).toBe(404)
    expect((await ask({ members })).status).toBe(404)
    expect((await ask({ ...here, members: [] })).status).toBe(400)
  })

  it('records nothing', async () => {
    const count = () => county.db.selectFrom('event').select('position').execute()
    const before = await count()
    await weighed({ ...here, members: [aloneOf(1)] })
    expect(await count()).toHaveLength(before.length)
  })
})
