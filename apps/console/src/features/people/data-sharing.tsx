import { formatDate } from '@muster/domain/calendar/format-date'
import { askedFields } from '@muster/domain/form/asked-fields'
import type { SharingView } from '@muster/domain/views/sharing-view'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { SummaryList, Tag } from 'nhsuk-react-components'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { answerWords } from '../steps/answer-words.ts'
import { TemplateNotice } from '../steps/step-notices.tsx'
import { peopleQuery } from './people-query.ts'

/** Where data sharing stands: what all have agreed for members, who has signed for everybody. */
export function DataSharing({ network }: { network: string }) {
  const query = useQuery(peopleQuery(network, useAsOf()))
  return (
    <section aria-labelledby="sharing">
      <h2 className="nhsuk-heading-m" id="sharing">
        Data sharing
      </h2>
      <Loaded query={query} what="data sharing">
        {({ sharing }) =>
          sharing ? (
            <Standing network={network} sharing={sharing} />
          ) : (
            <p>This programme asks for no data sharing agreement.</p>
          )
        }
      </Loaded>
    </section>
  )
}

function Standing({ network, sharing }: { network: string; sharing: SharingView }) {
  const { step, title, agreed, interimUntil, template, terms, signatures } = sharing
  return (
    <>
      {template && !agreed && <TemplateNotice template={template} />}
      <p>
        <Link to="/steps/$step" params={{ step }} search={{ network }}>
          {title}
        </Link>
        : {agreed ? 'all members have agreed' : 'not agreed yet'}.
        {interimUntil && (
          <>
            {' '}
            <strong>
              It is an interim deed and ends on {formatDate(interimUntil)}: the full agreement is
              signed by then.
            </strong>
          </>
        )}
      </p>
      {terms ? <Terms terms={terms} /> : <p>Its text is the members’ own.</p>}
      <h3 className="nhsuk-heading-s">Signatures</h3>
      <ul className="nhsuk-list">
        {signatures.map(({ practice, name, signed }) => (
          <li key={practice}>
            {name}{' '}
            <Tag modifier={signed ? 'green' : 'yellow'}>{signed ? 'Signed' : 'Not signed'}</Tag>
          </li>
        ))}
      </ul>
    </>
  )
}

const Terms = ({ terms: { fields, answer } }: { terms: NonNullable<SharingView['terms']> }) => (
  <SummaryList>
    {askedFields(fields, answer)
      .filter(({ id }) => answer[id] !== undefined)
      .map((field) => (
        <SummaryList.Row key={field.id}>
          <SummaryList.Key>{field.label}</SummaryList.Key>
          <SummaryList.Value>
            {answerWords(field, answer[field.id], (code) => code).map((line) => (
              <span className="muster-line" key={line}>
                {line}
              </span>
            ))}
          </SummaryList.Value>
        </SummaryList.Row>
      ))}
  </SummaryList>
)
