import type { PracticeHome } from '@muster/domain/views/home-views'
import { SummaryList } from 'nhsuk-react-components'
import { fileWords } from '../steps/fields/hint-of.ts'

type Practice = PracticeHome['practice']

const facts: readonly { readonly key: keyof Practice; readonly label: string }[] = [
  { key: 'id', label: 'ODS code' },
  { key: 'postcode', label: 'Postcode' },
  { key: 'listSize', label: 'Registered patients' },
  { key: 'contractType', label: 'Contract' },
]

/** What the published files say, each with its file and the date of its extract. */
export function PublishedFacts({ practice }: { practice: Practice }) {
  const { sources } = practice
  return (
    <section aria-labelledby="published">
      <h2 className="nhsuk-heading-s" id="published">
        Published about your practice
      </h2>
      <SummaryList className="muster-narrow-list">
        {facts.map(({ key, label }) => (
          <SummaryList.Row key={key}>
            <SummaryList.Key>{label}</SummaryList.Key>
            <SummaryList.Value>{valueWords(practice[key])}</SummaryList.Value>
          </SummaryList.Row>
        ))}
      </SummaryList>
      {practice.flags.map((flag) => (
        <p key={flag} className="nhsuk-body-s">
          Note: {flag}
        </p>
      ))}
      <p className="nhsuk-body-s">From: {filesOf(sources)}.</p>
    </section>
  )
}

const valueWords = (value: Practice[keyof Practice]): string =>
  typeof value === 'number'
    ? value.toLocaleString('en-GB')
    : typeof value === 'string'
      ? value
      : 'Not in the published files'

const filesOf = (sources: Practice['sources']): string =>
  [...new Set(Object.values(sources).map(fileWords))].join('; ') || 'no file'
