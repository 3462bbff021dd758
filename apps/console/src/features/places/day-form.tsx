import { readLondonDate } from '@muster/domain/calendar/day-number'
import type { LondonDate } from '@muster/domain/ids'
import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import type { Command } from '../../trpc/use-command.ts'
import { DayInput } from '../meetings/day-input.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft } from '../steps/draft-quantities.ts'

interface Props {
  readonly id: string
  readonly legend: string
  readonly button: string
  readonly command: Pick<Command<never, never>, 'pending' | 'refusal' | 'failure'>
  /** Whether it was accepted. */
  readonly send: (on: LondonDate) => Promise<boolean>
}

/** Records one day. */
export function DayForm({ id, legend, button, command, send }: Props) {
  const [parts, setParts] = useState<DraftParts>({})
  const [checked, setChecked] = useState(false)
  const day = readLondonDate(dateOfDraft(parts) ?? '')
  const problems = checked && !day ? [{ control: id, message: 'Enter a real date' }] : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (!day || !(await send(day))) return
    setParts({})
    setChecked(false)
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={command.refusal}
        failure={command.failure}
        controlOf={() => id}
      />
      <DayInput
        id={id}
        legend={legend}
        value={parts}
        set={setParts}
        error={errorAt(problems, id)}
      />
      <Button type="submit" secondary small disabled={command.pending}>
        {button}
      </Button>
    </form>
  )
}
