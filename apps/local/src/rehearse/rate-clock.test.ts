import { countLooks, type Database, type Kysely, listEvents } from '@muster/db'
import { londonDate } from '@muster/domain/ids'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { expect, test } from 'vitest'
import { collectOutcome } from './collect-outcome.ts'
import { rehearseInvented } from './testing/rehearse-invented.ts'

const { id } = networkContract2019
/** A day of the programme in a second of ours. */
const rate = 86_400
/** By then the first steps have been asked for, reminded of and found late. */
const until = londonDate('2019-05-23')

/** What the engine did because its day had come, each once: nobody's doing hides in it. */
async function dueMoves(db: Kysely<Database>): Promise<readonly string[]> {
  const events = await listEvents(db, { limit: 100_000 })
  return events
    .flatMap(({ stream, event }) => {
      if (event.type === 'reminderSent' || event.type === 'stepLate') {
        const { step, due, practices } = event.data
        const days = event.type === 'reminderSent' ? event.data.workingDaysBefore : 'late'
        return [`${stream} ${step} ${days} ${due} ${practices?.join()}`]
      }
      return event.type === 'milestoneDatePassed' ? [`${stream} ${event.data.milestone}`] : []
    })
    .sort()
}

test('where nobody acts, timers make the same due moves as steps do', async () => {
  const leaves = () => true
  const stepped = await rehearseInvented(networkContract2019, { leaves, until }, ({ db }) =>
    dueMoves(db),
  )
  expect(stepped.length).toBeGreaterThan(5)
  await rehearseInvented(
    networkContract2019,
    { leaves, until, clock: { kind: 'rate', rate } },
    async ({ db }) => {
      expect(await dueMoves(db)).toEqual(stepped)
      const looks = await countLooks(db, id)
      expect(looks.timer).toBeGreaterThan(0)
      expect(looks.reconciler).toBe(0)
    },
  )
}, 240_000)

test('on a clock that runs, people and timers together take every network live', async () => {
  const clock = { kind: 'rate', rate: 4 * rate } as const
  const found = await rehearseInvented(networkContract2019, { clock }, async (rehearsal) => ({
    ...(await collectOutcome(rehearsal)),
    looks: await countLooks(rehearsal.db, id),
  }))
  expect(found.networks).toEqual({ started: 2, live: 2, notLive: [] })
  expect(found.looks.timer).toBeGreaterThan(0)
}, 240_000)
