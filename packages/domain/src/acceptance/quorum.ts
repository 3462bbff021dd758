import type { CommitteeMember } from '../facts/events.ts'
import type { Vote } from '../facts/step-events.ts'
import type { Quorum } from '../programme/routes.ts'
import { type Refusal, refusal } from '../refusal.ts'

const source =
  'Quorum by the terms of reference; lay and executive members outnumber GPs: S68 S69, numbers [P]'

/** Present and voting: an abstention counts as present, a recused member does not. */
export const isPresentAndVoting = ({ vote }: Vote): boolean =>
  vote === 'for' || vote === 'against' || vote === 'abstain'

/** Null where those present may decide. */
export function quorumProblem(present: readonly CommitteeMember[], quorum: Quorum): Refusal | null {
  const lay = present.filter(({ role }) => role === 'lay' || role === 'layChair').length
  const executives = present.filter(({ role }) => role === 'executive').length
  const gps = present.filter(({ role }) => role === 'gp' || role === 'independentGp').length
  const lacks = [
    short(present.length, quorum.votingMembers, 'voting members'),
    short(lay, quorum.layMembers, 'lay members'),
    short(executives, quorum.executives, 'executives'),
    quorum.layAndExecutiveMajority && lay + executives <= gps
      ? `lay members and executives (${lay + executives}) do not outnumber the GPs (${gps})`
      : null,
  ].filter((one) => one !== null)
  if (lacks.length === 0) return null
  return refusal(
    'not-quorate',
    `The committee was not quorate without those who may not vote: ${lacks.join('; ')}. Hold the vote again with a quorum, or record that the decision is deferred to another meeting.`,
    { source, facts: { lacks, present: present.length, lay, executives, gps, quorum } },
  )
}

const short = (have: number, need: number, what: string): string | null =>
  have < need ? `${have} of ${need} ${what}` : null
