import type { DocumentView, StepView } from '@muster/domain/views/step-view'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { InsetText } from 'nhsuk-react-components'
import { useState } from 'react'
import { useAsOf } from '../as-of/use-as-of.ts'
import { formatDay } from '../clock/format-time.ts'
import { NoticeText } from '../variations/notice-text.tsx'
import { AnswerList } from './answer-list.tsx'
import { answerWords } from './answer-words.ts'
import { nameOf } from './fields/practice-fields.tsx'
import { FrontClauses } from './front-clauses.tsx'
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
            fields={parts[index]?.data?.evidence ?? []}
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
    <NoticeText notice={notice} />
    <p className="muster-no-print">
      <Link to="/practices/$practice/variation" params={{ practice: notice.practice.code }}>
        Read or print this notice
      </Link>
    </p>
  </>
)

function Signatures({ view, document }: { view: StepView; document: DocumentView }) {
  const { practice: own } = view.whose
  const parties = document.text ? view.members.filter(({ id }) => id === own) : view.members
  const missing = parties.filter(
    ({ id }) =>
      !document.signed.some(
        ({ practice, version }) => practice === id && version === document.version,
      ),
  )
  return (
    <>
      <h3 className="nhsuk-heading-s">Signatures</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {document.signed.map(({ practice, at, version, given }) => (
          <li key={`${practice} ${version}`}>
            {nameOf(view, practice)} signed on {formatDay(at)}
            {version === document.version ? '' : `, an earlier version (${version})`}
            {signatoryWords(view, given)}
          </li>
        ))}
        {missing.map(({ id }) => (
          <li key={id}>
            <strong>{nameOf(view, id)} has not signed this version</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who signed, and on whose authority, for those who may read it. */
function signatoryWords(
  { evidence }: StepView,
  given: DocumentView['signed'][number]['given'],
): string {
  const words = evidence
    .filter(({ kind }) => kind === 'text' || kind === 'choice')
    .filter(({ id }) => typeof given[id] === 'string')
    .flatMap((field) => answerWords(field, given[field.id], (code) => code))
  return words.length > 0 ? `: ${words.join(', ')}` : ''
}
