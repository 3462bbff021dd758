import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import { networkContract2019 as programme } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { expect, test } from 'vitest'
import { BadOption } from '../rehearse/options.ts'
import { readStartOptions } from './start-options.ts'

const given = (line: string) =>
  readStartOptions(['--from', 'data', ...line.split(' ').filter(Boolean)], programme)

test('without options it is the made-up county', () => {
  expect(readStartOptions([], programme)).toBeNull()
})

test('a folder alone opens all its networks on the day before registrations are due', () => {
  expect(given('')).toMatchObject({
    from: 'data',
    choice: 'withGroups',
    opensAt: atLondonTime(londonDate('2019-05-14'), '08:30'),
  })
})

test('a region may open on any day of the programme', () => {
  expect(given('--region Y60 --at 2019-06-20')).toMatchObject({
    choice: { region: 'Y60', withGroups: true },
    opensAt: atLondonTime(londonDate('2019-06-20'), '08:30'),
  })
})

test.each([
  ['--at 2019-02-30', /is no day of the programme: write one from 2019-04-01 to 2019-07-01/],
  ['--at 2019-07-02', /is no day of the programme/],
  ['--at May', /is no day of the programme/],
  ['--ccg 00C --all', /by several/],
  ['--clock real', /Unknown option '--clock'/],
])('%s is answered with one sentence', (line, says) => {
  expect(() => given(line)).toThrow(says)
  expect(() => given(line)).toThrow(BadOption)
})

test('options without a folder are answered with what to write', () => {
  expect(() => readStartOptions(['--all'], programme)).toThrow(/npm start -- --from DIR/)
})
