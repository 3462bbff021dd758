import { straddling } from './across-the-line.ts'
import { expectedAfterApproval } from './expected-after-approval.ts'
import { expectedOfDisputes } from './expected-of-disputes.ts'
import { expectedOfExceptions } from './expected-of-exceptions.ts'
import { expectedOfPlaces } from './expected-of-places.ts'
import { expectedOfRegister } from './expected-of-register.ts'
import { expectedOfUndoing } from './expected-of-undoing.ts'
import type { County } from './made-up-county.ts'
import {
  aloneOf,
  groupOf,
  type Person,
  practiceUser,
  programme,
  regionOf,
} from './made-up-people.ts'
import { onBehalf } from './on-behalf.ts'

/** Who calls, seen from side 1: its first group, its commissioner, its region. */
export const people = {
  coordinator: practiceUser(groupOf(1, 1)[0] ?? ''),
  fellowMember: practiceUser(groupOf(1, 1)[1] ?? ''),
  memberOfAnotherNetwork: practiceUser(groupOf(1, 2)[0] ?? ''),
  memberOfNone: practiceUser(aloneOf(1)),
  practiceOfAnotherCommissioner: practiceUser(groupOf(2, 1)[0] ?? ''),
  lead: 'lead:1',
  leadElsewhere: 'lead:2',
  secretary: 'secretary:1',
  secretaryElsewhere: 'secretary:2',
  region: 'region:1',
  regionElsewhere: 'region:2',
  national: 'national',
  mediator: 'lmc:1',
  mediatorElsewhere: 'lmc:2',
  nobody: null,
} as const satisfies Readonly<Record<string, Person>>
export type Persona = keyof typeof people

const everybody = Object.keys(people) as readonly Persona[]
const signedIn = everybody.filter((one) => one !== 'nobody')
const members: readonly Persona[] = ['coordinator', 'fellowMember']
const watchers: readonly Persona[] = ['lead', 'secretary', 'region', 'national']
const elsewhere: readonly Persona[] = ['leadElsewhere', 'secretaryElsewhere', 'regionElsewhere']

export interface Expected {
  readonly may: readonly Persona[]
  /** A valid input about side 1; a support lead says for whom it is entered. */
  readonly input: (asked: Asked) => unknown
  /** What even those who may are told, where the programme lets nobody. */
  readonly refused?: string
}

export interface Asked {
  readonly commandId: string
  readonly county: County
  readonly persona: Persona
}

const network = ({ county }: Asked) => ({ network: county.networks[1][0] })
const commissioner = { commissioner: 'ZC1' }
const reason = 'A made-up reason'
const nothing = () => undefined

/**
 * Who may do what, by role and scope. Written from the roles of the architecture (section 6) and the parties of the
 * programme, not from the code: this is the one place where a test looks it up.
 */
export const expected: Readonly<Record<string, Expected>> = {
  ...expectedAfterApproval,
  ...expectedOfDisputes,
  ...expectedOfPlaces,
  ...expectedOfRegister,
  ...expectedOfUndoing,
  'blockers.raise': {
    may: [...members, 'lead', 'secretary', 'region'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      step: 'G1',
      kind: 'other',
      sentence: 'Made up',
    }),
  },
  'blockers.map': {
    may: ['lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      blocker: 'blocker-1',
      kind: 'schedulesBlank',
    }),
  },
  // Mapped by then to a kind that the network answers for: its coordinator, and those above.
  'blockers.resolve': {
    may: ['coordinator', 'lead', 'secretary', 'region'],
    input: (asked) => ({ commandId: asked.commandId, ...network(asked), blocker: 'blocker-1' }),
  },
  'clock.get': { may: everybody, input: nothing },
  'clock.move': { may: signedIn, input: () => ({ to: 'nextDay' }) },
  'clock.restart': { may: signedIn, input: nothing },
  'commissioners.home': { may: watchers, input: () => commissioner },
  'commissioners.liftHold': {
    may: ['region'],
    input: ({ commandId }) => ({ commandId, ...commissioner, reason }),
  },
  'commissioners.setGapPolicy': {
    may: ['lead'],
    input: ({ commandId }) => ({
      commandId,
      ...commissioner,
      gapPolicy: 'holdAll',
      reason,
      owner: 'commissioner',
      reviewOn: '2019-05-28',
    }),
  },
  'commissioners.setDelegationScheme': {
    may: ['lead', 'region'],
    input: ({ commandId }) => ({ commandId, ...commissioner, officerMayDecide: true, reason }),
  },
  'committee.appoint': {
    may: ['lead', 'secretary'],
    input: ({ commandId }) => ({
      commandId,
      ...commissioner,
      members: [{ id: 'chair', role: 'layChair' }],
    }),
  },
  'committee.declareInterest': {
    may: ['secretary'],
    input: ({ commandId }) => ({
      commandId,
      ...commissioner,
      member: 'chair',
      kind: 'partnership',
      practice: groupOf(1, 1)[0],
      details: reason,
    }),
  },
  'committee.endInterest': {
    may: ['secretary'],
    input: ({ commandId }) => ({ commandId, ...commissioner, interest: 'interest-1' }),
  },
  'cover.plan': {
    may: ['lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...commissioner,
      practice: aloneOf(1),
      by: network(asked).network,
    }),
  },
  'networks.confirmConditions': {
    may: ['lead', 'secretary', 'region'],
    refused: 'no-conditions',
    input: (asked) => ({ commandId: asked.commandId, ...network(asked), note: reason }),
  },
  ...expectedOfExceptions,
  'health.get': { may: everybody, input: nothing },
  // About a group of practices of both sides, of which each side says that it should lead.
  'leadCommissioner.get': {
    may: [...watchers, ...elsewhere],
    input: () => ({ network: straddling }),
  },
  'leadCommissioner.prefer': {
    may: ['lead', 'leadElsewhere'],
    input: ({ commandId, persona }) => ({
      commandId,
      network: straddling,
      lead: persona === 'lead' ? 'ZC1' : 'ZC2',
      reason,
    }),
  },
  'leadCommissioner.decide': {
    may: ['region'],
    input: ({ commandId }) => ({ commandId, network: straddling, lead: 'ZC2', reason }),
  },
  // A list is of one's own: what is in it is another test's matter.
  'lmc.home': { may: ['mediator', 'mediatorElsewhere'], input: nothing },
  // It serves the commissioner already: the others of these tests rely on it.
  'lmc.name': {
    may: ['lead'],
    refused: 'named-already',
    input: ({ commandId }) => ({ commandId, ...commissioner, name: 'Made-up LMC 1' }),
  },
  'live.changes': { may: signedIn, input: nothing },
  'meetings.minutes': {
    may: watchers,
    input: () => ({ ...commissioner, meeting: 'meeting-today-1' }),
  },
  // An officer decided on the second group; the committee that meets today notes it.
  'meetings.report': {
    may: ['secretary'],
    input: ({ commandId, county }) => ({
      commandId,
      network: county.networks[1][1],
      heldAt: 'meeting-today-1',
      outcome: 'noted',
      votes: [],
    }),
  },
  'meetings.schedule': {
    may: ['secretary'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...commissioner,
      on: '2019-05-30',
      papersBy: '2019-05-23',
      agenda: [network(asked).network],
    }),
  },
  'networks.deciding': { may: watchers, input: (asked) => network(asked) },
  // What a network is paid is for its members and those who answer for it, not for the committee's secretary.
  'money.expected': {
    may: [...members, 'lead', 'region', 'national'],
    input: (asked) => network(asked),
  },
  'money.delays': { may: ['lead', 'region', 'national'], input: () => commissioner },
  'networks.area': { may: [...members, ...watchers], input: (asked) => network(asked) },
  'networks.get': { may: [...members, ...watchers], input: (asked) => network(asked) },
  'networks.people': { may: [...members, ...watchers], input: (asked) => network(asked) },
  'networks.timeline': { may: [...members, ...watchers], input: (asked) => network(asked) },
  // A list is of one's own: what is in it is another test's matter.
  'networks.list': { may: [...watchers, ...elsewhere], input: nothing },
  'networks.propose': {
    may: ['memberOfNone', 'lead'],
    input: ({ commandId, persona }) => ({
      commandId,
      ...commissioner,
      name: `Made-up group of ${persona}`,
      answer: { members: [aloneOf(1)], coordinator: aloneOf(1) },
      ...onBehalf(persona),
    }),
  },
  // Whoever may put the group forward.
  'networks.viability': {
    may: ['memberOfNone', 'lead'],
    input: () => ({ ...commissioner, members: [aloneOf(1)], given: [] }),
  },
  'practices.home': {
    may: ['coordinator', ...watchers],
    input: () => ({ practice: groupOf(1, 1)[0] }),
  },
  'programme.get': { may: everybody, input: nothing },
  'rollout.home': { may: ['region', 'regionElsewhere', 'national'], input: nothing },
  'rollout.signOff': { may: ['region', 'regionElsewhere', 'national'], input: nothing },
  'session.leave': { may: signedIn, input: nothing },
  'session.me': { may: everybody, input: nothing },
  'session.personas': { may: everybody, input: nothing },
  'session.take': { may: everybody, input: () => ({ persona: 'national' }) },
  'steps.get': {
    may: [...members, ...watchers],
    input: (asked) => ({ step: 'G1', ...network(asked) }),
  },
  // Schedule 1 is for members to agree: nobody above them may, nor the one who proposed it.
  'steps.complete': {
    may: members,
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      step: 'G1',
      contribution: { kind: 'agree', version: 1 },
    }),
  },
  'versions.add': {
    may: ['national'],
    input: ({ commandId }) => ({
      commandId,
      document: JSON.stringify({ ...programme, version: 2, title: 'Made-up version' }),
    }),
  },
  'versions.get': { may: ['region', 'regionElsewhere', 'national'], input: () => ({ version: 2 }) },
  'versions.list': { may: ['region', 'regionElsewhere', 'national'], input: nothing },
  'versions.preview': {
    may: ['region', 'national'],
    input: () => ({ version: 2, to: { kind: 'region', region: regionOf(1) } }),
  },
  'versions.release': {
    may: ['national'],
    input: ({ commandId }) => ({
      commandId,
      version: 2,
      to: { kind: 'commissioner', ...commissioner },
      reason,
    }),
  },
  'versions.undo': {
    may: ['national'],
    input: ({ commandId }) => ({ commandId, version: 2, reason }),
  },
}
