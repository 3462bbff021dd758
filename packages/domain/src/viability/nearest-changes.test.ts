import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreedOn,
  answered,
  otherNetwork,
  withNetwork,
  withPractice,
  withPublished,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { networkId, practiceId, stepId } from '../ids.ts'
import type { World } from '../world.ts'
import { asks } from './check.ts'
import { checkGroup } from './check-group.ts'
import { groupOf, home, nextDoor, overTheLine, type Site, settingOf } from './made-up-setting.ts'
import { nearestChanges } from './nearest-changes.ts'
import type { Group, Setting } from './setting.ts'
import { viabilityOf } from './viability.ts'
import { changed } from './weigh-change.ts'

const runs = fc.readConfigureGlobal()?.numRuns ?? 300
type Code = Site['id']
const codes = Array.from({ length: 14 }, (_, at) => practiceId(`P1${String(at).padStart(4, '0')}`))
const [p0, p1, p2, p3, p4] = codes as unknown as readonly [Code, Code, Code, Code, Code]

const changesOf = (setting: Setting, group: Group) =>
  nearestChanges(setting, group, checkGroup(setting, group))
const named = ({ add, remove }: ReturnType<typeof changesOf>[number]) => ({
  add: add.map(({ id }) => id),
  remove: remove.map(({ id }) => id),
})

describe('where a group is too small', () => {
  const line: readonly Site[] = [
    { id: p0, list: 20_000 },
    { id: p1, list: 12_000, east: 8 },
    { id: p2, list: 11_000, east: 3 },
    { id: p3, list: 6_000, east: 2 },
    { id: p4, list: 5_000, east: 1 },
  ]

  it('offers the neighbours that would do, the nearest first', () => {
    const changes = changesOf(settingOf(line), groupOf(p0))
    expect(changes.map(named)).toEqual([
      { add: [p2], remove: [] },
      { add: [p1], remove: [] },
    ])
    expect(changes[0]).toMatchObject({ patients: 31_000, clears: ['size', 'singlePractice'] })
    expect(changes[0]?.km).toBeCloseTo(3, 1)
  })

  it('offers two where none is enough alone', () => {
    const small = settingOf(line.filter(({ id }) => id !== p1 && id !== p2))
    expect(changesOf(small, groupOf(p0)).map(named)).toEqual([{ add: [p4, p3], remove: [] }])
  })

  it('offers nobody who has joined, declined, is named elsewhere, or belongs elsewhere', () => {
    const none = [p1, p2, p3, p4]
    const taken = none.reduce(
      (world, id) => withPractice(world, id, () => ({ network: otherNetwork })),
      settingOf(line).world,
    )
    expect(changesOf({ ...settingOf(line), world: taken }, groupOf(p0))).toEqual([])
    const claimed = withPractice(settingOf(line).world, p2, () => ({ claims: [otherNetwork] }))
    const declined = withRecord(claimed, 'F1', { practice: p1 }, answered({ intent: 'no' }))
    const left = changesOf({ ...settingOf(line), world: declined }, groupOf(p0))
    expect(left.map(named)).toEqual([{ add: [p4, p3], remove: [] }])
    const away = settingOf(line.map((site) => ({ ...site, published: { commissioner: nextDoor } })))
    expect(changesOf(away, groupOf(p0))).toEqual([])
  })

  it('says which networks could take its practices where nobody is free', () => {
    const others = withNetwork(
      [p1, p2].reduce(
        (world, id) => withPractice(world, id, () => ({ network: otherNetwork })),
        settingOf(line).world,
      ),
      () => ({ steps: { [stepId('F3')]: agreedOn({ members: [p1, p2], coordinator: p1 }) } }),
      otherNetwork,
    )
    const setting = { ...settingOf(line), world: others }
    const found = viabilityOf(setting, groupOf(p3))
    expect(found.changes.filter(({ clears }) => clears.includes('size'))).not.toEqual([])
    const alone = { ...setting, world: without(others, p0, p4) }
    expect(viabilityOf(alone, groupOf(p3)).couldTake).toMatchObject([
      { network: otherNetwork, name: 'Other Made-up Network', patients: 29_000 },
    ])
  })
})

const without = (world: World, ...ids: readonly string[]): World => ({
  ...world,
  practices: new Map([...world.practices].filter(([id]) => !ids.includes(id))),
})

describe('where a practice lies far from the others', () => {
  const spread: readonly Site[] = [
    { id: p0, list: 20_000 },
    { id: p1, list: 12_000, east: 3 },
    { id: p2, list: 6_000, east: 40 },
    { id: p3, list: 25_000, east: 43 },
  ]
  const near = withNetwork(
    withPractice(settingOf(spread).world, p3, () => ({ network: otherNetwork })),
    () => ({ steps: { [stepId('F3')]: agreedOn({ members: [p3], coordinator: p3 }) } }),
    otherNetwork,
  )

  it('says where it fits better', () => {
    const [change] = changesOf({ ...settingOf(spread), world: near }, groupOf(p0, p1, p2))
    expect(change && named(change)).toEqual({ add: [], remove: [p2] })
    expect(change).toMatchObject({
      clears: ['dispersal'],
      raises: [],
      patients: 32_000,
      betterIn: { network: otherNetwork, patients: 31_000 },
    })
  })

  it('says nothing of where it fits where it has joined already, or belongs to another commissioner', () => {
    const better = (world: World) =>
      changesOf({ ...settingOf(spread), world }, groupOf(p0, p1, p2)).find(({ remove }) =>
        remove.some(({ id }) => id === p2),
      )?.betterIn
    expect(better(near)).not.toBeNull()
    expect(better(withPublished(near, p2, { commissioner: nextDoor }))).toBeNull()
    expect(better(withPractice(near, p2, () => ({ network: networkId('N9') })))).toBeNull()
  })

  it('offers somebody in its place where the rest would be too few', () => {
    const fewer = settingOf([
      { id: p0, list: 16_000 },
      { id: p1, list: 8_000, east: 3 },
      { id: p2, list: 7_000, east: 40 },
      { id: p4, list: 9_000, east: 5 },
    ])
    const changes = changesOf(fewer, groupOf(p0, p1, p2)).map(named)
    expect(changes).toEqual([{ add: [p4], remove: [p2] }])
  })
})

const site = (id: Code): fc.Arbitrary<Site> =>
  fc
    .record({
      list: fc.option(fc.integer({ min: 500, max: 30_000 }), { nil: null, freq: 10 }),
      north: fc.integer({ min: 0, max: 30 }),
      east: fc.integer({ min: 0, max: 30 }),
      rurality: fc.constantFrom('Urban' as const, 'Rural' as const),
      commissioner: fc.constantFrom(home, home, home, nextDoor, overTheLine),
      placed: fc.integer({ min: 0, max: 9 }),
      dated: fc.boolean(),
    })
    .map(({ list, north, east, rurality, commissioner, placed, dated }) => ({
      id,
      list,
      north,
      east,
      published: {
        rurality,
        commissioner,
        ...(placed === 0 ? { latitude: null, longitude: null } : {}),
        ...(dated ? {} : { sources: {} }),
      },
    }))

/** Some practices have joined another network, some are named by it, some have declined. */
const inTheWorld = fc
  .tuple(
    fc.tuple(...codes.map(site)),
    fc.array(fc.constantFrom('free', 'free', 'free', 'joined', 'claimed', 'declined'), {
      minLength: codes.length,
      maxLength: codes.length,
    }),
  )
  .map(([sites, fates]): Setting => {
    const setting = settingOf(sites)
    const world = codes.reduce((before, id, at) => {
      if (fates[at] === 'joined')
        return withPractice(before, id, () => ({ network: otherNetwork, claims: [otherNetwork] }))
      if (fates[at] === 'claimed')
        return withPractice(before, id, () => ({ claims: [otherNetwork] }))
      return fates[at] === 'declined'
        ? withRecord(before, 'F1', { practice: id }, answered({ intent: 'no' }))
        : before
    }, setting.world)
    const joined = codes.filter((_, at) => fates[at] === 'joined')
    const steps = { [stepId('F3')]: agreedOn({ members: joined, coordinator: joined[0] ?? p0 }) }
    return { ...setting, world: withNetwork(world, () => ({ steps }), otherNetwork) }
  })
const someGroup = fc
  .tuple(fc.subarray(codes, { minLength: 1, maxLength: 10 }), fc.boolean())
  .map(([members, teams]): Group => ({ members, given: teams ? ['teams'] : [] }))

describe('for any group among any practices', () => {
  it('the order in which members are ticked makes no difference', () => {
    fc.assert(
      fc.property(inTheWorld, someGroup, fc.nat(), (setting, group, turn) => {
        const { members } = group
        const at = turn % members.length
        const turned = [...members.slice(at), ...members.slice(0, at)].reverse()
        const again = { ...group, members: [...turned, ...turned.slice(0, 1)] }
        expect(viabilityOf(setting, again)).toEqual(viabilityOf(setting, group))
      }),
      { numRuns: runs },
    )
  })

  it('everything that asks for something names a way out, and who may grant an exception', () => {
    fc.assert(
      fc.property(inTheWorld, someGroup, (setting, group) => {
        for (const check of checkGroup(setting, group).filter(asks)) {
          expect(check.sentence).toMatch(/\.$/)
          expect(check.wayOut).toMatch(/\.$/)
          expect(check.source).not.toBe('')
          if (!['available', 'teams'].includes(check.check))
            expect(check.exceptions).not.toHaveLength(0)
          for (const { exception, grantedBy, evidence } of check.exceptions) {
            expect(grantedBy).toEqual(
              exception === 'ruralUnder30k' ? ['commissioner'] : ['commissioner', 'region'],
            )
            expect(evidence).not.toBe('')
          }
        }
      }),
      { numRuns: runs },
    )
  })

  it('a suggested change makes pass what it says, raises no more than it says, and stops nothing', () => {
    let tried = 0
    fc.assert(
      fc.property(inTheWorld, someGroup, (setting, group) => {
        for (const change of changesOf(setting, group)) {
          tried += 1
          const after = changed(group, named(change))
          expect(after.members.length).toBeGreaterThan(0)
          const asked = checkGroup(setting, after).filter(asks)
          const names = asked.map(({ check }) => check)
          expect(change.clears).not.toHaveLength(0)
          for (const cleared of change.clears) expect(names).not.toContain(cleared)
          const before = checkGroup(setting, group).filter(asks)
          const fresh = names.filter((name) => !before.some(({ check }) => check === name))
          expect(change.raises).toEqual(fresh)
          if (!change.clears.includes('available'))
            for (const { check, standing } of asked)
              if (fresh.includes(check)) expect(standing).toBe('reason')
        }
      }),
      { numRuns: runs },
    )
    expect(tried).toBeGreaterThan(runs / 4)
  })

  it('suggestions come with those first that raise nothing, and then by distance', () => {
    fc.assert(
      fc.property(inTheWorld, someGroup, (setting, group) => {
        const keys = changesOf(setting, group).map(
          ({ raises, km }) => [raises.length, km ?? Number.POSITIVE_INFINITY] as const,
        )
        expect(keys).toEqual(keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
      }),
      { numRuns: runs },
    )
  })
})
