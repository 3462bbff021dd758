import { eraseWords } from '@muster/db'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import { type Instant, londonDate } from '@muster/domain/ids'
import { moveClock } from '@muster/operations'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { type Answer, call, isQuery, procedures } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { everythingSeen } from './testing/everything-seen.ts'
import { people } from './testing/expected-access.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, practiceUser, programme } from './testing/made-up-people.ts'
import { randomCommands } from './testing/random-commands.ts'

vi.setConfig({ testTimeout: 300_000 })

/** Some days apart: at the deadline of the registrations, at that of sign-off, after go-live. */
const days = ['2019-05-15', '2019-05-31', '2019-07-02']
const at = (day: string): Instant => atLondonTime(londonDate(day), '17:00')
/** `npm run verify` asks for more. */
const commands = Math.min(fc.readConfigureGlobal()?.numRuns ?? 30, 300)
const readers = [
  people.coordinator,
  practiceUser(groupOf(1, 2)[2] ?? ''),
  people.lead,
  people.region,
  people.national,
]

type Seen = ReadonlyMap<string, Answer>
let county: County
let api: RunningApi
/** What each reader saw on each day, at five in the afternoon, when all that was due had been done. */
const then = new Map<string, ReadonlyMap<string, Seen>>()
let now: ReadonlyMap<string, Seen>

beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
  for (const [index, day] of days.entries()) {
    await moveClock(county.db, programme.id, at(day))
    await catchUp(county)
    for (const { path, input, who } of randomCommands(county, commands, 20190701 + index))
      await call(api.url, path, input, who)
    await catchUp(county)
    then.set(day, await seenByAll())
  }
  await moveClock(county.db, programme.id, at('2019-08-01'))
  await catchUp(county)
  now = await seenByAll()
}, 300_000)
afterAll(async () => {
  await api.stop()
  await county.close()
})

async function seenByAll(asOf?: Instant): Promise<ReadonlyMap<string, Seen>> {
  const all = new Map<string, Seen>()
  for (const who of readers) all.set(who, await everythingSeen(api.url, county, who, asOf))
  return all
}

describe('what is asked as of an instant', () => {
  it.each(days)('is what the page showed then: %s', async (day) => {
    const again = await seenByAll(at(day))
    for (const [who, before] of then.get(day) ?? [])
      for (const [question, was] of before) {
        const is = again.get(who)?.get(question)
        const told = `${question} as ${who}`
        // Whoever may not look today may not look back; whoever might not look then, cannot now.
        if (was.status === 200 && now.get(who)?.get(question)?.status === 200)
          expect(is?.data, told).toEqual(was.data)
        else expect([403, 404], told).toContain(is?.status)
      }
  })

  it('leaves the present as it is', async () => {
    expect(await seenByAll()).toEqual(now)
  })

  it('was compared for pages of everybody, and the pages changed from day to day', () => {
    for (const who of readers) {
      const all = days.flatMap((day) => [...(then.get(day)?.get(who)?.values() ?? [])])
      expect(all.filter(({ status }) => status === 200).length, who).toBeGreaterThan(20)
    }
    for (const [who, home] of homes)
      expect(new Set(days.map((day) => textOf(day, who, home))).size, home).toBe(days.length)
  })

  it('is refused before the programme opened, and of what is to come, in words', async () => {
    for (const [asOf, words] of [
      ['2019-05-05', 'the programme opened on Monday 6 May 2019, 9:00am'],
      ['2019-08-02', 'is still to come: it is Thursday 1 August 2019, 5:00pm'],
    ] as const)
      for (const [who, home] of homes) {
        const input = { ...JSON.parse(home.split(' ')[1] ?? '{}'), asOf: at(asOf) }
        const { status, error } = await call(api.url, home.split(' ')[0] ?? '', input, who)
        expect(status, home).toBe(404)
        expect(error?.message, home).toContain(words)
      }
  })

  it('does not bring back what was erased', async () => {
    const sentences = () =>
      asked('commissioners.home', { commissioner: 'ZC1', asOf: at('2019-05-31') })
    expect((await sentences()).text).toContain('Made up')
    const refs = (await county.db.selectFrom('erasable').select('ref').execute()).map(
      ({ ref }) => ref,
    )
    await county.db.transaction().execute((tx) => eraseWords(tx, refs))
    expect((await sentences()).status).toBe(200)
    expect((await sentences()).text).not.toContain('Made up')
  })
})

/** A page that everybody's day begins with, and by whom it is asked for. */
const homes = [
  [people.lead, 'commissioners.home {"commissioner":"ZC1"}'],
  [people.region, 'rollout.home {}'],
  [people.coordinator, 'networks.get {"network":"network-11"}'],
  [people.coordinator, `practices.home {"practice":"${groupOf(1, 1)[0]}"}`],
] as const

const asked = (path: string, input: object) => call(api.url, path, input, people.lead)
const textOf = (day: string, who: string, home: string) =>
  then.get(day)?.get(who)?.get(home.replace(' {}', ' undefined'))?.text

it('is offered by every page: a query that knows only now says so here', () => {
  const onlyNow = [
    // What the machine does, and who is signed in.
    ...['clock.get', 'health.get', 'session.me', 'session.personas'],
    // What is released to whom is listed with its dates; a preview, and a choice to be made, are about what would be.
    ...['versions.list', 'versions.get', 'versions.preview'],
    ...['register.preview', 'register.previewUndo', 'changes.joinable'],
  ]
  const queries = Object.keys(procedures).filter(isQuery)
  const takesAsOf = (path: string) => {
    const { inputs = [] } = (procedures[path]?._def ?? {}) as { inputs?: readonly unknown[] }
    return JSON.stringify(inputs.map(shapeOf)).includes('"asOf"')
  }
  expect(queries.filter((path) => !takesAsOf(path)).sort()).toEqual(onlyNow.sort())
})

/** The names of an input's fields, whether it has to be sent or not. */
function shapeOf(schema: unknown): readonly string[] {
  const { shape, def } = schema as { shape?: object; def?: { innerType?: unknown } }
  return shape ? Object.keys(shape) : def?.innerType ? shapeOf(def.innerType) : []
}
