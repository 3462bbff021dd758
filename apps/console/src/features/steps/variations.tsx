import type { VariationView } from '@muster/domain/agreement-variation/variation-view'
import type { Field } from '@muster/domain/programme/field'
import type { StepView } from '@muster/domain/views/step-view'
import { useQueries } from '@tanstack/react-query'
import { Details } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { formatDay } from '../clock/format-time.ts'
import { WordsForm } from '../page/words-form.tsx'
import { ChangesTable } from './changes-table.tsx'
import { nameOf } from './fields/practice-fields.tsx'
import { signatoryWords } from './signatures.tsx'
import { StepForm } from './step-form.tsx'
import { stepQuery } from './step-queries.ts'
import type { Completing } from './use-complete.ts'
import { VariationProgress } from './variation-standing.tsx'

interface Props {
  readonly view: StepView
  readonly completing: Completing
  readonly draftKey: string
}

/** What members propose to change in what they have signed, and what became of earlier proposals. */
export function Variations(props: Props) {
  const { view } = props
  const { network } = view.whose
  const asOf = useAsOf()
  const parts = [...new Set(view.variations.map(({ step }) => step))]
  const asked = useQueries({
    queries: parts.map((step) => stepQuery(step, network ? { network } : {}, asOf)),
  })
  if (view.variations.length === 0) return null
  const fieldsOf = (step: string) => asked[parts.indexOf(step as never)]?.data?.evidence ?? []
  const open = view.variations.filter(({ endedAt }) => endedAt === null)
  const ended = view.variations.filter(({ endedAt }) => endedAt !== null)
  return (
    <section aria-labelledby="variations">
      <h2 className="nhsuk-heading-m" id="variations">
        Variations
      </h2>
      {open.map((one) => (
        <Variation key={one.version} {...props} one={one} fieldsOf={fieldsOf} />
      ))}
      {ended.length > 0 && (
        <Details>
          <Details.Summary>Earlier variations</Details.Summary>
          <Details.Text>
            {ended.map((one) => (
              <Variation key={one.version} {...props} one={one} fieldsOf={fieldsOf} />
            ))}
          </Details.Text>
        </Details>
      )}
    </section>
  )
}

interface OneProps extends Props {
  readonly one: VariationView
  readonly fieldsOf: (step: string) => readonly Field[]
}

function Variation({ one, fieldsOf, ...props }: OneProps) {
  const { view, completing, draftKey } = props
  const { version, changes, maySign, mayWithdraw, rule, made, reason } = one
  return (
    <section aria-labelledby={`variation-${version}`}>
      <h3 className="nhsuk-heading-s" id={`variation-${version}`}>
        {one.title}
      </h3>
      <VariationProgress one={one} />
      {reason && <p>Reason: {reason}</p>}
      {changes.length > 0 && (
        <ChangesTable
          view={view}
          changes={changes}
          fieldsOf={fieldsOf}
          before="As signed"
          now="As varied"
        />
      )}
      {rule && <p>{rule}</p>}
      <p>
        Variation <code>{version}</code>
        {made && (
          <>
            , which made version <code>{made}</code>
          </>
        )}
      </p>
      <SignedBy one={one} view={view} />
      <OnlyNow>
        {maySign && (
          <>
            <h4 className="nhsuk-heading-xs">Sign this variation</h4>
            <StepForm
              view={view}
              completing={completing}
              draftKey={`${draftKey} ${version}`}
              forOthers={false}
              button="Sign the variation"
              contribution={(answer) => ({ kind: 'sign', version, answer })}
            />
            <Decline version={version} completing={completing} />
          </>
        )}
        {/* What is refused is said once, where the variation is signed. */}
        {mayWithdraw && <Withdraw version={version} completing={completing} said={maySign} />}
      </OnlyNow>
    </section>
  )
}

const SignedBy = ({ one, view }: { one: VariationView; view: StepView }) =>
  one.signed.length > 0 && (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {one.signed.map(({ id, at }) => (
        <li key={id}>
          {nameOf(view, id)} signed on {formatDay(at)}
          {signatoryWords(view, one.given[id] ?? {})}
        </li>
      ))}
    </ul>
  )

interface ActProps {
  readonly version: string
  readonly completing: Completing
}

const Decline = ({ version, completing }: ActProps) => (
  <Details>
    <Details.Summary>We will not sign it as it is</Details.Summary>
    <Details.Text>
      <WordsForm
        id={`decline-${version}`}
        label="Why not?"
        hint="Your commissioner and the local medical committee can read this, the other practices cannot."
        missing="Say in a sentence why you will not sign"
        button="Tell the other members that we will not sign"
        command={{ pending: completing.pending }}
        send={(reason) => completing.contribute({ kind: 'declineVariation', version, reason })}
      />
    </Details.Text>
  </Details>
)

const Withdraw = ({ version, completing, said }: ActProps & { said: boolean }) => (
  <Details>
    <Details.Summary>Withdraw this variation</Details.Summary>
    <Details.Text>
      <p>What the members signed before stays in force, and nobody is asked for this any more.</p>
      <WordsForm
        id={`withdraw-${version}`}
        label="Why is it withdrawn?"
        hint="The members, the commissioner and the region can read this."
        missing="Say in a sentence why it is withdrawn"
        button="Withdraw the variation"
        command={said ? { pending: completing.pending } : completing}
        send={(reason) => completing.contribute({ kind: 'withdrawVariation', version, reason })}
      />
    </Details.Text>
  </Details>
)
