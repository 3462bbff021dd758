import type { Vote } from '@muster/domain/facts/step-events'
import { InsetText } from 'nhsuk-react-components'
import { countVotes, type Decision, voteWords } from './decision.ts'
import type { Voter } from './voters.ts'

interface Props {
  readonly voters: readonly Voter[]
  readonly decision: Pick<Decision, 'votes'>
  /** What is said of the quorum as votes are entered. */
  readonly quorum: string
  readonly set: (change: Partial<Decision>) => void
}

/** One line for each member: how they voted, and why they may not. */
export function VotesTable({ voters, decision, quorum, set }: Props) {
  const { inFavour, against, present } = countVotes(decision.votes)
  return (
    <>
      <table className="nhsuk-table muster-votes" id="votes" tabIndex={-1}>
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">Votes</caption>
        <thead className="nhsuk-table__head">
          <tr className="nhsuk-table__row">
            {['Member', 'Vote'].map((header) => (
              <th key={header} scope="col" className="nhsuk-table__header">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {voters.map((voter) => (
            <VoterRow
              key={voter.id}
              voter={voter}
              value={decision.votes[voter.id] ?? ''}
              set={(vote) => set({ votes: { ...decision.votes, [voter.id]: vote } })}
            />
          ))}
        </tbody>
      </table>
      <InsetText role="status">
        <p>
          {inFavour} for, {against} against, {present} present and voting. <strong>{quorum}</strong>
        </p>
      </InsetText>
    </>
  )
}

interface RowProps {
  readonly voter: Voter
  readonly value: Vote['vote'] | ''
  readonly set: (vote: Vote['vote'] | '') => void
}

function VoterRow({ voter: { id, words, conflict }, value, set }: RowProps) {
  return (
    <tr className="nhsuk-table__row">
      <th scope="row" className="nhsuk-table__header">
        <label htmlFor={`vote-${id}`}>{words}</label>
        {conflict && <span className="muster-line nhsuk-hint">May not vote: {conflict}</span>}
      </th>
      <td className="nhsuk-table__cell">
        <select
          className="nhsuk-select"
          id={`vote-${id}`}
          value={value}
          onChange={(event) => set(event.currentTarget.value as Vote['vote'] | '')}
        >
          <option value="">Choose</option>
          {voteWords.map((one) => (
            <option key={one.vote} value={one.vote}>
              {one.label}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}
