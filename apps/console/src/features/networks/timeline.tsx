import type { TimelineEntry } from '@muster/domain/views/network-view'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Select } from 'nhsuk-react-components'
import { useState } from 'react'
import { useAsOf } from '../as-of/use-as-of.ts'
import { formatMoment } from '../clock/format-time.ts'
import { Loaded } from '../page/loaded.tsx'
import { timelineQuery, type Who } from './network-queries.ts'

/** Everything that happened, newest first: what people did, and what Muster did by itself. */
export function Timeline({ network }: { network: string }) {
  const [who, setWho] = useState<Who>('all')
  const query = useInfiniteQuery(timelineQuery(network, who, useAsOf()))
  const [readOn, setReadOn] = useState<number | undefined>()
  async function showEarlier() {
    const { data, isError } = await query.fetchNextPage()
    if (!isError) setReadOn(data?.pages.at(-1)?.entries[0]?.position)
  }
  function show(chosen: Who) {
    setWho(chosen)
    setReadOn(undefined)
  }
  return (
    <section aria-labelledby="timeline">
      <h2 className="nhsuk-heading-m" id="timeline">
        What happened
      </h2>
      <Show value={who} set={show} />
      <Loaded query={query} what="what happened">
        {({ pages }) => (
          <Entries
            entries={pages.flatMap(({ entries }) => entries)}
            complete={!query.hasNextPage}
            readOn={readOn}
          />
        )}
      </Loaded>
      {query.hasNextPage && (
        <Button type="button" secondary small onClick={showEarlier}>
          {query.isFetchingNextPage ? 'Loading earlier events…' : 'Show earlier events'}
        </Button>
      )}
    </section>
  )
}

interface Told {
  readonly entries: readonly TimelineEntry[]
  readonly complete: boolean
  /** Who asked for earlier events goes on at the first of them, also when the button is gone. */
  readonly readOn: number | undefined
}

const focusOn = (entry: HTMLElement | null) => entry?.focus()

const Entries = ({ entries, complete, readOn }: Told) =>
  entries.length === 0 && complete ? (
    <p>Nothing has happened yet.</p>
  ) : (
    <ol className="muster-timeline">
      {entries.map((entry) => (
        <li
          key={entry.position}
          tabIndex={-1}
          ref={entry.position === readOn ? focusOn : undefined}
        >
          <span className="muster-timeline__when">{formatMoment(entry.at)}</span> {entry.text}
          {entry.byEngine && <span className="nhsuk-hint"> By Muster</span>}
        </li>
      ))}
    </ol>
  )

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
