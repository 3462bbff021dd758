import type { Vote } from '@muster/domain/facts/step-events'
import { countVotes, type Decision, voteWords } from './decision.ts'
import type { Voter } from './voters.ts'

interface Props {
  readonly voters: readonly Voter[]
  readonly decision: Decision
  readonly set: (change: Partial<Decision>) => void
}

/** One line for each member: how they voted, and why they may not. */
export function VotesTable({ voters, decision, set }: Props) {
  const { inFavour, against, present } = countVotes(decision.votes)
  const vote = (member: string, to: string) =>
    set({ votes: { ...decision.votes, [member]: to as Vote['vote'] } })
  return (
    <>
      <table className="nhsuk-table" id="votes" tabIndex={-1}>
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">Votes</caption>
        <thead className="nhsuk-table__head">
          <tr className="nhsuk-table__row">
            <th scope="col" className="nhsuk-table__header">
              Member
            </th>
            <th scope="col" className="nhsuk-table__header">
              Vote
            </th>
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {voters.map(({ id, role, conflict }) => (
            <tr className="nhsuk-table__row" key={id}>
              <th scope="row" className="nhsuk-table__header">
                <label htmlFor={`vote-${id}`}>
                  {role} ({id})
                </label>
                {conflict && (
                  <span className="muster-line nhsuk-hint">May not vote: {conflict}</span>
                )}
              </th>
              <td className="nhsuk-table__cell">
                <select
                  className="nhsuk-select"
                  id={`vote-${id}`}
                  value={decision.votes[id]}
                  onChange={(event) => vote(id, event.currentTarget.value)}
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
          ))}
        </tbody>
      </table>
      <p role="status">
        {inFavour} for, {against} against, {present} present and voting. The quorum is checked when
        you record the decision.
      </p>
    </>
  )
}
