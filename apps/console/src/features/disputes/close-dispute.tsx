import type { DisputeView } from '@muster/domain/dispute/dispute-view'
import type { DisputeOutcome } from '@muster/domain/facts/dispute-events'
import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { useForLmc } from '../lmc/use-for-lmc.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { outcomeWords } from './outcome-words.ts'

/** Somebody for themselves, the support lead for the committee, or its mediator. */
export type Recorder = 'self' | 'forLmc' | 'lmc'

interface Props {
  readonly dispute: DisputeView
  readonly recorder: Recorder
}

/** How a dispute ended, with a note: what the committee advises is for the members too. */
export function CloseDispute({ dispute, recorder }: Props) {
  const [outcome, setOutcome] = useState<DisputeOutcome | null>(null)
  const [note, setNote] = useState('')
  const [checked, setChecked] = useState(false)
  const close = useCommand('disputes.close', api.disputes.close.mutate)
  const first = `end-${dispute.id}-${dispute.mayClose[0]}`
  const noteId = `end-note-${dispute.id}`
  const lmc = useForLmc(
    `end-asked-${dispute.id}`,
    recorder === 'forLmc' && outcome !== 'takenBack',
    checked,
  )
  const found = [
    ...(outcome === null ? [{ control: first, message: 'Select how it ended' }] : []),
    ...(note.trim() === '' ? [{ control: noteId, message: 'Enter a note' }] : []),
    ...lmc.found,
  ]
  const problems = checked ? found : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0 || outcome === null) return
    const { network, id } = dispute
    await close.send({ network, dispute: id, outcome, note: note.trim(), ...lmc.asked })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={close.refusal}
        failure={close.failure}
        controlOf={() => first}
      />
      <Radios
        id={`end-${dispute.id}`}
        name={`end-${dispute.id}`}
        legend="How did it end?"
        legendProps={{ size: 's' }}
        error={errorAt(problems, first)}
      >
        {dispute.mayClose.map((one) => (
          <Radios.Item
            key={one}
            id={`end-${dispute.id}-${one}`}
            value={one}
            onChange={() => setOutcome(one)}
          >
            {outcomeWords[one]}
          </Radios.Item>
        ))}
      </Radios>
      <Textarea
        id={noteId}
        name="note"
        label="Note"
        labelProps={{ size: 's' }}
        hint={
          recorder === 'self' || outcome === 'takenBack'
            ? 'The commissioner and the local medical committee read this, the other members do not.'
            : 'What the committee advises, and what came of it. The members of the network and the support lead read this.'
        }
        rows={3}
        value={note}
        error={errorAt(problems, noteId)}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {lmc.fields}
      <Button type="submit" secondary small disabled={close.pending}>
        Record how it ended
      </Button>
    </form>
  )
}
