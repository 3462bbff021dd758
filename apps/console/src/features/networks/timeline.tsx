import type { TimelineEntry } from '@muster/domain/views/network-view'
import { Button, Select } from 'nhsuk-react-components'
import { useState } from 'react'
import { formatMoment } from '../clock/format-time.ts'

type Who = 'all' | 'people' | 'engine'
const atOnce = 10

/** Everything that happened, newest first: what people did, and what Muster did by itself. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const [who, setWho] = useState<Who>('all')
  const [shown, setShown] = useState(atOnce)
  const fitting = newestFirst(entries).filter(
    ({ byEngine }) => who === 'all' || byEngine === (who === 'engine'),
  )
  return (
    <section aria-labelledby="timeline">
      <h2 className="nhsuk-heading-m" id="timeline">
        What happened
      </h2>
      {entries.length === 0 ? <p>Nothing has happened yet.</p> : <Show value={who} set={setWho} />}
      <ol className="muster-timeline">
        {fitting.slice(0, shown).map((entry) => (
          <li key={entry.position}>
            <span className="muster-timeline__when">{formatMoment(entry.at)}</span> {entry.text}
            {entry.byEngine && <span className="nhsuk-hint"> By Muster</span>}
          </li>
        ))}
      </ol>
      {fitting.length > shown && (
        <Button type="button" secondary small onClick={() => setShown(shown + 50)}>
          Show more ({fitting.length - shown})
        </Button>
      )}
    </section>
  )
}

const Show = ({ value, set }: { value: Who; set: (who: Who) => void }) => (
  <div className="muster-no-print">
    <Select
      id="timeline-who"
      label="Show"
      value={value}
      onChange={(event) => set(event.currentTarget.value as Who)}
    >
      <Select.Option value="all">Everything</Select.Option>
      <Select.Option value="people">What people did</Select.Option>
      <Select.Option value="engine">What Muster did by itself</Select.Option>
    </Select>
  </div>
)

const newestFirst = (entries: readonly TimelineEntry[]) =>
  entries.toSorted((a, b) => b.position - a.position)
