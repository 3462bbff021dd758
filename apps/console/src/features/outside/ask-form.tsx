import { readLondonDate } from '@muster/domain/calendar/day-number'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { OutsideView } from '@muster/domain/outside/outside-page'
import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { useNow } from '../clock/clock-queries.ts'
import { DayInput } from '../meetings/day-input.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft, draftOfDate } from '../steps/draft-quantities.ts'

/** When the other side was asked, and for when it promised, where it did. */
export function AskForm({ view }: { view: OutsideView }) {
  const now = useNow()
  const [said, setAskedOn] = useState<DraftParts | null>(null)
  const [promisedFor, setPromisedFor] = useState<DraftParts>({})
  const [checked, setChecked] = useState(false)
  const ask = useCommand('outside.ask', api.outside.ask.mutate)
  const askedOn = said ?? (now === null ? {} : draftOfDate(londonDateOf(now)))
  const id = (field: string) => `${view.request}-${field}`
  const day = readLondonDate(dateOfDraft(askedOn) ?? '')
  const typed = dateOfDraft(promisedFor)
  const promise = readLondonDate(typed ?? '')
  const found = [
    ...(day
      ? []
      : [{ control: id('askedOn'), message: 'Enter a real date on which it was asked for' }]),
    ...(typed === undefined || promise
      ? []
      : [{ control: id('promisedFor'), message: 'Enter a real date, or leave the promise empty' }]),
  ]
  const problems = checked ? found : []

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0 || !day) return
    const { network, request } = view
    ask.send({ network, request, askedOn: day, ...(promise ? { promisedFor: promise } : {}) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={problems} refusal={ask.refusal} failure={ask.failure} controlOf={id} />
      <DayInput
        id={id('askedOn')}
        legend={`When was the ${view.party} asked?`}
        error={errorAt(problems, id('askedOn'))}
        value={askedOn}
        set={setAskedOn}
      />
      <DayInput
        id={id('promisedFor')}
        legend="For when was it promised? (optional)"
        error={errorAt(problems, id('promisedFor'))}
        value={promisedFor}
        set={setPromisedFor}
      />
      <Button type="submit" secondary disabled={ask.pending}>
        Record that it was asked for
      </Button>
    </form>
  )
}
