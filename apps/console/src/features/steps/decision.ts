import type { DecisionOutcome, Vote } from '@muster/domain/facts/step-events'
import type { FieldProblem } from '../page/form-errors.tsx'
import {
  type ConditionsSaid,
  conditionsProblems,
  noConditions,
} from '../sign-off/conditions-fields.tsx'
import type { Voter } from './voters.ts'

export interface Decision extends ConditionsSaid {
  readonly outcome: DecisionOutcome | null
  readonly reason: string
  /** Empty until somebody says how the member voted. */
  readonly votes: Readonly<Record<string, Vote['vote'] | ''>>
}

export const outcomes: readonly { readonly outcome: DecisionOutcome; readonly label: string }[] = [
  { outcome: 'approve', label: 'Approve' },
  { outcome: 'approveWithConditions', label: 'Approve with conditions' },
  { outcome: 'defer', label: 'Defer to another meeting' },
  { outcome: 'refuse', label: 'Refuse' },
]

export const voteWords: readonly { readonly vote: Vote['vote']; readonly label: string }[] = [
  { vote: 'for', label: 'For' },
  { vote: 'against', label: 'Against' },
  { vote: 'abstain', label: 'Abstained' },
  { vote: 'recused', label: 'Recused' },
  { vote: 'absent', label: 'Absent' },
]

/** Members with a conflict start as recused: nobody conflicted votes. */
export const emptyDecision = (voters: readonly Voter[]): Decision => ({
  outcome: null,
  ...noConditions,
  reason: '',
  votes: Object.fromEntries(
    voters.map(({ id, conflict }) => [id, conflict === null ? '' : 'recused']),
  ),
})

export function countVotes(votes: Decision['votes']) {
  const count = (wanted: Vote['vote']) =>
    Object.values(votes).filter((vote) => vote === wanted).length
  const inFavour = count('for')
  const against = count('against')
  return { inFavour, against, present: inFavour + against + count('abstain') }
}

export function decisionProblems(decision: Decision): readonly FieldProblem[] {
  const { outcome, reason, votes } = decision
  if (outcome === null) return [{ control: 'outcome-approve', message: 'Select what was decided' }]
  const open = outcome === 'approveWithConditions' ? conditionsProblems(decision) : []
  if (open.length > 0) return open
  if (outcome === 'refuse' && reason.trim() === '')
    return [{ control: 'reason', message: 'Enter why the network is refused' }]
  const [unsaid] = Object.entries(votes).find(([, vote]) => vote === '') ?? []
  return unsaid === undefined
    ? []
    : [{ control: `vote-${unsaid}`, message: `Select how ${unsaid} voted` }]
}

/** The votes as they are sent: a problem has been shown for each one that is not said. */
export const votesSaid = (votes: Decision['votes']): Vote[] =>
  Object.entries(votes).flatMap(([member, vote]) => (vote === '' ? [] : [{ member, vote }]))
