import { setTimeout as pause } from 'node:timers/promises'
import { migrateToLatest, openDatabase } from '@muster/db'
import { type Platform, query } from '../platform.ts'
import { startChild } from '../processes/child.ts'
import { fillEngland } from './fill-england.ts'
import type { Shape } from './made-up-england.ts'

export const taskQueue = 'muster-bench'
export const looksAtOnce = 8

export const workerSettings = ({ temporal }: Platform, databaseUrl: string) => ({
  databaseUrl,
  temporalAddress: temporal.address,
  namespace: temporal.namespace,
  taskQueue,
  poolSize: looksAtOnce,
})

/** A made-up England at which the engine has looked once: every run begins with a copy of it. */
export async function prepareTemplate(platform: Platform, shape: Shape): Promise<string> {
  const name = 'england'
  const url = await platform.postgres.createDatabase(name)
  await migrateToLatest(url)
  const db = openDatabase({ url, poolSize: 8 })
  try {
    await fillEngland(db, shape)
  } finally {
    await db.destroy()
  }
  const worker = await startChild('worker', workerSettings(platform, url))
  await untilNoWakes(url, 180_000)
  await worker.stop()
  await query(url, 'vacuum analyze')
  return name
}

/** Answers how long it took until every wake had been answered. */
export async function untilNoWakes(url: string, patienceMs: number): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < patienceMs) {
    const [row] = await query<{ waiting: number }>(url, 'select count(*)::int as waiting from wake')
    if (row?.waiting === 0) return performance.now() - began
    await pause(100)
  }
  throw new Error(`Wakes were still waiting after ${patienceMs / 1000} s.`)
}

let copies = 0

/** A fresh copy, with what the copying left to write written. */
export async function copyOf(platform: Platform, template: string): Promise<string> {
  copies += 1
  const url = await platform.postgres.createDatabase(`${template}_${copies}`, template)
  await query(url, 'checkpoint')
  return url
}
