import { isPresentAndVoting, quorumProblem } from '@muster/domain/acceptance/quorum'
import type { DecidingPage } from '@muster/domain/views/deciding-page'
import { type Decision, votesSaid } from '../steps/decision.ts'

/** Whether those who vote are a quorum, by the same rule that checks the decision when it is recorded. */
export function quorumWords(
  { committee, quorum }: Pick<DecidingPage, 'committee' | 'quorum'>,
  votes: Decision['votes'],
): string {
  if (!quorum) return ''
  const voting = new Set(
    votesSaid(votes)
      .filter(isPresentAndVoting)
      .map(({ member }) => member),
  )
  const lacks = quorumProblem(
    committee.filter(({ id }) => voting.has(id)),
    quorum,
  )
  return lacks ? `There is no quorum yet: ${lacking(lacks.facts)}.` : 'They are a quorum.'
}

const lacking = (facts: Readonly<Record<string, unknown>> | undefined): string =>
  Array.isArray(facts?.lacks) ? facts.lacks.join('; ') : 'more members have to vote'
