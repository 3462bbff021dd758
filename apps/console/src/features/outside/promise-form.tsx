import { readLondonDate } from '@muster/domain/calendar/day-number'
import type { OutsideView } from '@muster/domain/outside/outside-page'
import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { DayInput } from '../meetings/day-input.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { dateOfDraft } from '../steps/draft-quantities.ts'

/** The other side has named a day, or another one. */
export function PromiseForm({ view }: { view: OutsideView }) {
  const [said, setSaid] = useState({})
  const [checked, setChecked] = useState(false)
  const promise = useCommand('outside.promise', api.outside.promise.mutate)
  const control = `${view.request}-promise`
  const day = readLondonDate(dateOfDraft(said) ?? '')
  const problems = checked && !day ? [{ control, message: 'Enter a real date' }] : []

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const { network, request } = view
    if (day) promise.send({ network, request, promisedFor: day })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={promise.refusal}
        failure={promise.failure}
        controlOf={() => control}
      />
      <DayInput
        id={control}
        legend={`For when does the ${view.party} promise it?`}
        error={errorAt(problems, control)}
        value={said}
        set={setSaid}
      />
      <Button type="submit" secondary disabled={promise.pending}>
        Record the promise
      </Button>
    </form>
  )
}
