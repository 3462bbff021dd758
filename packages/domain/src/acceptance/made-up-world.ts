import { atLondonTime } from '../calendar/london-day.ts'
import type { CommitteeMember, GapPolicy } from '../facts/events.ts'
import type { PublishedPractice } from '../facts/published-practice.ts'
import type {
  CommissionerState,
  Meeting,
  NetworkState,
  PracticeState,
  StepRecord,
  StepRecords,
} from '../facts/state.ts'
import {
  commissionerId,
  instant,
  type LondonDate,
  lmcId,
  londonDate,
  meetingId,
  type NetworkId,
  networkId,
  type PracticeId,
  practiceId,
  stepId,
} from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import type { Programme } from '../programme/programme.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import { getStep, type Whose } from '../progress/completion.ts'
import type { World } from '../world.ts'
import type { Attempt } from './acceptance-rule.ts'
import { accept } from './rules.ts'

// For tests. Every practice, network and person here is invented.

export const network = networkId('N1')
export const otherNetwork = networkId('N2')
export const meeting = meetingId('M1')
export const [ash, birch, cedar, dell] = ['P10001', 'P10002', 'P10003', 'P10004'].map(
  practiceId,
) as [PracticeId, PracticeId, PracticeId, PracticeId]
export const members = [ash, birch, cedar] as const
export const words = { ref: 'r1', digest: 'd1' }

interface Wish {
  readonly programme?: Programme
  readonly on?: string
  readonly lists?: readonly (number | null)[]
  readonly committee?: readonly CommitteeMember[]
  readonly gapPolicy?: GapPolicy
  readonly model?: CommissionerState['model']
}

/** Ash, Birch and Cedar are a network of 33,000 patients by default; Dell stands alone. */
export function madeUpWorld(wish: Wish = {}): World {
  const { programme = networkContract2019, on = '2019-05-31' } = wish
  const lists = wish.lists ?? [12_000, 11_000, 10_000]
  const group: NetworkState = {
    kind: 'network',
    id: network,
    name: 'Made-up Network',
    commissioner: commissionerId('00Z'),
    steps: { [stepId('F3')]: agreedOn({ members: [...members], coordinator: ash }) },
    blockers: {},
    exceptions: {},
    withheld: [],
  }
  return {
    programme,
    now: atLondonTime(londonDate(on), '12:00'),
    commissioner: madeUpCommissioner(wish),
    networks: new Map([
      [network, group],
      [otherNetwork, { ...group, id: otherNetwork, name: 'Other Made-up Network', steps: {} }],
    ]),
    practices: new Map([
      ...members.map((id, at) => [id, madeUpPractice(id, lists[at] ?? null, network)] as const),
      [dell, madeUpPractice(dell, 5_000, null)] as const,
    ]),
  }
}

const madeUpMeeting = (on: LondonDate): Meeting => ({
  id: meeting,
  on,
  papersBy: on,
  agenda: [network],
  steps: {},
})

export function madeUpCommissioner({ on = '2019-05-31', ...wish }: Wish): CommissionerState {
  return {
    kind: 'commissioner',
    id: commissionerId('00Z'),
    name: 'Made-up CCG',
    stp: 'E99',
    region: 'Y99',
    regionName: 'Made-up Region',
    model: wish.model ?? 'full',
    modelAssumed: false,
    gapPolicy: wish.gapPolicy ?? 'holdAll',
    lmc: { id: lmcId('L1'), name: 'Made-up LMC' },
    committee: wish.committee ?? [],
    meetings: { [meeting]: madeUpMeeting(londonDate(on)) },
    cover: {},
    steps: {},
    blockers: {},
    withheld: [],
  }
}

export function madeUpPractice(
  id: PracticeId,
  list: number | null,
  joined: NetworkId | null,
): PracticeState {
  const published: PublishedPractice = {
    code: id,
    name: `Made-up Surgery ${id.slice(-1)}`,
    postcode: null,
    commissioner: commissionerId('00Z'),
    active: true,
    laterStatus: null,
    contractType: 'GMS',
    listSize: list,
    weightedList: null,
    rurality: null,
    latitude: null,
    longitude: null,
    sources: { listSize: { file: 'Made-up lists', extractDate: londonDate('2019-01-01') } },
  }
  return {
    kind: 'practice',
    id,
    published,
    claims: joined ? [joined] : [],
    network: joined,
    steps: {},
  }
}

export const agreedOn = (answer: Answer): StepRecord => ({
  proposal: { version: 1, answer, at: instant(0), agreed: {}, declined: {} },
  completedAt: instant(0),
})

export const answered = (answer: Answer): StepRecord => ({ answer, completedAt: instant(0) })

type Change<T> = (before: T) => Partial<T>

export function withPractice(world: World, id: PracticeId, change: Change<PracticeState>): World {
  const before = world.practices.get(id)
  if (!before) throw new Error(`No made-up practice ${id}.`)
  return { ...world, practices: new Map(world.practices).set(id, { ...before, ...change(before) }) }
}

export const withPublished = (
  world: World,
  id: PracticeId,
  published: Partial<PublishedPractice>,
) => withPractice(world, id, (one) => ({ published: { ...one.published, ...published } }))

export function withNetwork(world: World, change: Change<NetworkState>, id = network): World {
  const before = world.networks.get(id)
  if (!before) throw new Error(`No made-up network ${id}.`)
  return { ...world, networks: new Map(world.networks).set(id, { ...before, ...change(before) }) }
}

export const withCommissioner = (world: World, change: Partial<CommissionerState>): World => ({
  ...world,
  commissioner: { ...world.commissioner, ...change },
})

const added = (steps: StepRecords, step: string, record: StepRecord): { steps: StepRecords } => ({
  steps: { ...steps, [step]: record },
})

/** The world after something happened to a step, for the network, one of the practices or the commissioner. */
export function withRecord(world: World, step: string, whose: Whose, record: StepRecord): World {
  if (whose.practice)
    return withPractice(world, whose.practice, (one) => added(one.steps, step, record))
  if (whose.network)
    return withNetwork(world, (one) => added(one.steps, step, record), whose.network)
  return withCommissioner(world, added(world.commissioner.steps, step, record))
}

/** The same for every member. */
export const withEachMember = (world: World, step: string, record: StepRecord): World =>
  members.reduce((before, practice) => withRecord(before, step, { practice }, record), world)

/** What the step's own acceptance rules say of an answer; the code of the refusal, or null. */
export const codeFor = (world: World, step: string, whose: Whose, answer: Answer = {}) =>
  accept(attemptAt(world, step, whose, answer))?.code ?? null

export function attemptAt(world: World, step: string, whose: Whose, answer: Answer = {}): Attempt {
  const found = getStep(world.programme, stepId(step))
  return {
    world,
    step: found,
    item: { step: found.id },
    answer,
    ...(whose.network ? { network: whose.network } : {}),
    ...(whose.practice ? { practice: whose.practice } : {}),
  }
}
