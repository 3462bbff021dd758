import type { PlaceView } from '@muster/domain/mediation/places-page'
import { Button, Select } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'

const control = 'ask-network'

/** Asks one of the commissioner's networks for a place, the nearest first. */
export function AskForm({ place }: { place: PlaceView }) {
  const [network, setNetwork] = useState('')
  const [checked, setChecked] = useState(false)
  const ask = useCommand('places.ask', api.places.ask.mutate)
  const problems =
    checked && network === '' ? [{ control, message: 'Select the network to ask' }] : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (network === '' || !(await ask.send({ practice: place.practice, network }))) return
    setNetwork('')
    setChecked(false)
  }
  return (
    <form className="muster-no-print" onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={ask.refusal}
        failure={ask.failure}
        controlOf={() => control}
      />
      <Select
        id={control}
        label="Which network?"
        labelProps={{ size: 's' }}
        hint="The nearest is first. Its coordinator or clinical director answers."
        value={network}
        error={errorAt(problems, control)}
        onChange={(event) => setNetwork(event.currentTarget.value)}
      >
        <Select.Option value="">Select a network</Select.Option>
        {place.mayAsk.map(({ id, name, km }) => (
          <Select.Option key={id} value={id}>
            {km === null ? name : `${name}, ${km.toFixed(1)} km`}
          </Select.Option>
        ))}
      </Select>
      <Button type="submit" secondary disabled={ask.pending}>
        Ask for a place
      </Button>
    </form>
  )
}
