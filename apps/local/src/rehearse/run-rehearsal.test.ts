import { listEvents } from '@muster/db'
import { alternativeContract2013 } from '@muster/domain/programme/alternative-2013/alternative-contract-2013'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { expect, test } from 'vitest'
import { checkProgramme } from '../check/index.ts'
import { collectOutcome } from './collect-outcome.ts'
import type { Rehearsal } from './start-rehearsal.ts'
import { rehearseInvented } from './testing/rehearse-invented.ts'

const outcome = async (rehearsal: Rehearsal) => ({
  ...(await collectOutcome(rehearsal)),
  ...(await checkProgramme(rehearsal.db, rehearsal.plan.programme.id)),
  counts: rehearsal.population.counts,
  refusals: [...rehearsal.population.refusals],
})

test('without misfortune every network goes live, nobody is refused, and no invariant is broken', async () => {
  const found = await rehearseInvented(networkContract2019, {}, outcome)
  expect(found.networks).toEqual({ started: 2, live: 2, notLive: [] })
  expect(found.practices).toEqual({ inNetwork: 5, declined: 0, uncovered: 0 })
  expect(found.refusals).toEqual([])
  expect(found.violations).toEqual([])
}, 120_000)

/** How often something came about. */
const countOf = async ({ db }: Rehearsal, ...types: readonly string[]) => {
  const events = await listEvents(db, { limit: 100_000 })
  return types.map((type) => events.filter(({ event }) => event.type === type).length)
}

test('at the worst, practices merge, close, move and get other codes, people go and fall out: the same with one seed, whoever works', async () => {
  const worst = { seed: 5, misfortune: 1 }
  const look = async (rehearsal: Rehearsal) => ({
    ...(await outcome(rehearsal)),
    proposed: await countOf(rehearsal, 'registerChangeProposed'),
    settled: await countOf(rehearsal, 'registerChangeDecided', 'registerChangeKept'),
    others: await countOf(rehearsal, 'practiceClosed', 'changeNotified', 'disputeRaised'),
  })
  const alone = await rehearseInvented(networkContract2019, worst, look)
  expect(alone.violations).toEqual([])
  expect(alone.proposed).toEqual([4])
  expect(alone.settled.reduce((sum, count) => sum + count)).toBe(4)
  expect(alone.others.every((count) => count > 0)).toBe(true)
  const together = await rehearseInvented(networkContract2019, { ...worst, workers: 2 }, outcome)
  expect(together.violations).toEqual([])
  expect(together.outcomeHash).toBe(alone.outcomeHash)
  const hash = async (rehearsal: Rehearsal) => (await outcome(rehearsal)).outcomeHash
  const other = await rehearseInvented(networkContract2019, { ...worst, seed: 8 }, hash)
  expect(other).not.toBe(alone.outcomeHash)
}, 480_000)

test('two workers, one of them killed in the middle, leave the outcome as it is', async () => {
  const hash = async (rehearsal: Rehearsal) => (await outcome(rehearsal)).outcomeHash
  const undisturbed = await rehearseInvented(networkContract2019, { seed: 3 }, hash)
  let killed = false
  const disturbed = await rehearseInvented(
    networkContract2019,
    {
      seed: 3,
      workers: 2,
      during: async ({ workers, population }) => {
        if (killed || population.counts.accepted < 60) return
        killed = true
        process.kill(workers[0]?.pid ?? 0, 'SIGKILL')
      },
    },
    outcome,
  )
  expect(killed).toBe(true)
  expect(disturbed.violations).toEqual([])
  expect(disturbed.outcomeHash).toBe(undisturbed)
}, 240_000)

test('the programme of 2013 takes networks live with no line of code of its own', async () => {
  const found = await rehearseInvented(alternativeContract2013, {}, outcome)
  expect(found.networks).toEqual({ started: 2, live: 2, notLive: [] })
  expect(found.violations).toEqual([])
}, 120_000)
