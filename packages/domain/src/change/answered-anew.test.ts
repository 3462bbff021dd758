import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  dell,
  network,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { assessNetwork } from '../assess/assess.ts'
import { stepId } from '../ids.ts'
import { recordIsDone } from '../progress/completion.ts'
import {
  cedarClosed,
  closedOn,
  closes,
  decide,
  imported,
  liveWorld,
  mergesInto,
  onDay,
  registerOf,
} from '../register/made-up-register.ts'
import { after, fold } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'

const record = (world: World, step: string) =>
  world.networks.get(network)?.steps[stepId(step)] ?? {}
const isDone = (world: World, step: string) => recordIsDone(record(world, step))

/** As many minutes as its 44,000 patients need, and no more. */
const withRota = (world: World, minutesPerWeek = 1_320) =>
  withRecord(world, 'G6', { network }, answered({ minutesPerWeek, allPatients: true, rota: 'r' }))

const withShares = (world: World) =>
  withRecord(
    world,
    'G4',
    { network },
    agreedOn({ shares: { [ash]: 3_000, [birch]: 4_000, [cedar]: 3_000 } }),
  )

it('asks for the shares anew when a member with a share has gone, by a day of its own', () => {
  const world = cedarClosed(withShares(liveWorld()))
  const gone = onDay(after(world, decide(world, cedar, closes)))
  expect(isDone(world, 'G4')).toBe(true)
  expect(isDone(gone, 'G4')).toBe(false)
  expect(record(gone, 'G4').due).toBeGreaterThan(gone.now)
  expect(isDone(gone, 'F7')).toBe(true)
})

it('leaves them where the successor has the share', () => {
  const world = cedarClosed(withShares(liveWorld()))
  const merged = onDay(after(world, decide(world, cedar, mergesInto(birch))))
  expect(isDone(merged, 'G4')).toBe(true)
})

it('asks for a longer rota when a practice from elsewhere is merged into a member', () => {
  const world = withRota(liveWorld())
  const news = imported(world, registerOf(world, closedOn(world, dell, '2019-09-30')))
  const merged = onDay(after(news, decide(news, dell, mergesInto(ash))))
  const moves = assessNetwork(merged, network).moves
  const again = isDone(merged, 'G6') ? fold(merged, moves) : merged
  expect(isDone(again, 'G6')).toBe(false)
  expect(record(again, 'G6').due).toBeGreaterThan(again.now)
})

it('asks for nothing anew where it holds as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_470, max: 5_000 }), (minutes) => {
      const world = withRota(liveWorld(), minutes)
      const news = imported(world, registerOf(world, closedOn(world, dell, '2019-09-30')))
      const merged = onDay(after(news, decide(news, dell, mergesInto(ash))))
      expect(isDone(fold(merged, assessNetwork(merged, network).moves), 'G6')).toBe(true)
    }),
    { numRuns: 20 },
  )
})

/** All but Cedar have agreed on Schedule 2. */
const withoutCedar = (world: World) => {
  const { proposal } = agreedOn({ hasTerms: false })
  const { [cedar]: _, ...agreed } = { [ash]: world.now, [birch]: world.now, [cedar]: world.now }
  return withRecord(world, 'G2', { network }, { proposal: { ...proposal, agreed } } as object)
}

it('does not wait for the agreement of a member that has gone', () => {
  const world = cedarClosed(withoutCedar(liveWorld()))
  expect(isDone(world, 'G2')).toBe(false)
  const gone = onDay(after(world, decide(world, cedar, closes)))
  expect(isDone(gone, 'G2')).toBe(true)
  const merged = onDay(after(world, decide(world, cedar, mergesInto(birch))))
  expect(isDone(merged, 'G2')).toBe(true)
})
