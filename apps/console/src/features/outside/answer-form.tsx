import { readLondonDate } from '@muster/domain/calendar/day-number'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { OutsideView } from '@muster/domain/outside/outside-page'
import { Button, TextInput } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { useNow } from '../clock/clock-queries.ts'
import { DayInput } from '../meetings/day-input.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft, draftOfDate } from '../steps/draft-quantities.ts'

interface Props {
  readonly view: OutsideView
  readonly issues: NonNullable<OutsideView['issues']>
}

/** The code that came back, and when it was issued. */
export function AnswerForm({ view, issues }: Props) {
  const now = useNow()
  const [code, setCode] = useState(view.code ?? '')
  const [said, setAnsweredOn] = useState<DraftParts | null>(null)
  const [checked, setChecked] = useState(false)
  const answer = useCommand('outside.answer', api.outside.answer.mutate)
  const answeredOn = said ?? (now === null ? {} : draftOfDate(londonDateOf(now)))
  const id = (field: string) => `${view.request}-${field}`
  const day = readLondonDate(dateOfDraft(answeredOn) ?? '')
  const found = [
    ...(code.trim() ? [] : [{ control: id('code'), message: 'Enter the code' }]),
    ...(day ? [] : [{ control: id('answeredOn'), message: 'Enter a real date of issue' }]),
  ]
  const problems = checked ? found : []

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0 || !day) return
    const { network, request } = view
    answer.send({ network, request, answeredOn: day, code: code.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={answer.refusal}
        failure={answer.failure}
        controlOf={id}
      />
      <TextInput
        id={id('code')}
        label={issues.label}
        labelProps={{ size: 's' }}
        hint={issues.hint}
        error={errorAt(problems, id('code'))}
        code
        width="10"
        autoComplete="off"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
      />
      <DayInput
        id={id('answeredOn')}
        legend="When was it issued?"
        error={errorAt(problems, id('answeredOn'))}
        value={answeredOn}
        set={setAnsweredOn}
      />
      <Button type="submit" secondary disabled={answer.pending}>
        Record the code
      </Button>
    </form>
  )
}
