import type { ProposalView, StepView } from '@muster/domain/views/step-view'
import { Button, Details } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'
import { WordsForm } from '../page/words-form.tsx'
import { AnswerList } from './answer-list.tsx'
import { nameOf } from './fields/practice-fields.tsx'
import { OnBehalfFields } from './on-behalf-fields.tsx'
import type { Completing } from './use-complete.ts'

/** What is on the table, and where each member stands on it. */
export function ProposalPanel({ view, proposal }: { view: StepView; proposal: ProposalView }) {
  return (
    <section aria-labelledby="proposal">
      <h2 className="nhsuk-heading-m" id="proposal">
        Proposal, version {proposal.version}
      </h2>
      <p>Put forward on {formatDay(proposal.at)}.</p>
      <AnswerList fields={view.evidence} answer={proposal.answer} view={view} />
      <ul className="nhsuk-list">
        <Standing view={view} words="Agreed" codes={proposal.agreed} />
        <Standing view={view} words="Declined" codes={proposal.declined} />
        <Standing view={view} words="Still to answer" codes={proposal.outstanding} />
      </ul>
    </section>
  )
}

function Standing({
  view,
  words,
  codes,
}: {
  view: StepView
  words: string
  codes: readonly string[]
}) {
  if (codes.length === 0) return null
  return (
    <li>
      <strong>{words}:</strong> {codes.map((code) => nameOf(view, code)).join(', ')}
    </li>
  )
}

interface AgreeProps {
  readonly version: number
  readonly completing: Completing
  /** Asked for whom and how, where a support lead agrees for a practice that phoned or wrote. */
  readonly forOthers: boolean
}

export function AgreeForm({ version, completing, forOthers }: AgreeProps) {
  return (
    <>
      {forOthers && (
        <OnBehalfFields value={completing.onBehalf} set={completing.setOnBehalf} error="" />
      )}
      <Button
        type="button"
        disabled={completing.pending || (forOthers && !completing.onBehalf?.askedBy.trim())}
        onClick={() => completing.contribute({ kind: 'agree', version })}
      >
        Agree to version {version}
      </Button>
      <Details>
        <Details.Summary>Decline version {version}</Details.Summary>
        <Details.Text>
          <WordsForm
            id="decline-reason"
            label="Why do you decline?"
            hint="Only your commissioner and the local medical committee can read this."
            missing="Say in a sentence why you decline"
            button="Decline"
            command={{ pending: completing.pending }}
            send={(reason) => completing.contribute({ kind: 'decline', version, reason })}
          />
        </Details.Text>
      </Details>
    </>
  )
}
