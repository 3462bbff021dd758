import type { PeoplePage } from '@muster/domain/views/people-page'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { type Persona, people } from './testing/expected-access.ts'
import { secretWords } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf } from './testing/made-up-people.ts'

const [first = '', payee = ''] = groupOf(1, 1)
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

const ask = (who: Persona, network = county.networks[1][0]) =>
  call(api.url, 'networks.people', { network }, people[who])
const pageFor = async (who: Persona) => (await ask(who)).data as PeoplePage

const within: readonly Persona[] = [
  'coordinator',
  'fellowMember',
  'lead',
  'secretary',
  'region',
  'national',
]

it.each(within)('tells the %s who acts for the network, by practice', async (who) => {
  expect(await pageFor(who)).toMatchObject({
    coordinator: { id: first },
    director: { chosen: true, practice: { id: first }, interimUntil: null, away: null },
    payee: { chosen: true, practice: { id: payee } },
  })
})

it.each([
  'memberOfAnotherNetwork',
  'memberOfNone',
  'practiceOfAnotherCommissioner',
  'leadElsewhere',
  'secretaryElsewhere',
  'regionElsewhere',
] as const)('tells the %s nothing', async (who) => {
  const { status, text } = await ask(who)
  expect(status).toBe(403)
  expect(text).not.toContain(secretWords(1).director)
})

it('names the director to members and to the commissioner, and tells nobody the registration', async () => {
  for (const who of ['fellowMember', 'lead'] as const)
    expect((await pageFor(who)).director?.person).toBe(secretWords(1).director)
  for (const who of within) expect((await ask(who)).text).not.toContain('0000000')
})

it('shows who has signed to all of them, and leads only members to the text', async () => {
  for (const who of within) {
    const [initial, full] = (await pageFor(who)).agreements
    expect(initial?.signatures.map(({ standing }) => standing)).toEqual(Array(3).fill('signed'))
    expect(full?.signatures.map(({ standing }) => standing)).toEqual(Array(3).fill('notSigned'))
  }
  expect((await pageFor('coordinator')).agreements[0]?.own).toBe(first)
  expect((await pageFor('lead')).agreements[0]?.own).toBeNull()
  expect((await pageFor('region')).sharing?.terms ?? null).toBeNull()
})
