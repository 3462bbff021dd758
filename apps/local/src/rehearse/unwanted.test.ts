import { listEvents } from '@muster/db'
import { practiceId } from '@muster/domain/ids'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { readWorld } from '@muster/operations'
import { expect, test } from 'vitest'
import { checkProgramme } from '../check/index.ts'
import { collectOutcome } from './collect-outcome.ts'
import type { Rehearsal } from './start-rehearsal.ts'
import { rehearseInvented } from './testing/rehearse-invented.ts'

const ofPlaces = /^(place|mediat|practicePlaced|coverPlanned|coverEnded|networkJoined)/

/** What came about for the practice that its group leaves out, by whom; and how it stands in the end. */
const lookAt = (code: string) => async (rehearsal: Rehearsal) => {
  const unwanted = practiceId(code)
  const { db, plan, known } = rehearsal
  const programme = plan.programme.id
  const events = await listEvents(db, { limit: 100_000 })
  const about = events.filter(
    ({ stream, event }) =>
      stream.endsWith(`/${unwanted}`) ||
      ('practice' in event.data && event.data.practice === unwanted),
  )
  const { world } = await readWorld(db, {
    programme,
    commissioner: known.groups[0]?.commissioner as never,
  })
  return {
    story: about
      .filter(({ event }) => ofPlaces.test(event.type))
      .map(({ event, actor }) => `${event.type} ${actor.split(':')[0]}`),
    network: world.practices.get(unwanted)?.network,
    cover: world.commissioner.cover[unwanted],
    ...(await collectOutcome(rehearsal)),
    ...(await checkProgramme(db, programme)),
  }
}

const refusedByAll = [
  'placeAsked practice',
  'placeRefused practice',
  'placeAsked practice',
  'placeRefused practice',
  'mediationOpened engine',
  'mediatorInvited lead',
]
const mediated = ['mediatorAccepted lmc', 'mediationMeetingSet lmc', 'mediationClosed lmc']

test('a practice that every network refuses is placed by mediation', async () => {
  const choices = { seed: 35, misfortune: 1 }
  const found = await rehearseInvented(networkContract2019, choices, lookAt('Z90003'))
  expect(found.violations).toEqual([])
  const steps = [...refusedByAll, ...mediated]
  expect(found.story.slice(0, steps.length)).toEqual(steps)
  expect(found.story).toContain('practicePlaced lmc')
  expect(found.network).toBeTruthy()
  expect(found.cover).toBeUndefined()
}, 240_000)

test('where the committee declines the support lead brings them together', async () => {
  const choices = { seed: 18, misfortune: 1 }
  const found = await rehearseInvented(networkContract2019, choices, lookAt('Z90002'))
  expect(found.violations).toEqual([])
  const alone = ['mediatorDeclined lmc', 'mediationMeetingSet lead', 'mediationClosed lead']
  const steps = [...refusedByAll, ...alone]
  expect(found.story.slice(0, steps.length)).toEqual(steps)
  expect(found.network).toBeTruthy()
}, 240_000)

test('where mediation fails its patients are covered, and it is without a network: the same whoever works', async () => {
  const worst = { seed: 2, misfortune: 1 }
  const look = lookAt('Z90002')
  const found = await rehearseInvented(networkContract2019, worst, look)
  expect(found.violations).toEqual([])
  expect(found.story).toEqual([...refusedByAll, ...mediated, 'coverPlanned lead'])
  expect(found.network).toBeNull()
  expect(found.cover).toBeTruthy()
  expect(found.practices.uncovered).toBe(0)
  const together = await rehearseInvented(networkContract2019, { ...worst, workers: 2 }, look)
  expect(together.outcomeHash).toBe(found.outcomeHash)
}, 480_000)
