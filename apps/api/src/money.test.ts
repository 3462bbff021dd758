import { readStreams, saveChange } from '@muster/db'
import type { ChangeEvent } from '@muster/domain/facts/change-events'
import { evolve } from '@muster/domain/facts/evolve'
import { networkStream, streamKey } from '@muster/domain/facts/stream-ref'
import { changeId, londonDate, networkId, stepId } from '@muster/domain/ids'
import type { ExpectedMoney, NetworkDelay } from '@muster/domain/money/money-view'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { commissionerOf, groupOf, listSize, programme } from './testing/made-up-people.ts'

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

const expectedOf = async (network: string): Promise<ExpectedMoney> =>
  (await call(api.url, 'money.expected', { network }, people.lead)).data as ExpectedMoney

describe('what a network is paid', () => {
  it('is by the lists that were published, for each member and together', async () => {
    const money = await expectedOf(county.networks[1][0])
    const patients = groupOf(1, 1).length * listSize
    const core = money.payments.find(({ name }) => name === 'core')
    expect(core?.pence).toBe(patients * 150)
    expect(money.members.map(({ weighted }) => weighted)).toEqual(groupOf(1, 1).map(() => listSize))
    for (const { ownPence } of money.members) expect(ownPence).toBe((listSize * 1_761) / 10)
  })

  it('counts a practice that left for as long as it was a member, though it is nobody’s now', async () => {
    const gone = groupOf(1, 1).at(-1)
    if (!gone) throw new Error('The group has no member.')
    const before = await expectedOf(county.networks[1][0])
    await hasLeft(gone)
    const after = await expectedOf(county.networks[1][0])
    expect(after.members.find(({ id }) => id === gone)).toMatchObject({
      to: '2019-09-30',
      registered: listSize,
      ownPence: (listSize * 1_761) / 20,
    })
    const core = ({ payments }: ExpectedMoney) => payments.find(({ name }) => name === 'core')
    expect((core(before)?.pence ?? 0) - (core(after)?.pence ?? 0)).toBe(listSize * 75)
  })
})

describe('what a week costs', () => {
  it('is told of the networks that are not approved, and of no other', async () => {
    const { data } = await call(api.url, 'money.delays', { commissioner: 'ZC1' }, people.lead)
    const rows = data as readonly NetworkDelay[]
    // The second group was approved by an officer.
    expect(rows.map(({ network }) => network)).toEqual([county.networks[1][0]])
    expect(rows[0]?.weekPence).toBeGreaterThan(0)
  })
})

/** It left with the quarter of 1 October. Recorded as facts: the way there is another test's matter. */
async function hasLeft(practice: ReturnType<typeof groupOf>[number]): Promise<void> {
  const network = networkId(county.networks[1][0])
  const stream = networkStream(programme.id, network)
  const [before] = await readStreams(county.db, [streamKey(stream)])
  if (!before) throw new Error(`There is no network ${network}.`)
  const change = changeId('change-left')
  const reason = { ref: 'made-up', digest: 'made-up' }
  const members = groupOf(1, 1).filter((one) => one !== practice)
  const events: readonly ChangeEvent[] = [
    { type: 'changeNotified', data: { change, kind: 'leave', practice, reason } },
    {
      type: 'changeApproved',
      data: { change, reason, effectiveOn: londonDate('2019-10-01') },
    },
    {
      type: 'changeEffected',
      data: { change, step: stepId('F3'), answer: { members, coordinator: members[0] ?? '' } },
    },
  ]
  const occurredAt = before.lastAt
  const state = events.reduce(
    (held, event) => evolve('network', held as never, event, occurredAt, network),
    before.state,
  )
  const changed = { stream, commissioner: commissionerOf(1), before, state }
  await county.db.transaction().execute((tx) =>
    saveChange(tx, {
      programme: programme.id,
      actor: 'lead:1',
      commandId: nextId('left'),
      streams: [{ ...changed, events: events.map((event) => ({ event, occurredAt })) }],
      networks: [],
      practices: [],
      blockers: [],
      words: [],
      wakes: [],
    }),
  )
}
