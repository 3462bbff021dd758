import { formatDate } from '@muster/domain/calendar/format-date'
import type {
  DissolutionView,
  ProposedDissolution,
} from '@muster/domain/dissolution/dissolution-view'
import type { NetworkDetail } from '@muster/domain/views/network-view'
import { Details, InsetText } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { formatDay } from '../clock/format-time.ts'
import { AnswerDissolution } from './answer-dissolution.tsx'
import { DecideDissolution } from './decide-dissolution.tsx'
import { EndGroup } from './end-group.tsx'
import { ProposeDissolution } from './propose-dissolution.tsx'
import { TakeBackDissolution } from './take-back-dissolution.tsx'

/** Until a group is approved its members can give it up; the support lead ends one that nobody is in. */
export function Dissolution({ detail: { row, dissolution } }: { detail: NetworkDetail }) {
  const { proposed, not } = dissolution
  const about = { network: row.id, dissolution }
  return (
    <section aria-labelledby="dissolution">
      <h2 className="nhsuk-heading-m" id="dissolution">
        Giving the group up
      </h2>
      {not && <p>{not}</p>}
      {!not && !proposed && (
        <p>
          Until the group is approved its members can give it up, if all of them agree. They are
          free for another group at once, and what was open here ends.
        </p>
      )}
      {proposed && <Proposed proposed={proposed} />}
      <OnlyNow>
        <div className="muster-no-print">
          <Acts {...about} />
        </div>
      </OnlyNow>
    </section>
  )
}

interface ActsProps {
  readonly network: string
  readonly dissolution: DissolutionView
}

function Acts({ network, dissolution }: ActsProps) {
  const { proposed, mayAnswerFor, mayEnd } = dissolution
  const answers = mayAnswerFor.length > 0
  return (
    <>
      {proposed && answers && <AnswerDissolution network={network} dissolution={dissolution} />}
      {proposed?.mayTakeBack && (
        <TakeBackDissolution network={network} version={proposed.version} />
      )}
      {proposed?.mayDecide && <DecideDissolution network={network} version={proposed.version} />}
      {!proposed && answers && (
        <Details>
          <Details.Summary>Propose to give the group up</Details.Summary>
          <Details.Text>
            <ProposeDissolution network={network} dissolution={dissolution} />
          </Details.Text>
        </Details>
      )}
      {mayEnd && <EndGroup network={network} />}
    </>
  )
}

const Proposed = ({ proposed }: { proposed: ProposedDissolution }) => (
  <InsetText>
    <p>
      {proposed.proposedBy} proposed on {formatDay(proposed.at)} to give the group up.
      {proposed.reason && ` Reason: ${proposed.reason}`}
    </p>
    <ul>
      {proposed.answers.map(({ id, name, agreedAt, onBehalf }) => (
        <li key={id}>
          {name}:{' '}
          {agreedAt === null
            ? 'has not said yet'
            : `agreed on ${formatDay(agreedAt)}${onBehalf ? ', entered by the support lead' : ''}`}
        </li>
      ))}
    </ul>
    <p>It ends when all have agreed. One member who says no keeps it.</p>
    {proposed.answerBy && (
      <p>
        Answers are due by {formatDate(proposed.answerBy)}. After that the commissioner’s support
        lead may decide where an answer is missing; silence is never counted as a yes.
      </p>
    )}
  </InsetText>
)
