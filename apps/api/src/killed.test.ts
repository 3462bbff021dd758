import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { checkChain } from '@muster/db'
import { compareReadTables } from '@muster/operations'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { call } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, practiceUser, programme } from './testing/made-up-people.ts'
import { unwoken } from './testing/unwoken.ts'

// Two starts of the api and a wait for its connections to end, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const served = 'api-to-be-killed'
let county: County
let serving: ChildProcess | undefined
beforeAll(async () => {
  county = await madeUpCounty()
})
afterAll(async () => {
  await kill()
  await county.close()
})

/** The api in a process of its own. */
async function serve(): Promise<string> {
  const path = join(import.meta.dirname, 'testing', 'serve.ts')
  const env = { ...process.env, DATABASE_URL: county.url, PGAPPNAME: served }
  serving = spawn(process.execPath, [path], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  if (!serving.stdout) throw new Error('The api has no output to read its address from.')
  const [url] = await once(createInterface(serving.stdout), 'line')
  return String(url)
}

async function kill(): Promise<void> {
  if (!serving || serving.exitCode !== null || serving.signalCode !== null) return
  const gone = once(serving, 'exit')
  serving.kill('SIGKILL')
  await gone
  await vi.waitFor(async () => expect(await connections()).toBe(0), { timeout: 10_000 })
}

/** What it had begun at the database has ended, one way or the other, when none of its connections is left. */
async function connections(): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select count(*)::int as left from pg_stat_activity
    where datname = current_database() and application_name = ${served}`.execute(county.db)
  return rows[0]?.left ?? 0
}

const commands = Array.from({ length: 90 }, (_, at) => ({
  commandId: `killed-command-${at}`,
  who: practiceUser(groupOf(1, at % 2 === 0 ? 1 : 2)[at % 3] ?? ''),
}))

const send = (url: string, { commandId, who }: (typeof commands)[number], at: number) =>
  call(
    url,
    'blockers.raise',
    {
      commandId,
      network: county.networks[1][at % 2],
      step: 'G1',
      kind: 'other',
      sentence: `Made up ${at}`,
    },
    who,
  )

/** How much of a command is there: its answer, its facts, its words, its row. */
async function tracesOf(id: string): Promise<readonly number[]> {
  const { db } = county
  const found = await Promise.all([
    db.selectFrom('command').select('id').where('id', '=', id).execute(),
    db.selectFrom('event').select('seq').where('command_id', '=', id).execute(),
    db.selectFrom('erasable').select('ref').where('ref', '=', `${id}/sentence`).execute(),
    db.selectFrom('blocker_view').select('owner').where('blocker_id', '=', id).execute(),
  ])
  return found.map(({ length }) => length)
}

const whole = [1, 1, 1, 1]
const nothing = [0, 0, 0, 0]

it('killed in the middle of commands, leaves each wholly there or not at all, and answers it once', async () => {
  const first = await serve()
  const answers = new Map<string, unknown>()
  const sending = commands.map(async (command, at) => {
    const answer = await send(first, command, at)
    answers.set(command.commandId, answer.data)
    if (answers.size === 12) await kill()
  })
  const settled = await Promise.allSettled(sending)
  expect(settled.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0)

  const traces = await Promise.all(commands.map(({ commandId }) => tracesOf(commandId)))
  for (const [at, found] of traces.entries())
    expect([whole, nothing], `${at}`).toContainEqual(found)
  expect(traces.filter((found) => found[0] === 0).length, 'some were cut off').toBeGreaterThan(0)
  for (const id of answers.keys()) expect(await tracesOf(id)).toEqual(whole)

  const second = await serve()
  const again = await Promise.all(commands.map((command, at) => send(second, command, at)))
  for (const [at, { commandId }] of commands.entries()) {
    expect(again[at]?.data).toMatchObject({ ok: true, blocker: commandId })
    if (answers.has(commandId)) expect(again[at]?.data).toEqual(answers.get(commandId))
    expect(await tracesOf(commandId)).toEqual(whole)
  }
  expect(await unwoken(county.db)).toEqual([])
  expect(await checkChain(county.db)).toEqual([])
  await catchUp(county)
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})
