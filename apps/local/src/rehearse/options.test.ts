import { expect, test } from 'vitest'
import { BadOption, readOptions } from './options.ts'

const given = (line: string) => readOptions(['--from', 'data', ...line.split(' ').filter(Boolean)])

test('without further options everything is rehearsed, stepped, with seed 1 and without misfortune', () => {
  expect(given('')).toEqual({
    from: 'data',
    choice: 'withGroups',
    clock: { kind: 'stepped' },
    seed: 1,
    misfortune: 0,
  })
})

test('commissioners are chosen by code, as often as wanted, or by region', () => {
  expect(given('--ccg 00C --ccg 00D').choice).toEqual({ codes: ['00C', '00D'] })
  expect(given('--ccg 00C 00D').choice).toEqual({ codes: ['00C', '00D'] })
  expect(given('--region Y60').choice).toEqual({ region: 'Y60', withGroups: true })
})

test('a clock that runs has a rate', () => {
  expect(given('--clock rate=86400').clock).toEqual({ kind: 'rate', rate: 86_400 })
})

test.each([
  ['--clock fast', /--clock fast is no clock: write stepped, or rate=N/],
  ['--clock rate=0', /is no clock/],
  ['--seed one', /--seed one is not a whole number/],
  ['--misfortune 2', /--misfortune 2 is not a number from 0 to 1/],
  ['--region Y60 --all', /by several/],
  ['--sede 3', /Unknown option '--sede'/],
])('%s is answered with one sentence', (line, says) => {
  expect(() => given(line)).toThrow(says)
  expect(() => given(line)).toThrow(BadOption)
})

test('without a folder it says what to write', () => {
  expect(() => readOptions([])).toThrow(/npm run rehearse -- --from DIR/)
})
