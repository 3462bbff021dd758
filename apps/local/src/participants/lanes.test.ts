import { madeUpPractice } from '@muster/domain/acceptance/made-up-world'
import type { PracticeState } from '@muster/domain/facts/state'
import { networkId, type PracticeId, practiceId, type StepId } from '@muster/domain/ids'
import { networkContract2019 as programme } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { expect, test } from 'vitest'
import type { Job, Task } from './job.ts'
import { keepsToItsLane, lanesOf } from './lanes.ts'

const practices = new Map<PracticeId, PracticeState>()
for (const [code, ...claims] of [
  ['oak', 'north'],
  ['elm', 'south', 'east'],
  ['ash', 'east'],
  ['fir'],
])
  practices.set(practiceId(code ?? ''), {
    ...madeUpPractice(practiceId(code ?? ''), 9_000, null),
    claims: claims.map(networkId),
  })

const about = (whose: { network?: string; practice?: string }) => whose as unknown as Job
const jobs = [
  { network: 'north' },
  { network: 'south' },
  { practice: 'fir' },
  { network: 'east' },
  { network: 'north', practice: 'oak' },
  { practice: 'ash' },
].map(about)

test('networks that claim the same practice share a lane, and each lane keeps its order', () => {
  const lanes = lanesOf({ practices }, jobs, (job) => job)
  const names = lanes.map((lane) => lane.map(({ network, practice }) => practice ?? network))
  expect(names).toEqual([['north', 'oak'], ['south', 'east', 'ash'], ['fir']])
})

test.each<[Task['kind'], string, boolean]>([
  ['sign', 'F8', true],
  ['answer', 'F1', true],
  ['agree', 'G1', true],
  ['agree', 'F3', false],
  ['decide', 'D5', false],
  ['confirm', 'D2', false],
  ['answer', 'D7', false],
  ['answer', 'D4', false],
])('to %s on %s concerns one network alone: %s', (kind, step, own) => {
  const job = { task: { kind, step: step as StepId } } as Job
  expect(keepsToItsLane({ programme }, job)).toBe(own)
})

test('what is no step concerns everybody', () => {
  expect(keepsToItsLane({ programme }, { task: { kind: 'cover' } } as Job)).toBe(false)
})
