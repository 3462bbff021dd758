import type { DocumentView, StepView } from '@muster/domain/views/step-view'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { InsetText } from 'nhsuk-react-components'
import { useState } from 'react'
import { useAsOf } from '../as-of/use-as-of.ts'
import { NoticeText } from '../variations/notice-text.tsx'
import { AnswerList } from './answer-list.tsx'
import { FrontClauses } from './front-clauses.tsx'
import { Signatures } from './signatures.tsx'
import { stepQuery } from './step-queries.ts'
import { WhatChanged } from './what-changed.tsx'

/** The document as it would be signed: its parts, its version, and who has signed which version. */
export function AgreementDocument({ view, document }: { view: StepView; document: DocumentView }) {
  const [firstSeen] = useState(document.version)
  const { network, practice } = view.whose
  const whose = { ...(network && { network }), ...(practice && { practice }) }
  const asOf = useAsOf()
  const queries = document.parts.map(({ step }) => stepQuery(step, whose, asOf))
  const parts = useQueries({ queries })
  const fieldsOf = (step: string) =>
    parts[document.parts.findIndex((part) => part.step === step)]?.data?.evidence ?? []
  return (
    <section aria-labelledby="document">
      <h2 className="nhsuk-heading-m" id="document">
        {document.label}
      </h2>
      {document.version === '' ? (
        <p>No notice has been served yet, so there is nothing to sign.</p>
      ) : (
        <p>
          Version <code>{document.version}</code>. A signature binds to this version: a later change
          has to be signed again.
        </p>
      )}
      {document.rule && <p>{document.rule}</p>}
      {document.version !== firstSeen && (
        <InsetText role="alert">
          <p>The document has changed since you opened this page. Read it again before you sign.</p>
        </InsetText>
      )}
      {document.sinceSigned && (
        <WhatChanged view={view} since={document.sinceSigned} fieldsOf={fieldsOf} />
      )}
      {document.text && <Served notice={document.text} />}
      {document.front && <FrontClauses front={document.front} />}
      {document.parts.map((part, index) => (
        <section key={part.step}>
          <h3 className="nhsuk-heading-s">{part.title}</h3>
          <AnswerList
            fields={(parts[index]?.data?.evidence ?? []).filter(
              ({ id }) => !part.leavesOut.includes(id),
            )}
            answer={part.answer}
            view={view}
          />
        </section>
      ))}
      <Signatures view={view} document={document} />
    </section>
  )
}

/** A text of the practice's own, with the way to it on paper. */
const Served = ({ notice }: { notice: NonNullable<DocumentView['text']> }) => (
  <>
    <NoticeText notice={notice} Heading="h3" />
    <p className="muster-no-print">
      <Link to="/practices/$practice/variation" params={{ practice: notice.practice.code }}>
        Read or print this notice
      </Link>
    </p>
  </>
)
