import type { PlaceView } from '@muster/domain/mediation/places-page'
import { Button, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { NetworkChoice } from './network-choice.tsx'
import { useNetworks } from './use-networks.ts'

/** The commissioner requires a network to take the practice, where the programme lets it. */
export function RequireForm({ commissioner, place }: { commissioner: string; place: PlaceView }) {
  const [network, setNetwork] = useState('')
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const networks = useNetworks(commissioner)
  const require = useCommand('places.require', api.places.require.mutate)
  const found = [
    ...(network === '' ? [{ control: 'required', message: 'Select the network' }] : []),
    ...(reason.trim() === '' ? [{ control: 'required-reason', message: 'Enter the reason' }] : []),
  ]
  const problems = checked ? found : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0) return
    await require.send({ network, practice: place.practice, reason: reason.trim() })
  }
  return (
    <form className="muster-no-print" onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={require.refusal}
        failure={require.failure}
        controlOf={() => 'required'}
      />
      <NetworkChoice
        id="required"
        label="Which network has to take the practice?"
        networks={networks}
        value={network}
        set={setNetwork}
        error={errorAt(problems, 'required')}
      />
      <Textarea
        id="required-reason"
        name="reason"
        label="Why this network?"
        labelProps={{ size: 's' }}
        hint="The support leads of the commissioner and the local medical committee read this."
        rows={3}
        value={reason}
        error={errorAt(problems, 'required-reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" disabled={require.pending}>
        Require the network to take it
      </Button>
    </form>
  )
}
