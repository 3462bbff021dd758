import type { DocumentView, StepView } from '@muster/domain/views/step-view'
import { formatDay } from '../clock/format-time.ts'
import { answerWords } from './answer-words.ts'
import { nameOf } from './fields/practice-fields.tsx'

/** Who has signed the version that stands, who is bound by it without, and who has still to sign. */
export function Signatures({ view, document }: { view: StepView; document: DocumentView }) {
  const { practice: own } = view.whose
  const parties = document.text ? view.members.filter(({ id }) => id === own) : view.members
  const isBound = (id: string) => document.bound.some(({ practice }) => practice === id)
  const missing = parties.filter(
    ({ id }) =>
      !isBound(id) &&
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
        {document.bound.map(({ practice, at }) => (
          <li key={practice}>
            {nameOf(view, practice)} is bound by this version since {formatDay(at)}, and has not
            signed it
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
export function signatoryWords(
  { evidence }: StepView,
  given: DocumentView['signed'][number]['given'],
): string {
  const words = evidence
    .filter(({ kind }) => kind === 'text' || kind === 'choice')
    .filter(({ id }) => typeof given[id] === 'string')
    .flatMap((field) => answerWords(field, given[field.id], (code) => code))
  return words.length > 0 ? `: ${words.join(', ')}` : ''
}
