import type { LeadHome } from '@muster/domain/views/home-views'
import { Button, Details, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useMe } from '../session/session-queries.ts'

/** Whether an officer may decide, and the form with which the support lead or the region changes that. */
export function DelegationScheme({ commissioner }: Pick<LeadHome, 'commissioner'>) {
  const { data: me } = useMe()
  const { officerMayDecide: may } = commissioner
  if (may === null) return null
  const change = may ? 'Leave every decision to the committee' : 'Let an officer decide'
  return (
    <>
      <p>
        {may
          ? 'An officer or group may decide under the scheme of delegation; the committee notes it at its next meeting.'
          : 'The scheme of delegation does not let an officer decide.'}
        {commissioner.officerAssumed && ' (Assumed: no file and nobody says otherwise.)'}
      </p>
      {(me?.home === 'lead' || me?.home === 'region') && (
        <OnlyNow>
          <Details className="muster-no-print">
            <Details.Summary>{change}</Details.Summary>
            <Details.Text>
              <Change key={String(may)} commissioner={commissioner.id} to={!may} label={change} />
            </Details.Text>
          </Details>
        </OnlyNow>
      )}
    </>
  )
}

interface ChangeProps {
  readonly commissioner: string
  readonly to: boolean
  readonly label: string
}

const control = 'scheme-reason'

function Change({ commissioner, to, label }: ChangeProps) {
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const set = useCommand(
    'commissioners.setDelegationScheme',
    api.commissioners.setDelegationScheme.mutate,
  )
  const missing = checked && reason.trim() === ''
  const problems = missing ? [{ control, message: 'Enter the reason' }] : []
  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (reason.trim() !== '')
      set.send({ commissioner, officerMayDecide: to, reason: reason.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={problems} refusal={set.refusal} failure={set.failure} />
      <Textarea
        id={control}
        label="Why?"
        labelProps={{ size: 's' }}
        hint="Guidance keeps decisions with the committee, or has you explain. Everybody may read this."
        error={errorAt(problems, control)}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" secondary disabled={set.pending}>
        {label}
      </Button>
    </form>
  )
}
