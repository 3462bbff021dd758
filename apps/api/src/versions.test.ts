import { checkChain, lastPosition } from '@muster/db'
import { nextWith, stepOf } from '@muster/domain/amendment/made-up-version'
import { networkId, stepId } from '@muster/domain/ids'
import type { Field } from '@muster/domain/programme/field'
import type { Programme } from '@muster/domain/programme/programme'
import {
  addVersion,
  advance,
  compareReadTables,
  completeStep,
  networkDetail,
  proposeNetwork,
  releaseVersion,
  stepView,
  undoVersion,
  versionPreview,
  versionsPage,
} from '@muster/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchUp } from './testing/catch-up.ts'
import { contextOf, nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import {
  actorOf,
  aloneOf,
  commissionerOf,
  groupOf,
  practiceUser,
  programme,
  type Side,
} from './testing/made-up-people.ts'

const federation: Field = { kind: 'yesNo', id: 'federation', label: 'Are you in a federation?' }
const asksMore = nextWith('F9', { evidence: [...stepOf('F9').evidence, federation] })
const about = { programme: programme.id }
const reason = 'A made-up reason'

let county: County
beforeAll(async () => {
  county = await madeUpCounty()
  await catchUp(county)
})
afterAll(() => county.close())

const national = () => contextOf(county.db, 'national')
const add = (document: Programme) =>
  addVersion(national(), nextId('add'), { ...about, document: JSON.stringify(document) })
const ofSide = (side: Side) => networkId(county.networks[side][0])
const milestoneOf = async (side: Side) => {
  const reader = { db: county.db, actor: actorOf('national') }
  const { row } = await networkDetail(reader, { ...about, network: ofSide(side) })
  return row.milestone
}
const askedOf = async (side: Side) => {
  const reader = { db: county.db, actor: actorOf(practiceUser(groupOf(side, 1)[0] ?? '')) }
  const whose = { network: ofSide(side) }
  const { evidence } = await stepView(reader, { ...about, ...whose }, { step: stepId('F9'), whose })
  return evidence.map(({ id }) => id)
}
const adopted = async (since = 0) => {
  const rows = await county.db
    .selectFrom('event')
    .select(['stream', 'data'])
    .where('type', '=', 'versionAdopted')
    .where('position', '>', String(since))
    .orderBy('stream')
    .execute()
  return rows.map(({ stream, data }) => [stream.replace('des-2019/', ''), data])
}
const expectSound = async () => {
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
  expect(await checkChain(county.db)).toEqual([])
}
const registerAgain = (side: Side) =>
  completeStep(contextOf(county.db, practiceUser(groupOf(side, 1)[0] ?? '')), nextId('F9'), {
    ...about,
    step: stepId('F9'),
    network: ofSide(side),
    contribution: { kind: 'answer', answer: { complete: true, federation: true } },
  })

describe('a version of the programme', () => {
  it('is not added where it is not sound, and says where and how to mend it', async () => {
    const refused = await add(nextWith('F9', { dueOffset: -70 }))
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'version-not-sound' } })
    expect(JSON.stringify(refused)).toContain('F9')
    expect(await add({ ...asksMore, version: 7 })).toMatchObject({ ok: false })
  })

  it('is in force for nobody until it is released', async () => {
    expect(await add(asksMore)).toEqual({ ok: true, version: 2 })
    await catchUp(county)
    expect(await askedOf(1)).not.toContain('federation')
    expect(await adopted()).toEqual([])
  })

  it('is previewed on the networks as they stand', async () => {
    const reader = { db: county.db, actor: actorOf('region:1') }
    const to = { kind: 'region', region: 'ZR1' } as const
    const preview = await versionPreview(reader, programme.id, { version: 2, to })
    expect(preview).toMatchObject({ networks: 2, backwards: 1, again: 1 })
    expect(preview.moved[0]).toMatchObject({
      network: ofSide(1),
      lost: ['registered'],
      again: ['F9'],
    })
    await expect(
      versionPreview(reader, programme.id, { version: 2, to: { kind: 'all' } }),
    ).rejects.toThrow('its own region')
  })

  it('released to one commissioner moves exactly its networks, each by its own record', async () => {
    const to = { kind: 'commissioner', commissioner: commissionerOf(1) } as const
    const release = { ...about, version: 2, to, reason }
    const done = await releaseVersion(national(), nextId('release'), release)
    expect(done).toEqual({ ok: true, commissioners: 1 })
    expect(await milestoneOf(1), 'nothing moves before the look').toBe('registered')
    // Two workers may look at once: it moves once.
    const look = () => advance(county.db, 'des-2019/commissioner/ZC1', 'signal')
    await Promise.all([look(), look(), look()])
    await catchUp(county)
    expect(await adopted()).toEqual([
      ['commissioner/ZC1', { from: 1, version: 2 }],
      ['network/network-11', { from: 1, version: 2, again: ['F9'], lost: ['registered'] }],
      ['network/network-12', { from: 1, version: 2 }],
    ])
    expect([await askedOf(1), await askedOf(2)].map((ids) => ids.includes('federation'))).toEqual([
      true,
      false,
    ])
    expect([await milestoneOf(1), await milestoneOf(2)]).toEqual([null, 'registered'])
    const { versions, commissioners } = await versionsPage(
      { db: county.db, actor: actorOf('national') },
      programme.id,
    )
    expect(commissioners.map(({ id, version }) => [id, version])).toEqual([
      ['ZC1', 2],
      ['ZC2', 1],
    ])
    expect(versions[0]?.releases).toMatchObject([{ toWords: 'Made-up CCG 1', reason }])
    await expectSound()
  })

  it('is not released there again, nor an earlier one after it', async () => {
    const to = { kind: 'commissioner', commissioner: commissionerOf(1) } as const
    for (const version of [1, 2]) {
      const again = await releaseVersion(national(), nextId('release'), {
        ...about,
        version,
        to,
        reason,
      })
      expect(again).toMatchObject({ ok: false })
    }
  })

  it('asks by its own form where it is in force, and by the earlier one elsewhere', async () => {
    expect(await registerAgain(2)).toMatchObject({ ok: false })
    const group = await proposeNetwork(contextOf(county.db, 'lead:1'), nextId('group'), {
      ...about,
      commissioner: commissionerOf(1),
      name: 'Made-up later group',
      answer: { members: [aloneOf(1)], coordinator: aloneOf(1) },
      onBehalf: { askedBy: 'Somebody made up', how: 'phone' },
    })
    expect(group).toMatchObject({ ok: true })
    await catchUp(county)
    await expectSound()
  })

  it('undone by a further version brings back what it had reopened, as it was done', async () => {
    const before = await lastPosition(county.db)
    const undone = await undoVersion(national(), nextId('undo'), { ...about, version: 2, reason })
    expect(undone).toEqual({ ok: true, commissioners: 1 })
    await catchUp(county)
    const moved = await adopted(before)
    expect(moved).toContainEqual([
      'network/network-11',
      { from: 2, version: 3, gained: ['registered'] },
    ])
    expect(moved.every(([stream]) => !String(stream).includes('2/'))).toBe(true)
    expect(await milestoneOf(1)).toBe('registered')
    expect(await askedOf(1)).not.toContain('federation')
    await expectSound()
  })

  it('released to all moves everybody, and a network does again what it asks', async () => {
    const next = { ...asksMore, version: 4 }
    expect(await add(next)).toEqual({ ok: true, version: 4 })
    const release = { ...about, version: 4, to: { kind: 'all' } as const, reason }
    expect(await releaseVersion(national(), nextId('release'), release)).toEqual({
      ok: true,
      commissioners: 2,
    })
    await catchUp(county)
    expect([await milestoneOf(1), await milestoneOf(2)]).toEqual([null, null])
    expect(await registerAgain(2)).toMatchObject({ ok: true })
    await catchUp(county)
    expect([await milestoneOf(1), await milestoneOf(2)]).toEqual([null, 'registered'])
    await expectSound()
  })

  it('that varies a national one is kept within its bounds, and released to its commissioner only', async () => {
    const bounds = { steps: { [stepId('F6')]: { dueEarlierByDays: 1 } } }
    expect(await add({ ...asksMore, version: 5, local: bounds })).toMatchObject({ ok: true })
    const commissioner = commissionerOf(2)
    const earlier = (days: number): Programme => ({
      ...nextWith('F6', { dueOffset: stepOf('F6').dueOffset - days }, asksMore),
      version: 6,
      local: bounds,
      variationOf: { version: 5, commissioner },
    })
    const beyond = await add(earlier(2))
    expect(JSON.stringify(beyond)).toContain('Use 1 days at most.')
    expect(await add(earlier(1))).toEqual({ ok: true, version: 6 })
    const release = { ...about, version: 6, reason }
    const elsewhere = await releaseVersion(national(), nextId('release'), {
      ...release,
      to: { kind: 'all' },
    })
    expect(elsewhere).toMatchObject({ ok: false, refusal: { code: 'local-variation' } })
    const own = await releaseVersion(national(), nextId('release'), {
      ...release,
      to: { kind: 'commissioner', commissioner },
    })
    expect(own).toEqual({ ok: true, commissioners: 1 })
    await catchUp(county)
    const reader = { db: county.db, actor: actorOf('national') }
    const { versions } = await versionsPage(reader, programme.id)
    expect(versions[0]).toMatchObject({ variation: { of: 5, commissioner }, inForce: 1 })
    await expectSound()
  })

  it('is the national team’s to add, to release and to undo', async () => {
    const region = contextOf(county.db, 'region:1')
    const not = { ok: false, refusal: { code: 'not-yours' } }
    const to = { kind: 'region', region: 'ZR1' } as const
    const document = JSON.stringify({ ...asksMore, version: 7 })
    expect(await addVersion(region, nextId('add'), { ...about, document })).toMatchObject(not)
    const input = { ...about, version: 4, to, reason }
    expect(await releaseVersion(region, nextId('release'), input)).toMatchObject(not)
    const undo = { ...about, version: 4, reason }
    expect(await undoVersion(region, nextId('undo'), undo)).toMatchObject(not)
  })
})
