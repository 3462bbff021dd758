import { memberWords } from '@muster/domain/sign-off/member-words'
import type { MinutedItem, Minutes } from '@muster/domain/views/minutes'
import { voteWords } from '../steps/decision.ts'

const outcomes: Readonly<Record<NonNullable<MinutedItem['outcome']>, string>> = {
  approve: 'Approved',
  approveWithConditions: 'Approved with conditions',
  defer: 'Deferred',
  refuse: 'Refused',
  noted: 'The decision taken outside a meeting was noted',
  ratified: 'Chair’s action was ratified',
  notRatified: 'Chair’s action was not ratified',
}

interface Props {
  readonly item: MinutedItem
  readonly committee: Minutes['members']
}

/** One network as the minutes have it. */
export function MinutedNetwork({ item, committee }: Props) {
  const { name, outcome, votes, quorate, conditions, reason } = item
  return (
    <section className="muster-item">
      <h3 className="nhsuk-heading-s">{name}</h3>
      <p>{outcome ? `${outcomes[outcome]}.` : 'Nothing has been recorded.'}</p>
      {conditions && <p>Conditions: {conditions}</p>}
      {reason && <p>Reason: {reason}</p>}
      {votes.length > 0 && (
        <>
          <ul>
            {voteWords.map(({ vote, label }) => {
              const members = votes
                .filter((one) => one.vote === vote)
                .map(({ member }) => memberWords(committee, member))
              return (
                members.length > 0 && (
                  <li key={vote}>
                    {label}: {members.join(', ')}
                  </li>
                )
              )
            })}
          </ul>
          <p>{quorate ? 'There was a quorum.' : 'There was no quorum.'}</p>
        </>
      )}
    </section>
  )
}
