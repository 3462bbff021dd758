import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawFrom, pick } from './draw.ts'

test('the same question gets the same number, in whatever order it is asked', () => {
  const draw = drawFrom(1)
  const first = [draw('a', 1), draw('b', 2)]
  const again = drawFrom(1)
  expect([again('b', 2), again('a', 1)]).toEqual(first.toReversed())
  expect(drawFrom(2)('a', 1)).not.toBe(first[0])
})

test('numbers lie from 0 up to 1', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.string()), (seed, about) => {
      const drawn = drawFrom(seed)(...about)
      expect(drawn).toBeGreaterThanOrEqual(0)
      expect(drawn).toBeLessThan(1)
    }),
  )
})

test('neighbouring questions spread evenly', () => {
  const draw = drawFrom(5)
  const bins = Array.from({ length: 10 }, () => 0)
  const count = 10_000
  for (let at = 0; at < count; at += 1) {
    const bin = Math.floor(draw('practice', `A8${1000 + at}`, 'F1') * bins.length)
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  for (const bin of bins) expect(Math.abs(bin - count / 10)).toBeLessThan(150)
})

test('joining texts does not make two questions one', () => {
  const draw = drawFrom(1)
  expect(draw('ab', 'c')).not.toBe(draw('a', 'bc'))
})

test('one of several is picked, and none of none is an error', () => {
  expect(pick(0, ['a', 'b'])).toBe('a')
  expect(pick(0.99, ['a', 'b'])).toBe('b')
  expect(() => pick(0.5, [])).toThrow(/nothing to pick/)
})
