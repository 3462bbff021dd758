import type { Change } from '@muster/domain/viability/change'
import { Button } from 'nhsuk-react-components'
import { changeWords, effectWords } from './viability-words.ts'

interface Props {
  readonly changes: readonly Change[]
  readonly take: (change: Change) => void
}

/** Changes of the members that would mend something, the nearest first: one press makes one. */
export function Changes({ changes, take }: Props) {
  if (changes.length === 0) return null
  return (
    <>
      <h3 className="nhsuk-heading-xs">What would help</h3>
      <ul className="nhsuk-list muster-no-print">
        {changes.map((change) => (
          <Suggestion key={changeWords(change)} change={change} take={take} />
        ))}
      </ul>
    </>
  )
}

const Suggestion = ({ change, take }: { change: Change; take: Props['take'] }) => (
  <li>
    <Button
      type="button"
      secondary
      small
      className="nhsuk-u-margin-bottom-1"
      onClick={() => take(change)}
    >
      {changeWords(change)}
    </Button>
    <span className="muster-line">{effectWords(change)}</span>
  </li>
)
