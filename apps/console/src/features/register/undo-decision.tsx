import type { RegisterChangeView } from '@muster/domain/register/register-page'
import { useQuery } from '@tanstack/react-query'
import { Button, Details, InsetText, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { ConsequencesView } from './consequences.tsx'
import { MoveConsequencesView } from './move-consequences.tsx'
import { undoPreviewQuery } from './register-queries.ts'

interface Props {
  readonly change: RegisterChangeView
  readonly done: () => void
}

/** Where what was decided has taken effect and turns out wrong: what goes back, what does not, and why it is undone. */
export function UndoDecision({ change, done }: Props) {
  if (!change.undo) return null
  if (!change.undo.may) return <InsetText>It cannot be undone now. {change.undo.because}</InsetText>
  return (
    <Details className="muster-no-print">
      <Details.Summary>Undo this decision</Details.Summary>
      <Details.Text>
        <WhatGoesBack change={change} />
        <UndoForm change={change} done={done} />
      </Details.Text>
    </Details>
  )
}

function WhatGoesBack({ change }: { change: RegisterChangeView }) {
  const { data } = useQuery(undoPreviewQuery(change.practice, change.id))
  if (!data) return null
  if (!data.ok) return <InsetText>{data.refusal.message}</InsetText>
  const { consequences, move, stays } = data
  return (
    <section aria-labelledby="goes-back">
      <h2 className="nhsuk-heading-m" id="goes-back">
        What goes back today
      </h2>
      {move && <MoveConsequencesView of={move} />}
      {consequences && <ConsequencesView of={consequences} />}
      {stays.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">What does not go back</h3>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {stays.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function UndoForm({ change: { practice, id }, done }: Props) {
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const command = useCommand('register.undo', api.register.undo.mutate)
  const missing =
    reason.trim() === '' ? [{ control: 'undo-reason', message: 'Enter why it is undone' }] : []
  const problems = checked ? missing : []
  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (missing.length > 0) return
    if (await command.send({ practice, change: id, reason: reason.trim() })) done()
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={command.refusal}
        failure={command.failure}
        controlOf={() => null}
      />
      <Textarea
        id="undo-reason"
        label="Why is it undone?"
        labelProps={{ size: 's' }}
        hint="The support leads of the commissioner read this. What was decided stays in the record."
        error={errorAt(problems, 'undo-reason')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" secondary disabled={command.pending}>
        Undo it
      </Button>
    </form>
  )
}
