import { eraseWords } from '@muster/db'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { type Answer, call } from './testing/call.ts'
import { everythingSeen } from './testing/everything-seen.ts'
import { type Persona, people } from './testing/expected-access.ts'
import { secretWords } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { programme } from './testing/made-up-people.ts'

// Everybody asks for everything that there is.
vi.setConfig({ hookTimeout: 300_000 })

let county: County
let api: RunningApi
const seen = new Map<Persona, ReadonlyMap<string, Answer>>()
beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
  for (const [persona, who] of Object.entries(people))
    seen.set(persona as Persona, await everythingSeen(api.url, county, who))
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const readersOf = (words: string): readonly string[] =>
  [...seen].flatMap(([persona, views]) =>
    [...views.values()].some(({ text }) => text.includes(words)) ? [persona] : [],
  )

const members = ['coordinator', 'fellowMember']
const watchers = ['lead', 'secretary', 'region', 'national']
/** Who reads which words: those of the form's own hint, their author, and nobody else (domain section 9). */
const readers: Readonly<Record<keyof ReturnType<typeof secretWords>, readonly string[]>> = {
  intent: ['memberOfNone', 'lead'],
  // Kept for the commissioner and the LMC; no screen shows it yet.
  decline: [],
  blocker: ['coordinator', 'lead'],
  terms: members,
  director: [...members, ...watchers],
  interest: ['lead', 'secretary'],
  contact: ['coordinator', 'lead'],
  dispute: ['fellowMember', 'lead'],
}

describe('words in confidence', () => {
  it.each(Object.entries(readers))('%s is read by %j only', (name, expected) => {
    const words = secretWords(1)[name as keyof typeof readers]
    expect(readersOf(words).toSorted()).toEqual(expected.toSorted())
  })

  it('a dispute is told to members and the support lead, and to nobody above them', () => {
    expect(readersOf('is in dispute about').toSorted()).toEqual([...members, 'lead'].toSorted())
  })

  it('of another side are read by nobody who sees this one', () => {
    for (const words of Object.values(secretWords(2))) expect(readersOf(words)).toEqual([])
  })
})

describe('steps that are the members’ own', () => {
  const own = programme.steps.filter(({ membersOnly }) => membersOnly)

  it.each(watchers)('show %s no answer, no proposal and no document', (persona) => {
    let shown = 0
    for (const [question, { status, data }] of seen.get(persona as Persona) ?? []) {
      if (!own.some(({ id }) => question.includes(`"step":"${id}"`))) continue
      expect(status, question).toBe(200)
      expect(data, question).toMatchObject({ prefilled: {}, proposal: null, document: null })
      shown += 1
    }
    expect(shown).toBeGreaterThan(own.length)
  })

  it('tell those outside neither what was proposed nor who agreed', () => {
    expect(readersOf('"meetings":37').toSorted()).toEqual(members)
    for (const { title } of own) {
      const told = JSON.stringify(`“${title}” was proposed`).slice(1, -1)
      expect(members, title).toEqual(expect.arrayContaining([...readersOf(told)]))
      expect(members, title).toEqual(expect.arrayContaining([...readersOf(`agreed to “${title}”`)]))
    }
    expect(readersOf('agreed to “Schedule 2').toSorted()).toEqual(members)
  })
})

describe('words that were erased', () => {
  it('are null wherever they stood, and everything else stays', async () => {
    const rows = await county.db.selectFrom('erasable').select('ref').execute()
    await county.db.transaction().execute((tx) =>
      eraseWords(
        tx,
        rows.map(({ ref }) => ref),
      ),
    )
    const [network] = county.networks[1]
    const director = await call(api.url, 'steps.get', { step: 'F6', network }, people.coordinator)
    expect(director.data).toMatchObject({
      prefilled: { director: null, practising: true },
      proposal: { answer: { director: null } },
    })
    const page = await call(api.url, 'networks.get', { network }, people.lead)
    expect(page.data).toMatchObject({ blockers: [{ sentence: null, step: 'G1' }] })
    const views = await everythingSeen(api.url, county, people.lead)
    for (const [question, answer] of views) {
      expect(answer.status, question).toBe(seen.get('lead')?.get(question)?.status)
      for (const words of Object.values(secretWords(1))) expect(answer.text).not.toContain(words)
    }
  })
})
