import { networkId, stepId } from '@muster/domain/ids'
import type { TimelineEntry, TimelinePage } from '@muster/domain/views/network-view'
import { raiseBlocker } from '@muster/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { people } from './testing/expected-access.ts'
import { contextOf, done, nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { programme } from './testing/made-up-people.ts'

const pageLength = 25
const mostRead = 100
const network = networkId('network-11')
let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
  for (let at = 0; at < 60; at += 1) await block()
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const block = () =>
  raiseBlocker(contextOf(county.db, people.coordinator), nextId('blocker'), {
    programme: programme.id,
    network,
    step: stepId('G2'),
    kind: 'other',
    sentence: 'Made up',
  })

type By = { readonly by?: 'people' | 'engine' }
type Who = keyof typeof people

async function page(who: Who, part: By & { readonly before?: number } = {}): Promise<TimelinePage> {
  const { data } = await call(api.url, 'networks.timeline', { network, ...part }, people[who])
  return data as TimelinePage
}

/** Page after page, as somebody reads who always wants earlier events. */
async function allPages(who: Who, by: By = {}): Promise<readonly TimelinePage[]> {
  const pages = [await page(who, by)]
  for (let last = pages[0]; last?.earlier; last = pages.at(-1))
    pages.push(await page(who, { ...by, before: last.earlier }))
  return pages
}

const entriesOf = (pages: readonly TimelinePage[]): readonly TimelineEntry[] =>
  pages.flatMap(({ entries }) => entries)
const positionsOf = (entries: readonly TimelineEntry[]) => entries.map(({ position }) => position)

async function recorded(): Promise<readonly number[]> {
  const rows = county.db.selectFrom('event').select('position')
  const own = await rows.where('stream', '=', `${programme.id}/network/${network}`).execute()
  return own.map(({ position }) => Number(position))
}

describe('the timeline of a network', () => {
  it('begins with the newest, and every fact is on one of its bounded pages', async () => {
    const pages = await allPages('coordinator')
    expect(pages.length).toBeGreaterThan(4)
    for (const { entries } of pages) expect(entries.length).toBeLessThanOrEqual(pageLength)
    const positions = positionsOf(entriesOf(pages))
    expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => b - a))
    expect(positions).toEqual(expect.arrayContaining([...(await recorded())]))
    expect(positions[0]).toBe(Math.max(...(await recorded())))
  })

  it('keeps its place on an earlier page while new facts come', async () => {
    const { earlier } = await page('coordinator')
    const before = { before: earlier ?? 0 }
    const was = await page('coordinator', before)
    await block()
    expect(await page('coordinator', before)).toEqual(was)
    const [newest] = (await page('coordinator')).entries
    expect(newest?.position).toBe(Math.max(...(await recorded())))
    expect(newest?.text).toMatch(/^Blocker raised/)
  })

  it('is of what people did, of what Muster did, or of both', async () => {
    const byPeople = entriesOf(await allPages('coordinator', { by: 'people' }))
    const byEngine = entriesOf(await allPages('coordinator', { by: 'engine' }))
    expect(byPeople.filter((one) => one.byEngine)).toEqual([])
    expect(byEngine.filter((one) => !one.byEngine)).toEqual([])
    expect(byEngine.length).toBeGreaterThan(0)
    const both = [...byPeople, ...byEngine].toSorted((a, b) => b.position - a.position)
    expect(both).toEqual(entriesOf(await allPages('coordinator')))
  })

  it('goes on behind more facts than one page reads of which a reader is told nothing', async () => {
    const before = entriesOf(await allPages('lead'))
    const values = { votes: 'byList', majority: 'simple', quorum: 2, meetings: 12 }
    for (let at = 0; at <= mostRead; at += 1)
      await done(county, people.coordinator, 'G1', { network }, { kind: 'propose', answer: values })
    expect((await page('coordinator')).entries).toHaveLength(pageLength)
    expect(await page('lead')).toMatchObject({ entries: [], earlier: expect.any(Number) })
    expect(entriesOf(await allPages('lead'))).toEqual(before)
  })
})
