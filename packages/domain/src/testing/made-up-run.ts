import { madeUpCommissioner, madeUpPractice } from '../acceptance/made-up-world.ts'
import type { Actor, Grant } from '../access/grants.ts'
import { assessCommissioner, assessNetwork } from '../assess/assess.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import type { Decided } from '../decide/contribution.ts'
import { evolve } from '../facts/evolve.ts'
import type { CommissionerState, NetworkState, PracticeState } from '../facts/state.ts'
import type { Fact } from '../facts/stream-ref.ts'
import {
  type Instant,
  lmcId,
  londonDate,
  type NetworkId,
  type PracticeId,
  practiceId,
} from '../ids.ts'
import { worldLedBy } from '../lead-commissioner/world-led-by.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import type { World } from '../world.ts'

// For tests: the rules driven in memory, as operations drive them. Every practice here is invented.

export const practices = ['P10001', 'P10002', 'P10003', 'P10004', 'P10005', 'P10006'].map(
  practiceId,
)

const who = (id: string, ...grants: Grant[]): Actor => ({ id, grants })
export const practiceUser = (practice: PracticeId): Actor =>
  who(`practice:${practice}`, { role: 'practice', practice })
const { id: commissioner, region } = madeUpCommissioner({})
export const lead = who('lead', { role: 'supportLead', commissioner })
export const secretary = who('secretary', { role: 'secretary', commissioner })
export const mediator = who('lmc', { role: 'lmc', lmc: lmcId('L1') })
/** What the support lead says besides where it records for the committee. */
export const onBehalf = { askedBy: { ref: 'r', digest: 'd' }, how: 'phone' } as const
export const regional = who('region', { role: 'region', region })

/** A world at its beginning: six practices of 12,000 patients, no network, nothing answered. */
export function beginning(): World {
  return {
    programme: networkContract2019,
    now: atLondonTime(londonDate('2019-04-01'), '09:00'),
    commissioner: {
      ...madeUpCommissioner({}),
      committee: [],
      meetings: {},
      steps: {},
      blockers: {},
    },
    networks: new Map(),
    practices: new Map(
      practices.map((id) => [id, { ...madeUpPractice(id, 12_000, null), claims: [], steps: {} }]),
    ),
  }
}

export function fold(world: World, facts: readonly Fact[]): World {
  return facts.reduce((before, { stream, event }) => {
    const { networks, practices: joined } = before
    const held = {
      network: networks,
      practice: joined,
      commissioner: new Map(),
      programme: new Map(),
    }[stream.kind]
    const own = stream.id === before.commissioner.id
    const state =
      stream.kind === 'commissioner'
        ? own
          ? before.commissioner
          : (before.others?.get(stream.id as never) ?? null)
        : (held.get(stream.id as never) ?? null)
    const after = evolve(stream.kind, state as never, event as never, before.now, stream.id)
    if (after.kind === 'network') return worldLedBy(before, after as NetworkState)
    if (after.kind === 'practice')
      return {
        ...before,
        practices: new Map(joined).set((after as PracticeState).id, after as PracticeState),
      }
    if (after.kind !== 'commissioner') return before
    const commissioner = after as CommissionerState
    return own
      ? { ...before, commissioner }
      : { ...before, others: new Map(before.others).set(commissioner.id, commissioner) }
  }, world)
}

export const after = (world: World, decided: Decided): World =>
  decided.ok ? fold(world, decided.facts) : world

/** Lets the engine make its moves until it has none. Fails where it never settles. */
export function settled(world: World): World {
  let now = world
  for (let round = 0; round < 40; round += 1) {
    const moves = [
      ...assessCommissioner(now).moves,
      ...[...now.networks.keys()].flatMap((id) => assessNetwork(now, id).moves),
    ]
    if (moves.length === 0) return now
    now = fold(now, moves)
  }
  throw new Error('The engine still had moves after 40 rounds.')
}

/** The moves of the engine for one network, whatever it finds to do for the others. */
export function settledFor(world: World, network: NetworkId): World {
  let now = world
  for (let round = 0; round < 20; round += 1) {
    const { moves } = assessNetwork(now, network)
    if (moves.length === 0) return now
    now = fold(now, moves)
  }
  throw new Error('The engine never settled.')
}

export const at = (world: World, now: Instant): World => ({ ...world, now })
