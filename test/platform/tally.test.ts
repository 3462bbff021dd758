import { expect, test } from 'vitest'
import { add, describeTally, none, tallyOf } from './tally.ts'

const report = (passed: number, failed: number, files: [string, string[]][] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: files.map(([status, tests]) => ({
    name: 'x.test.ts',
    status,
    assertionResults: tests.map((outcome) => ({ status: outcome })),
  })),
})

test('counts tests', () => {
  expect(tallyOf(report(3, 1, [['failed', ['failed', 'passed']]]), 1)).toMatchObject({
    passed: 3,
    failed: 1,
  })
})

test('a file that cannot be loaded is a failure', () => {
  expect(tallyOf(report(3, 0, [['failed', []]]), 1)).toMatchObject({ passed: 3, failed: 1 })
})

test('an error outside any test is a failure', () => {
  expect(tallyOf(report(3, 0), 1)).toMatchObject({ passed: 3, failed: 1 })
})

test('a run without a test, or without a report, is a failure', () => {
  expect(tallyOf(report(0, 0), 0)).toMatchObject({ failed: 1 })
  expect(tallyOf(undefined, 0)).toMatchObject({ failed: 1 })
})

test('skipped tests are named only where there are any', () => {
  expect(describeTally({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed')
  expect(describeTally(add(none, { passed: 2, failed: 1, skipped: 3 }))).toBe(
    '2 passed, 1 failed, 3 skipped',
  )
})
