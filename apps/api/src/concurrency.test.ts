import { checkChain } from '@muster/db'
import { advance, compareReadTables } from '@muster/operations'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call, refusalOf } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { programme } from './testing/made-up-people.ts'
import { randomCommands, type Sent } from './testing/random-commands.ts'
import { unwoken } from './testing/unwoken.ts'

vi.setConfig({ testTimeout: 60_000 })

let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 16, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

async function sendAll(commands: readonly Sent[], atOnce: number) {
  const left = [...commands]
  const outcomes: { readonly path: string; readonly outcome: string }[] = []
  const send = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { path, input, who } = next
      const answer = await call(api.url, path, input, who)
      const outcome = answer.status === 200 ? (refusalOf(answer) ?? 'ok') : answer.text
      outcomes.push({ path, outcome })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, send))
  return outcomes
}

/** The engine looks at whoever is woken while people go on, as a worker would. */
function lookAround() {
  let on = true
  const looking = (async () => {
    while (on) {
      const woken = await county.db.selectFrom('wake').select('subject').distinct().execute()
      await Promise.all(woken.map(({ subject }) => advance(county.db, subject, 'signal')))
      await new Promise((resume) => setTimeout(resume, 5))
    }
  })()
  return async () => {
    on = false
    await looking
  }
}

it('two hundred commands that meet on one network and its commissioner', async () => {
  const stop = lookAround()
  const outcomes = await sendAll(randomCommands(county, 200, 20190515), 16)
  await stop()
  const failed = outcomes.filter(({ outcome }) => outcome.startsWith('{'))
  expect(failed, 'nothing failed').toEqual([])
  expect(outcomes.filter(({ outcome }) => outcome === 'ok').length).toBeGreaterThan(50)
  expect(await checkChain(county.db)).toEqual([])
  expect(await unwoken(county.db), 'who has something to do is woken').toEqual([])
  await catchUp(county)
  expect(await unwoken(county.db)).toEqual([])
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('the same without an engine: nobody who has something to do stays unwoken', async () => {
  const outcomes = await sendAll(randomCommands(county, 100, 20190531), 16)
  expect(outcomes.filter(({ outcome }) => outcome.startsWith('{'))).toEqual([])
  expect(await unwoken(county.db)).toEqual([])
  await expectFoundWhereWakesAreLost()
  expect(await checkChain(county.db)).toEqual([])
  await catchUp(county)
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

/** The check above is worth something: without their wakes it finds them. */
async function expectFoundWhereWakesAreLost() {
  const { db } = county
  const subjects = await db.selectFrom('wake').select('subject').distinct().execute()
  await db.deleteFrom('wake').execute()
  expect((await unwoken(db)).length).toBeGreaterThan(0)
  await db
    .insertInto('wake')
    .values(subjects.map(({ subject }) => ({ subject, sent_at: null })))
    .execute()
}
