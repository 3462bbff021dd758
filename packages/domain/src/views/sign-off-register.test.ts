import { expect, test } from 'vitest'
import { ash, madeUpCommissioner, network, words } from '../acceptance/made-up-world.ts'
import type { CommitteeMember } from '../facts/events.ts'
import type { CommissionerState, Decision } from '../facts/state.ts'
import type { Vote } from '../facts/step-events.ts'
import { instant, meetingId, stepId } from '../ids.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import { type SignedOffNetwork, signOffRegister } from './sign-off-register.ts'

const committee: readonly CommitteeMember[] = [
  { id: 'chair', role: 'layChair' },
  { id: 'officer', role: 'executive' },
  { id: 'gp', role: 'gp', practice: ash },
]
const quorum = { votingMembers: 2, layMembers: 1, executives: 1, layAndExecutiveMajority: true }
const commissioner: CommissionerState = {
  ...madeUpCommissioner({ committee }),
  quorum,
  interests: {
    I1: { interest: 'I1', member: 'gp', kind: 'family', practice: ash, at: instant(5) },
  },
}
const votes = (...cast: Vote['vote'][]): readonly Vote[] =>
  committee.map(({ id }, at) => ({ member: id, vote: cast[at] ?? 'absent' }))
const decided = (change: Partial<Decision>): SignedOffNetwork => ({
  id: network,
  name: 'Made-up Network',
  commissioner: commissioner.id,
  exceptions: {},
  decision: { at: instant(9), body: 'committee', outcome: 'approve', votes: [], ...change },
})
const kindsOf = (one: SignedOffNetwork) =>
  signOffRegister(networkContract2019, [commissioner], [one]).map(({ kind, about }) => [
    kind,
    about,
  ])
const interest = ['interest', 'gp']
const works = ['interest', 'gp']

test('lists who has an interest, who was recused, and where fewer decided than the programme asks for', () => {
  const held = { heldAt: meetingId('M1'), votes: votes('for', 'for', 'recused') }
  expect(kindsOf(decided(held))).toEqual([
    ['recusal', 'gp'],
    ['reducedQuorum', 'committee'],
    interest,
    works,
  ])
  const four = [...committee, { id: 'lay', role: 'lay' as const }]
  const usual = { ...commissioner, committee: four }
  const all = four.map(({ id }): Vote => ({ member: id, vote: 'for' }))
  const [first] = signOffRegister(networkContract2019, [usual], [decided({ votes: all })])
  expect(first?.kind).toBe('interest')
})

test('lists what was decided outside a meeting, and what the committee made of it', () => {
  expect(kindsOf(decided({ body: 'chair' }))).toEqual([
    ['outsideMeeting', 'chair'],
    interest,
    works,
  ])
  const report = {
    heldAt: meetingId('M1'),
    outcome: 'ratified' as const,
    votes: [],
    at: instant(10),
  }
  const entries = signOffRegister(
    networkContract2019,
    [commissioner],
    [decided({ body: 'chair', report })],
  )
  expect(entries[0]?.says).toContain('the committee ratified it')
  expect(kindsOf(decided({ body: 'region' }))).toEqual([interest, works])
})

test('lists each exception with who granted and who refused it', () => {
  const asked = { exception: 'under30k', requestedAt: instant(7), reason: words } as const
  const held = { ...asked, grantedBy: ['commissioner' as const], refusedBy: ['region' as const] }
  const one = { ...decided({}), decision: null, exceptions: { under30k: held } }
  expect(signOffRegister(networkContract2019, [commissioner], [one])[0]).toMatchObject({
    kind: 'exception',
    says: 'Granted by the commissioner; Refused by the region',
  })
})

test('lists what was declared for a meeting, and nothing for members without an interest', () => {
  const [meeting] = Object.values(commissioner.meetings)
  if (!meeting) throw new Error('no made-up meeting')
  const answer = { interests: { officer: [ash], chair: [] } }
  const steps = { [stepId('D4')]: { answer, completedAt: instant(11) } }
  const one = { ...commissioner, meetings: { [meeting.id]: { ...meeting, steps } } }
  const [first, ...rest] = signOffRegister(networkContract2019, [one], [])
  expect(first).toMatchObject({ about: 'officer', at: 11 })
  expect(first?.says).toContain(ash)
  expect(rest.map(({ about }) => about)).toEqual(['gp', 'gp'])
})
