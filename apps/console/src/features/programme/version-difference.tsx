import type {
  VersionDifference as Difference,
  StepDifference,
} from '@muster/domain/amendment/difference'
import { Tag } from 'nhsuk-react-components'

interface Props {
  readonly difference: Difference
  readonly with: number
}

/** What a version changes, step by step in words. */
export function VersionDifference({ difference: { programme, steps }, with: other }: Props) {
  return (
    <section aria-labelledby="difference">
      <h2 className="nhsuk-heading-m" id="difference">
        What it changes from version {other}
      </h2>
      {programme.length === 0 && steps.length === 0 && <p>Nothing: it says the same.</p>}
      {programme.length > 0 && (
        <ul>
          {programme.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {steps.map((step) => (
        <OneStep key={step.step} step={step} />
      ))}
    </section>
  )
}

const kinds = {
  added: { words: 'New', modifier: 'green' },
  removed: { words: 'Removed', modifier: 'red' },
  changed: { words: 'Changed', modifier: 'blue' },
} as const

function OneStep({ step: { step, title, kind, changes } }: { step: StepDifference }) {
  const { words, modifier } = kinds[kind]
  return (
    <>
      <h3 className="nhsuk-heading-s">
        {step} {title} <Tag modifier={modifier}>{words}</Tag>
      </h3>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change.words}>{change.words}</li>
          ))}
        </ul>
      )}
    </>
  )
}
