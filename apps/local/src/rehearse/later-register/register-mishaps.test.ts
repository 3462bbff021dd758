import { commissionerId, practiceId } from '@muster/domain/ids'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawFrom } from '../../participants/draw.ts'
import { inventedWorld } from '../testing/invented-world.ts'
import { laterRows, type RegisterRow } from './later-rows.ts'
import { type Fate, registerMishaps } from './register-mishaps.ts'

const known = inventedWorld(networkContract2019)
const codes = new Set<string>(known.practices.map(({ code }) => code))
const fate = (seed: number, more: Partial<Fate> = {}): Fate => ({
  known,
  draw: drawFrom(seed),
  misfortune: 1,
  registers: 2,
  active: codes,
  codes,
  ...more,
})

test('nothing strikes without misfortune, and the same strikes with the same seed', () => {
  expect(registerMishaps(fate(1, { misfortune: 0 }))).toEqual([])
  expect(registerMishaps(fate(1))).toEqual(registerMishaps(fate(1)))
})

test('each practice is struck once, by one kind of each, and nobody is merged into who is struck', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const mishaps = registerMishaps(fate(seed))
      const struck = mishaps.map(({ practice }) => practice)
      expect(new Set(struck).size).toBe(4)
      const [first, ...others] = mishaps.map(({ kind }) => kind)
      // Where nobody is left who could take it over, a practice closes.
      expect(['merges', 'closes']).toContain(first)
      expect(others).toEqual(['newCode', 'closes', 'moves'])
      expect(mishaps.at(-1)?.to).toBe('13Q')
      for (const { kind, successor } of mishaps) {
        if (kind === 'merges') expect(struck).not.toContain(successor)
        if (kind === 'newCode') expect(codes.has(successor ?? '')).toBe(false)
      }
    }),
  )
})

test('a practice alone in its group goes on under another code, whatever strikes', () => {
  const [group] = known.groups
  if (!group) throw new Error('There are groups.')
  const alone = { ...group, members: group.members.slice(0, 1) }
  const [only] = registerMishaps(fate(3, { known: { ...known, groups: [alone] } }))
  expect(only).toMatchObject({ practice: alone.members[0], kind: 'newCode' })
})

test('a later register has the same rows but for those struck, and opens each new code after the old one', () => {
  const [first = '', second = '', third = '', fourth = ''] = known.practices.map(({ code }) => code)
  const rows = known.practices.map(
    ({ code }) => ({ code, status: 'A', postcode: code }) as unknown as RegisterRow,
  )
  const about = { register: 0, shownOn: '2019-05-10' as never }
  const shown = [
    {
      ...about,
      practice: practiceId(first),
      kind: 'newCode' as const,
      successor: practiceId('Y99001'),
    },
    {
      ...about,
      practice: practiceId(second),
      kind: 'merges' as const,
      successor: practiceId(third),
    },
    { ...about, practice: practiceId(fourth), kind: 'moves' as const, to: commissionerId('98Z') },
  ]
  const later = laterRows(rows, shown, drawFrom(1))
  expect(later).toHaveLength(rows.length + 1)
  const row = (code: string) => later.find((one) => one.code === code)
  expect(row(first)?.status).toBe('C')
  expect((row('Y99001')?.openDate ?? '') > (row(first)?.closeDate ?? '')).toBe(true)
  expect(row(second)).toMatchObject({ status: 'C', postcode: third })
  expect(row(fourth)).toMatchObject({
    status: 'A',
    commissioner: '98Z',
    joinedOn: '2019-05-10',
  })
  expect(row(third)).toEqual(rows.find(({ code }) => code === third))
})

test('a practice moves to a commissioner that shares a network with its own, where there is one', () => {
  const [group] = known.groups
  const [code] = group?.members ?? []
  const elsewhere = known.practices.map((one) =>
    one.code === code ? { ...one, commissioner: commissionerId('98Z') } : one,
  )
  const mishaps = registerMishaps(fate(4, { known: { ...known, practices: elsewhere } }))
  const moved = mishaps.filter(({ kind }) => kind === 'moves')
  expect(moved).toMatchObject([{ to: '98Z' }])
  expect(moved[0]?.practice).not.toBe(code)
})
