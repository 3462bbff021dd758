import { type Instant, instant } from '@muster/domain/ids'
import { expect, test } from 'vitest'
import { tickAfter, tickAtOrAfter, ticksBetween } from './ticks.ts'

const at = (text: string): Instant => instant(Date.parse(text))
const shown = (ticks: readonly Instant[]) => ticks.map((tick) => new Date(tick).toISOString())

test('a tick is nine or two by London’s clocks, summer and winter', () => {
  expect(shown([tickAtOrAfter(at('2019-05-14T00:00:00Z'))])).toEqual(['2019-05-14T08:00:00.000Z'])
  expect(shown([tickAtOrAfter(at('2019-01-15T00:00:00Z'))])).toEqual(['2019-01-15T09:00:00.000Z'])
})

test('weekends and bank holidays have none', () => {
  const friday = tickAtOrAfter(at('2019-05-24T13:00:00Z'))
  expect(shown([friday, tickAfter(friday)])).toEqual([
    '2019-05-24T13:00:00.000Z',
    '2019-05-28T08:00:00.000Z',
  ])
})

test('between two instants the first is left out and the second taken in', () => {
  const from = at('2019-05-14T08:00:00Z')
  expect(shown(ticksBetween(from, at('2019-05-15T08:00:00Z')))).toEqual([
    '2019-05-14T13:00:00.000Z',
    '2019-05-15T08:00:00.000Z',
  ])
  expect(ticksBetween(from, from)).toEqual([])
})
