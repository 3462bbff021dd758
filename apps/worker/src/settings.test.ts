import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const log = () => undefined
const needed = { DATABASE_URL: 'postgres://db/muster', TEMPORAL_ADDRESS: 'temporal:7233' }

test('only the database and Temporal have to be named', () => {
  expect(readSettings(needed, log)).toEqual({
    databaseUrl: 'postgres://db/muster',
    temporalAddress: 'temporal:7233',
    namespace: 'default',
    taskQueue: 'muster',
    poolSize: 8,
    log,
  })
})

test('what is missing or wrong is named, with what to set', () => {
  expect(() => readSettings({}, log)).toThrow(/DATABASE_URL is not set\. Set it, for example/)
  expect(() => readSettings({ DATABASE_URL: 'x' }, log)).toThrow(/TEMPORAL_ADDRESS is not set/)
  for (const size of ['0', '2.5', 'many', '201'])
    expect(() => readSettings({ ...needed, MUSTER_POOL_SIZE: size }, log)).toThrow(
      `MUSTER_POOL_SIZE is ${size}. Set it to a whole number from 1 to 200.`,
    )
})
