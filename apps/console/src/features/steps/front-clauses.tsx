import type { FrontView } from '@muster/domain/views/step-view'
import { Details, InsetText } from 'nhsuk-react-components'
import { SourceWords } from '../page/source-words.tsx'

/** The part of an agreement that is fixed: numbered clauses by topic, unfolded to be read before signing. */
export const FrontClauses = ({ front }: { front: FrontView }) => (
  <section aria-labelledby="front">
    <h3 className="nhsuk-heading-s" id="front">
      Mandatory clauses
    </h3>
    <InsetText>
      <p>
        <strong>These clauses are fixed.</strong> {front.stands}
      </p>
    </InsetText>
    <Details>
      <Details.Summary>Read the {front.clauses.length} clauses</Details.Summary>
      <Details.Text>
        <p>The numbers are Muster’s own.</p>
        <ol className="muster-clauses">
          {front.clauses.map((clause) => (
            <Clause key={clause.id} clause={clause} />
          ))}
        </ol>
        <p className="nhsuk-body-s">
          Where this comes from: <SourceWords of={front.source} />
        </p>
      </Details.Text>
    </Details>
  </section>
)

const Clause = ({
  clause: { topic, says, national },
}: {
  clause: FrontView['clauses'][number]
}) => (
  <li className="nhsuk-u-margin-bottom-4">
    <strong>{topic}</strong>
    {national && ` (${national} of the national agreement)`}
    {says.map(({ words, source }) => (
      <p key={words} className="nhsuk-u-margin-bottom-2">
        {words}{' '}
        <span className="nhsuk-hint muster-line">
          <SourceWords of={source} />
        </span>
      </p>
    ))}
  </li>
)
