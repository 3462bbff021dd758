import type { DecidingPage } from '@muster/domain/views/deciding-page'
import { Button, Details, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { useNow } from '../clock/clock-queries.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { conditionsWords } from './deciding-words.ts'

interface Props {
  readonly page: DecidingPage
  readonly network: string
}

/** What an approval depends on, by when, and whether it has been met. */
export function Conditions({ page, network }: Props) {
  const now = useNow()
  const conditions = page.decided?.conditions
  if (!conditions) return null
  return (
    <>
      {conditions.words && <p>Conditions: {conditions.words}</p>}
      <p>{conditionsWords(conditions, now)}</p>
      {page.confirmsConditions && (
        <Details className="muster-no-print">
          <Details.Summary>Record that the conditions are met</Details.Summary>
          <Details.Text>
            <ConfirmConditions network={network} />
          </Details.Text>
        </Details>
      )}
    </>
  )
}

const control = 'conditions-note'

function ConfirmConditions({ network }: { network: string }) {
  const [note, setNote] = useState('')
  const [checked, setChecked] = useState(false)
  const confirm = useCommand('networks.confirmConditions', api.networks.confirmConditions.mutate)
  const missing = checked && note.trim() === ''
  const problems = missing ? [{ control, message: 'Enter what shows that they are met' }] : []
  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (note.trim() !== '') confirm.send({ network, note: note.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={problems} refusal={confirm.refusal} failure={confirm.failure} />
      <Textarea
        id={control}
        label="What shows that they are met?"
        labelProps={{ size: 's' }}
        hint="The network, the committee and the region read this."
        error={errorAt(problems, control)}
        rows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" disabled={confirm.pending}>
        Record that they are met
      </Button>
    </form>
  )
}
