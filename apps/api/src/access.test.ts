import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Demonstration } from './demonstration.ts'
import { type RunningApi, startApi } from './start-api.ts'
import { acrossTheLine } from './testing/across-the-line.ts'
import { type Answer, call, procedures, refusalOf } from './testing/call.ts'
import { type Asked, expected, type Persona, people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty, tokenOf } from './testing/made-up-county.ts'
import { accounts, groupOf, regionOf } from './testing/made-up-people.ts'

const personas = Object.keys(people) as readonly Persona[]
const standing: Demonstration = {
  invented: true,
  play: 'county',
  moving: () => null,
  move: () => true,
  restart: async () => true,
}

let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  await acrossTheLine(county)
  const { url: databaseUrl } = county
  const where = { host: '127.0.0.1', port: 0 }
  api = await startApi({ databaseUrl, poolSize: 4, ...where, demonstration: standing })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const facts = async () =>
  Number(
    (
      await county.db
        .selectFrom('event')
        .select(({ fn }) => fn.countAll().as('events'))
        .executeTakeFirstOrThrow()
    ).events,
  )

/** A stream of news has no end: its beginning says whether one may listen. */
async function listen(persona: Persona): Promise<Answer> {
  const cookie = people[persona] ? `muster-session=${tokenOf(people[persona])}` : ''
  const stop = new AbortController()
  const { signal } = stop
  const response = await fetch(`${api.url}/trpc/live.changes`, { headers: { cookie }, signal })
  const reader = response.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  stop.abort()
  const text = new TextDecoder().decode(value)
  const status = Number(/"httpStatus":(\d+)/.exec(text)?.[1] ?? response.status)
  return { status, text, data: {}, error: null }
}

async function ask(path: string, persona: Persona, changed: object = {}): Promise<Answer> {
  if (path === 'live.changes') return await listen(persona)
  const asked: Asked = { commandId: nextId('access'), county, persona }
  const input = expected[path]?.input(asked)
  const sent = typeof input === 'object' ? { ...input, ...changed } : input
  const answer = await call(api.url, path, sent, people[persona])
  // Who leaves comes back for the next question.
  if (path.startsWith('session.') && people[persona]) await county.signIn(people[persona])
  return answer
}

/** To agree is for those whom the proposal names: to others, also above them, that is what it says. */
const noPart = ['not-yours', 'not-a-member']
const isShutOut = ({ status, data }: Answer) =>
  [401, 403, 404].includes(status) || (status === 200 && noPart.includes(refusalOf({ data }) ?? ''))

async function expectShutOut(path: string, persona: Persona, changed: object = {}) {
  const before = await facts()
  const answer = await ask(path, persona, changed)
  const told = `${path} as ${persona} ${JSON.stringify(changed)}: ${answer.status} ${answer.text.slice(0, 300)}`
  expect(isShutOut(answer), told).toBe(true)
  if (refusalOf(answer))
    expect(Object.keys(answer.data as object).sort()).toEqual(['ok', 'refusal'])
  expect(await facts(), told).toBe(before)
}

describe('who may call what', () => {
  it('is declared by every procedure, and expected by this test of every procedure', () => {
    const declared = Object.entries(procedures).map(
      ([path, { _def }]) => [path, _def.meta] as const,
    )
    for (const [path, meta] of declared)
      expect(meta, `${path} does not say who may call it`).toMatchObject({
        access: { who: expect.anything() },
      })
    expect(Object.keys(expected).sort()).toEqual(declared.map(([path]) => path).sort())
  })

  it.each(Object.keys(expected))(
    '%s: shut out are all others, let in are those who may',
    async (path) => {
      const may = expected[path]?.may ?? []
      for (const persona of personas.filter((one) => !may.includes(one)))
        await expectShutOut(path, persona)
      const answers = []
      for (const persona of may) {
        const answer = await ask(path, persona)
        expect(answer.status, `${path} as ${persona}: ${answer.text.slice(0, 300)}`).toBe(200)
        expect(noPart, `${path} as ${persona}`).not.toContain(refusalOf(answer))
        answers.push(answer)
      }
      const allowed = expected[path]?.refused ?? null
      const accepted = answers.filter((answer) => refusalOf(answer) === allowed)
      expect(accepted.length, `the input of ${path} is valid for somebody`).toBeGreaterThan(0)
    },
  )
})

describe('naming what is yours beside what is not', () => {
  /** Everything that an outsider could name as their own, to be let in by it. */
  const own: readonly (readonly [Persona, object])[] = [
    ['memberOfAnotherNetwork', { practice: groupOf(1, 2)[0] }],
    ['practiceOfAnotherCommissioner', { practice: groupOf(2, 1)[0] }],
    ['practiceOfAnotherCommissioner', { practice: groupOf(2, 1)[0], commissioner: 'ZC2' }],
    ['leadElsewhere', { commissioner: 'ZC2' }],
    ['leadElsewhere', { practice: groupOf(2, 1)[0], commissioner: 'ZC2' }],
    ['secretaryElsewhere', { commissioner: 'ZC2' }],
    ['regionElsewhere', { commissioner: 'ZC2' }],
  ]
  const about = [
    'steps.get',
    'steps.complete',
    'blockers.raise',
    'blockers.resolve',
    'blockers.map',
  ]

  it.each(about.flatMap((path) => own.map(([persona, mine]) => [path, persona, mine] as const)))(
    '%s as %s with %o',
    async (path, persona, mine) => {
      const answer = await ask(path, persona, mine)
      // A field that the procedure does not take is malformed; nothing else may let them in.
      if (answer.status === 400) expect(answer.error?.data.fields).not.toEqual([])
      else await expectShutOut(path, persona, mine)
    },
  )

  it('a member sees no step of a practice elsewhere by naming their own network', async () => {
    const [network] = county.networks[1]
    for (const practice of [...groupOf(1, 2), ...groupOf(2, 1)])
      for (const step of ['F1', 'F8', 'G10']) {
        const answer = await call(
          api.url,
          'steps.get',
          { step, practice, network },
          people.coordinator,
        )
        expect([403, 404], `${step} of ${practice}`).toContain(answer.status)
      }
  })

  it('the steps of a commissioner are not for practices', async () => {
    const input = { step: 'D2', practice: groupOf(1, 1)[0], commissioner: 'ZC1' }
    const answer = await call(api.url, 'steps.get', input, people.coordinator)
    expect(answer.status).toBe(403)
  })
})

describe('lists and homes hold what is in scope', () => {
  const inScope = {
    lead: ['network-11', 'network-12'],
    leadElsewhere: ['network-21', 'network-22'],
    region: ['network-11', 'network-12'],
    national: ['network-11', 'network-12', 'network-21', 'network-22'],
  } as const

  it.each(Object.entries(inScope))('networks.list of %s', async (persona, networks) => {
    const { data } = await ask('networks.list', persona as Persona)
    const ids = (data as { id: string }[]).map(({ id }) => id)
    expect(ids.filter((id) => id.startsWith('network-')).sort()).toEqual(networks)
  })

  it('a region’s home tells nothing of another region', async () => {
    const { text } = await ask('rollout.home', 'region')
    expect(text).toContain(regionOf(1))
    expect(text).not.toMatch(/ZR2|ZC2|network-2|Z2\d{4}/)
    const { text: signOff } = await ask('rollout.signOff', 'region')
    expect(signOff).toContain('outsideMeeting')
    expect(signOff).not.toMatch(/ZR2|ZC2|network-2|Z2\d{4}/)
  })
})

describe('personas', () => {
  it('are those with a story, twelve at most, in the order of their ids', async () => {
    const { data } = await ask('session.personas', 'nobody')
    const withStory = accounts.filter(({ story }) => story !== null).map(({ id }) => id)
    expect((data as { id: string }[]).map(({ id }) => id)).toEqual(withStory.sort().slice(0, 12))
  })

  it.each([
    ['its code', 'z11001', ['practice:Z11001']],
    ['what means anything in a pattern', '%', []],
    ['a part of it, in any case', 'NATIONAL', ['national']],
  ])('are found by %s', async (_, search, ids) => {
    const { data } = await call(api.url, 'session.personas', { search }, null)
    expect((data as { id: string }[]).map(({ id }) => id)).toEqual(ids)
  })
})
