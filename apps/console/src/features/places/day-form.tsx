import { readLondonDate } from '@muster/domain/calendar/day-number'
import type { LondonDate } from '@muster/domain/ids'
import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import type { Command } from '../../trpc/use-command.ts'
import { useForLmc } from '../lmc/use-for-lmc.tsx'
import { DayInput } from '../meetings/day-input.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft } from '../steps/draft-quantities.ts'
import type { OnBehalf } from '../steps/step-queries.ts'

interface Props {
  readonly id: string
  readonly legend: string
  readonly button: string
  readonly command: Pick<Command<never, never>, 'pending' | 'refusal' | 'failure'>
  /** The support lead records it for a local medical committee. */
  readonly forLmc?: boolean
  /** Whether it was accepted. */
  readonly send: (on: LondonDate, asked: { readonly onBehalf?: OnBehalf }) => Promise<boolean>
}

/** Records one day. */
export function DayForm({ id, legend, button, command, forLmc = false, send }: Props) {
  const [parts, setParts] = useState<DraftParts>({})
  const [checked, setChecked] = useState(false)
  const day = readLondonDate(dateOfDraft(parts) ?? '')
  const lmc = useForLmc(`${id}-asked`, forLmc, checked)
  const found = [...(day ? [] : [{ control: id, message: 'Enter a real date' }]), ...lmc.found]
  const problems = checked ? found : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (!day || found.length > 0 || !(await send(day, lmc.asked))) return
    setParts({})
    lmc.clear()
    setChecked(false)
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={command.refusal}
        failure={command.failure}
        controlOf={(field) => (field === 'onBehalf' ? `${id}-asked-by` : id)}
      />
      <DayInput
        id={id}
        legend={legend}
        value={parts}
        set={setParts}
        error={errorAt(problems, id)}
      />
      {lmc.fields}
      <Button type="submit" secondary small disabled={command.pending}>
        {button}
      </Button>
    </form>
  )
}
