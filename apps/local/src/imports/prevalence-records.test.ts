import { expect, test } from 'vitest'
import { prevalenceRecords, prevalenceRows } from './prevalence-records.ts'

const rows = [
  { code: 'Z99001', indicatorGroup: 'AF', register: 107, listType: 'TOTAL', listSize: 8060 },
  { code: 'Z99001', indicatorGroup: 'DEP', register: 289, listType: '18OV', listSize: 6100 },
  { code: 'Z99002', indicatorGroup: 'AF', register: null, listType: 'TOTAL', listSize: null },
]

test('the registers of a practice are one record, and rows again when they are read', () => {
  const records = prevalenceRecords(rows)
  expect(records.map(({ key }) => key)).toEqual(['Z99001', 'Z99002'])
  expect(records.flatMap(({ record }) => prevalenceRows(record))).toEqual(rows)
})

test('a register is a column of its own, so that a change names it', () => {
  const [first] = prevalenceRecords(rows)
  expect(first?.record).toEqual({
    code: 'Z99001',
    AF: [107, 'TOTAL', 8060],
    DEP: [289, '18OV', 6100],
  })
})
