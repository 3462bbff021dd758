import { expect, test } from 'vitest'
import { madeUpWorld, network } from '../acceptance/made-up-world.ts'
import { assessNetwork } from '../assess/assess.ts'
import { conditionMoves } from '../assess/condition-moves.ts'
import { endOfDay } from '../calendar/london-day.ts'
import { confirmConditions } from '../decide/confirm-conditions.ts'
import { evolve } from '../facts/evolve.ts'
import type { Fact } from '../facts/stream-ref.ts'
import { type Instant, londonDate, stepId } from '../ids.ts'
import type { World } from '../world.ts'
import { openConditions } from './conditions.ts'

const by = londonDate('2019-06-20')
const note = { ref: 'made-up', digest: '' }
const lead = {
  id: 'lead',
  grants: [{ role: 'supportLead' as const, commissioner: madeUpWorld().commissioner.id }],
}
const stranger = { id: 'practice', grants: [] }
const D5 = stepId('D5')

/** The network approved on conditions, so many days before or after they have to be met. */
function conditional(now: Instant): World {
  const world = madeUpWorld()
  const state = world.networks.get(network)
  if (!state) throw new Error('The made-up network is missing.')
  const decision = {
    at: endOfDay(londonDate('2019-05-31')),
    body: 'committee' as const,
    outcome: 'approveWithConditions' as const,
    votes: [],
    conditions: note,
    conditionsBy: by,
  }
  const decided = {
    ...state,
    steps: { ...state.steps, [D5]: { decision, completedAt: decision.at } },
  }
  return { ...world, now, networks: new Map([...world.networks, [network, decided]]) }
}

function after(world: World, facts: readonly Fact[]): World {
  const networks = new Map(world.networks)
  for (const { event } of facts) {
    const held = networks.get(network) ?? null
    networks.set(network, evolve('network', held, event as never, world.now, network))
  }
  return { ...world, networks }
}

const movesIn = (world: World) => {
  const state = world.networks.get(network)
  if (!state) throw new Error('The made-up network is missing.')
  return conditionMoves(world, state)
}

const resolvedIn = (world: World) =>
  assessNetwork(world, network).moves.filter(({ event }) => event.type === 'blockerResolved')

const inTime = endOfDay(by)
const late = (inTime + 1) as Instant

test('conditions that are open raise nothing until the end of their day, and Muster looks again then', () => {
  expect(movesIn(conditional(inTime))).toEqual({ moves: [], wakeAt: late })
})

test('late ones raise their blocker once, for the support lead, and the approval stands', () => {
  const world = conditional(late)
  const { moves } = movesIn(world)
  expect(moves.map(({ event }) => event)).toMatchObject([
    { type: 'blockerRaised', data: { kind: 'conditionsUnmet', owner: 'supportLead', step: D5 } },
  ])
  const raised = after(world, moves)
  expect(movesIn(raised)).toEqual({ moves: [], wakeAt: null })
  expect(resolvedIn(raised)).toEqual([])
  expect(raised.networks.get(network)?.steps[D5]?.completedAt).toBeDefined()
  expect(assessNetwork(world, network).moves).toEqual(expect.arrayContaining([...moves]))
})

test('whoever decided says that they are met, which resolves the blocker and is said once', () => {
  const world = conditional(late)
  const raised = after(world, movesIn(world).moves)
  const met = confirmConditions(raised, lead, { network, note })
  if (!met.ok) throw new Error(met.refusal.message)
  const settled = after(raised, met.facts)
  expect(resolvedIn(settled)).toHaveLength(1)
  expect(openConditions(settled, network)).toBeNull()
  expect(confirmConditions(settled, lead, { network, note })).toMatchObject({
    refusal: { code: 'no-conditions' },
  })
})

test('met in time they never raise one', () => {
  const world = conditional(inTime)
  const met = confirmConditions(world, lead, { network, note })
  if (!met.ok) throw new Error(met.refusal.message)
  expect(movesIn({ ...after(world, met.facts), now: late }).moves).toEqual([])
})

test('nobody else says so', () => {
  expect(confirmConditions(conditional(inTime), stranger, { network, note })).toMatchObject({
    refusal: { code: 'not-yours' },
  })
})
