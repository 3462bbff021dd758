import fc from 'fast-check'
import { nextId } from './groups-under-way.ts'
import type { County } from './made-up-county.ts'
import { aloneOf, groupOf, practiceUser } from './made-up-people.ts'

/** What somebody sends, valid or not: about one network and its commissioner, so that they meet. */
export interface Sent {
  readonly path: string
  readonly input: Readonly<Record<string, unknown>>
  readonly who: string
}

const members = groupOf(1, 1)
const others = groupOf(1, 2)
const alone = aloneOf(1)
const person = (...among: readonly string[]) => fc.constantFrom(...among.map(practiceUser))

/** Commands that get in each other's way, the same for the same seed. */
export function randomCommands(county: County, count: number, seed: number): readonly Sent[] {
  const [first, second] = county.networks[1]
  const commands = fc.sample(fc.oneof(...ofNetwork(first), ...ofCommissioner(first, second)), {
    numRuns: count,
    seed,
  })
  return commands.map((one) => ({
    ...one,
    input: { commandId: nextId('random'), ...one.input },
  }))
}

const step = (name: string, whose: object, contribution: object) => ({
  path: 'steps.complete',
  input: { step: name, ...whose, contribution },
})

function ofNetwork(network: string): readonly fc.Arbitrary<Sent>[] {
  const by = (who: fc.Arbitrary<string>, one: Omit<Sent, 'who'>) =>
    who.map((name) => ({ ...one, who: name }))
  const about = { network }
  const version = fc.integer({ min: 1, max: 3 })
  const schedule = fc.constantFrom('G1', 'G2', 'G4', 'G7', 'F6')
  const agree = fc
    .tuple(schedule, version, person(...members))
    .map(([name, asked, who]) => ({ ...step(name, about, { kind: 'agree', version: asked }), who }))
  const votes = { votes: 'byList', majority: 'simple', quorum: 2, meetings: 4 }
  const terms = { hasTerms: false }
  return [
    agree,
    by(person(members[0] ?? ''), step('G1', about, { kind: 'propose', answer: votes })),
    by(person(members[0] ?? ''), step('G2', about, { kind: 'propose', answer: terms })),
    by(fc.constant('lead:1'), step('D1', about, { kind: 'judge', verdict: 'accepted', items: [] })),
    by(
      fc.constant('lead:1'),
      step('D1', about, { kind: 'judge', verdict: 'returned', items: ['F4'], reason: 'Made up' }),
    ),
    by(
      fc.constant('lead:1'),
      step('D3', about, { kind: 'notApplicable', reason: 'None asked for' }),
    ),
    by(person(...members), {
      path: 'blockers.raise',
      input: { ...about, step: 'G1', kind: 'other', sentence: 'Made up' },
    }),
    by(fc.constantFrom('lead:1', 'region:1'), {
      path: 'blockers.resolve',
      input: { ...about, blocker: 'blocker-1' },
    }),
    by(person(...members), {
      path: 'exceptions.request',
      input: { ...about, exception: 'under30k', reason: 'Made up' },
    }),
    by(fc.constantFrom('lead:1', 'region:1'), {
      path: 'exceptions.decide',
      input: { ...about, exception: 'under30k', reason: 'Made up', granted: true },
    }),
  ]
}

function ofCommissioner(first: string, second: string): readonly fc.Arbitrary<Sent>[] {
  const commissioner = { commissioner: 'ZC1' }
  const always = (who: string, one: Omit<Sent, 'who'>) => fc.constant({ ...one, who })
  const meeting = { on: '2019-05-28', papersBy: '2019-05-21', meeting: 'meeting-1' }
  const intents = fc
    .tuple(fc.constantFrom(...others, alone), fc.constantFrom('yes', 'no', 'undecided'))
    .map(([practice, intent]) => ({
      ...step('F1', { practice }, { kind: 'answer', answer: { intent } }),
      who: practiceUser(practice),
    }))
  const joining = fc
    .tuple(
      fc.constantFrom('agree', 'decline'),
      fc.integer({ min: 1, max: 3 }),
      person(...others, alone),
    )
    .map(([kind, version, who]) => {
      const reason = kind === 'decline' ? { reason: 'Made up' } : {}
      return { ...step('F3', { network: second }, { kind, version, ...reason }), who }
    })
  const regrouping = fc.subarray([...others, alone], { minLength: 1 }).map((named) => ({
    ...step(
      'F3',
      { network: second },
      { kind: 'propose', answer: { members: named, coordinator: named[0] } },
    ),
    who: practiceUser(others[0] ?? ''),
  }))
  const proposals = fc.subarray([...others, alone], { minLength: 1 }).map((named) => ({
    path: 'networks.propose',
    input: {
      ...commissioner,
      name: nextId('Made-up group'),
      answer: { members: named, coordinator: named[0] },
    },
    who: practiceUser(named[0] ?? ''),
  }))
  return [
    intents,
    joining,
    regrouping,
    proposals,
    fc.subarray([first, second]).map((agenda) => ({
      path: 'meetings.schedule',
      input: { ...commissioner, ...meeting, agenda },
      who: 'secretary:1',
    })),
    always('lead:1', {
      path: 'cover.plan',
      input: { ...commissioner, practice: alone, by: first },
    }),
    always('lead:1', {
      path: 'commissioners.setGapPolicy',
      input: { ...commissioner, gapPolicy: 'confirmReady', reason: 'Made up' },
    }),
    always('secretary:1', {
      path: 'committee.appoint',
      input: { ...commissioner, members: [{ id: 'chair', role: 'layChair' }] },
    }),
    always('lead:1', step('D2', commissioner, { kind: 'confirm' })),
  ]
}
