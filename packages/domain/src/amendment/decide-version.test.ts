import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProgrammeState } from '../facts/state.ts'
import type { ReleaseScope } from '../facts/version-events.ts'
import type { Release } from '../facts/version-state.ts'
import { commissionerId, instant } from '../ids.ts'
import { releaseToUndo, releaseVersion } from './decide-version.ts'
import { first } from './made-up-version.ts'
import { type Place, reaches, versionFor, versionForAll } from './release.ts'

const places: readonly Place[] = [
  { id: commissionerId('00A'), region: 'Y1' },
  { id: commissionerId('00B'), region: 'Y1' },
  { id: commissionerId('00C'), region: 'Y2' },
]
const [a, b, c] = places as readonly [Place, Place, Place]
const all: ReleaseScope = { kind: 'all' }
const inRegion = (region: string): ReleaseScope => ({ kind: 'region', region })
const only = ({ id }: Place): ReleaseScope => ({ kind: 'commissioner', commissioner: id })
const reason = { ref: 'r1', digest: 'd1' }
const state = (...releases: readonly (readonly [number, ReleaseScope])[]): ProgrammeState => ({
  kind: 'programme',
  version: 1,
  milestoneDatesPassed: [],
  releases: releases.map(([version, to]): Release => ({ version, to, reason, at: instant(0) })),
})
const release = (held: ProgrammeState, version: number, to: ReleaseScope) => {
  const decided = releaseVersion(held, { version: { ...first, version }, to, reason })
  return decided.ok ? 'released' : decided.refusal.code
}

describe('which version is in force', () => {
  test('is the one last released to the commissioner, its region or all', () => {
    const held = state([2, inRegion('Y1')], [3, only(b)])
    expect(places.map((place) => versionFor(held, place))).toEqual([2, 3, 1])
    expect(versionForAll(held)).toBe(1)
    expect(versionForAll(state([2, all], [3, only(a)]))).toBe(2)
  })
})

describe('a release', () => {
  test('goes forward: not twice, and not an earlier version after a later one there', () => {
    expect(release(state([2, all]), 2, all)).toBe('already-released')
    expect(release(state([3, only(a)]), 2, all)).toBe('earlier-version')
    expect(release(state([3, only(a)]), 2, only(c))).toBe('released')
  })

  test('of a local variation reaches its commissioner only', () => {
    const version = { ...first, version: 2, variationOf: { version: 1, commissioner: a.id } }
    const to = (scope: ReleaseScope) => releaseVersion(state(), { version, to: scope, reason }).ok
    expect([to(only(a)), to(only(b)), to(all)]).toEqual([true, false, false])
  })

  test('is undone to what was in force before', () => {
    expect(releaseToUndo(state([2, all]), 2, places)).toEqual({ to: all, before: 1 })
    const twice = state([2, inRegion('Y1')], [3, only(a)])
    expect(releaseToUndo(twice, 3, places)).toEqual({ to: only(a), before: 2 })
    expect(releaseToUndo(twice, 2, places)).toMatchObject({ code: 'released-since' })
    expect(releaseToUndo(state(), 2, places)).toMatchObject({ code: 'not-released' })
  })

  test('is not undone for all at once where they were under different versions', () => {
    const held = state([2, only(a)], [3, all])
    expect(releaseToUndo(held, 3, places)).toMatchObject({ code: 'different-before' })
  })

  test('never moves anybody back to a smaller number, in whatever order releases come', () => {
    const scope = fc.constantFrom(all, inRegion('Y1'), inRegion('Y2'), ...places.map(only))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 2, max: 6 }), scope)), (wishes) => {
        let held = state()
        for (const [version, to] of wishes) {
          const before = places.map((place) => versionFor(held, place))
          if (release(held, version, to) !== 'released') continue
          const one: Release = { version, to, reason, at: instant(0) }
          held = { ...held, releases: [...(held.releases ?? []), one] }
          places.forEach((place, at) => {
            const now = versionFor(held, place)
            if (reaches(to, place)) expect(now).toBeGreaterThanOrEqual(before[at] ?? 0)
            else expect(now).toBe(before[at])
          })
        }
      }),
      { numRuns: 300 },
    )
  })
})
