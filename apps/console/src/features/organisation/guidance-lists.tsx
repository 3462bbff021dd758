import type { GuidanceLine } from '@muster/domain/organisation/guidance'
import { Details } from 'nhsuk-react-components'
import { SourceWords } from '../page/source-words.tsx'

const headings = {
  easier: 'Tends to be easier',
  harder: 'Tends to need more work',
  note: 'To bear in mind',
} as const

/** The advice in three lists, and where each line comes from. */
export function GuidanceLists({ lines }: { lines: readonly GuidanceLine[] }) {
  return (
    <>
      {(Object.keys(headings) as (keyof typeof headings)[]).map((effect) => (
        <List key={effect} effect={effect} lines={lines.filter((one) => one.effect === effect)} />
      ))}
      <Details>
        <Details.Summary>Where this advice comes from</Details.Summary>
        <Details.Text>
          <ul>
            {lines.map(({ text, source }) => (
              <li key={text}>
                {text} (<SourceWords of={source} />)
              </li>
            ))}
          </ul>
        </Details.Text>
      </Details>
    </>
  )
}

function List({
  effect,
  lines,
}: {
  effect: keyof typeof headings
  lines: readonly GuidanceLine[]
}) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 className="nhsuk-heading-xs">{headings[effect]}</h3>
      <ul>
        {lines.map(({ principle, text }) => (
          <li key={text}>
            {principle && <strong>{principle}. </strong>}
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}
