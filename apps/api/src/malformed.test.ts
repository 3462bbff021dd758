import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { madeBad } from './testing/bad-input.ts'
import { type Answer, answerOf, call, procedures, refusalOf } from './testing/call.ts'
import { expected, people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty, tokenOf } from './testing/made-up-county.ts'

/** `npm run verify` asks for more. */
const requests = fc.readConfigureGlobal()?.numRuns ?? 2000

vi.setConfig({ testTimeout: 60_000 })

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

/** With an input, and neither endless nor ending the session that asks. */
const paths = Object.keys(procedures).filter(
  (path) => !['live.changes', 'session.take', 'session.leave'].includes(path),
)
const validFor = (path: string) =>
  expected[path]?.input({ commandId: nextId('malformed'), county, persona: 'lead' }) ?? {}
const askers = [
  people.coordinator,
  people.lead,
  people.secretary,
  people.region,
  people.national,
  people.mediator,
  null,
]

const problemOf = ({ status, text, error, data }: Answer): string | null => {
  if (status === 400) {
    const fields = error?.data.fields ?? []
    const named = fields.every(
      ({ message }) => message.trim() !== '' && message !== 'Invalid input',
    )
    // What is not JSON at all has no fields to name.
    const parsed = !text.includes('"code":-32700')
    return named && (fields.length > 0 || !parsed) ? null : `400 without a field: ${text}`
  }
  if ([401, 403, 404, 413, 431].includes(status)) return null
  if (status === 200) return refusalOf({ data }) === '' ? 'a refusal without a code' : null
  return `${status}: ${text}`
}

it(`answers ${requests} malformed requests with what is wrong, never with a failure`, async () => {
  const request = fc.constantFrom(...paths).chain((path) =>
    fc.record({
      path: fc.constant(path),
      input: madeBad(validFor(path)),
      who: fc.constantFrom(...askers),
    }),
  )
  const sent = fc.sample(request, { numRuns: requests, seed: 20190701 })
  const statuses = new Map<number, number>()
  const problems = new Set<string>()
  for (let from = 0; from < sent.length; from += 8)
    await Promise.all(
      sent.slice(from, from + 8).map(async ({ path, input, who }) => {
        const answer = await call(api.url, path, input, who)
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        const problem = problemOf(answer)
        if (problem) problems.add(`${path} ${JSON.stringify(input)?.slice(0, 300)}: ${problem}`)
      }),
    )
  expect([...problems]).toEqual([])
  expect(statuses.get(400) ?? 0, 'most were found malformed').toBeGreaterThan(requests / 4)
})

const headers = { cookie: `muster-session=${tokenOf('lead:1')}` }
const raw = async (path: string, body: string, type?: string) =>
  await answerOf(
    await fetch(`${api.url}/trpc/${path}`, {
      method: 'POST',
      body,
      headers: type === undefined ? headers : { ...headers, 'content-type': type },
    }),
  )

it('is not led astray by what is not JSON, or says it is something else', async () => {
  const path = 'blockers.raise'
  const valid = JSON.stringify(validFor(path))
  const json = 'application/json'
  const bodies: readonly (readonly [string, string?])[] = [
    ['', json],
    ['{', json],
    [valid.slice(0, -1), json],
    ['nonsense', json],
    ['NaN', json],
    ['"\\ud800"', json],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, json],
    [`{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`, json],
    [`{"__proto__":{"who":"national"}}`, json],
    [valid, 'text/plain'],
    [valid, 'application/x-www-form-urlencoded'],
    [valid, 'multipart/form-data; boundary=x'],
    [valid, 'application/octet-stream'],
    [valid, 'not a type'],
    [valid],
    ['x'.repeat(2_000_000), json],
  ]
  for (const [body, type] of bodies) {
    const { status, text } = await raw(path, body, type)
    expect([400, 404, 405, 413, 415], `${body.slice(0, 60)} as ${type}: ${text}`).toContain(status)
  }
})

it('takes neither a wrong method, nor a wrong address, nor an input that cannot be read', async () => {
  const addresses = [
    'steps.complete?input={}',
    'networks.get?input=%7B',
    'networks.get?input=%E0%A4%A',
    'networks.get?input={"network":{"a":1}}',
    'networks.get,steps.get?batch=1&input=7',
    'networks.get?batch=1&input={"0":null}',
    'no.such',
    '__proto__',
    'constructor.name',
    '%00',
    '%E0%A4%A',
  ]
  for (const address of addresses) {
    const { status, text } = await answerOf(await fetch(`${api.url}/trpc/${address}`, { headers }))
    expect(status, `${address}: ${text}`).toBeGreaterThanOrEqual(207)
    expect(status, `${address}: ${text}`).toBeLessThan(500)
  }
  expect((await raw('networks.get', '{}', 'application/json')).status).toBe(405)
})

it('names the field for text that no database keeps', async () => {
  for (const bad of ['a\u0000b', '\ud800'])
    for (const [path, field] of [
      ['blockers.raise', 'sentence'],
      ['exceptions.request', 'reason'],
      ['networks.propose', 'name'],
      ['networks.propose', 'answer.members.0'],
      ['steps.get', 'step'],
      ['session.take', 'persona'],
    ] as const) {
      const [first = '', inner] = field.split('.')
      const input = {
        ...(validFor(path) as object),
        [first]: inner ? { [inner]: [bad] } : bad,
      }
      const { status, error } = await call(api.url, path, input, 'lead:1')
      expect(status, path).toBe(400)
      expect(error?.data.fields.map((one) => one.field)).toContain(field)
    }
})
