import type { NetworkToAsk, PlaceView } from '@muster/domain/mediation/places-page'
import { Button, Select } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { Crossing } from './crossing.tsx'

const control = 'ask-network'

/** Asks a network for a place: one of the commissioner's, the nearest first, or one of another near by. */
export function AskForm({ place }: { place: PlaceView }) {
  const [network, setNetwork] = useState('')
  const [checked, setChecked] = useState(false)
  const ask = useCommand('places.ask', api.places.ask.mutate)
  const chosen = place.mayAsk.find(({ id }) => id === network)
  const own = place.mayAsk.filter(({ crossing }) => crossing === null)
  const elsewhere = place.mayAsk.filter(({ crossing }) => crossing !== null)
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
        hint="Those of your commissioner come first, the nearest at the top. The network’s coordinator or clinical director answers."
        value={network}
        error={errorAt(problems, control)}
        onChange={(event) => setNetwork(event.currentTarget.value)}
      >
        <Select.Option value="">Select a network</Select.Option>
        <Choices label={place.commissionerName} networks={own} />
        <Choices label="Other commissioners near by" networks={elsewhere} />
      </Select>
      {chosen?.crossing && <Crossing place={place} network={chosen} crossing={chosen.crossing} />}
      <Button type="submit" secondary disabled={ask.pending}>
        Ask for a place
      </Button>
    </form>
  )
}

const Choices = ({ label, networks }: { label: string; networks: readonly NetworkToAsk[] }) =>
  networks.length === 0 ? null : (
    <optgroup label={label}>
      {networks.map((one) => (
        <Select.Option key={one.id} value={one.id}>
          {wordsOf(one)}
        </Select.Option>
      ))}
    </optgroup>
  )

function wordsOf({ name, km, crossing }: NetworkToAsk): string {
  const away = km === null ? '' : `, ${km.toFixed(1)} km`
  return crossing ? `${name} (${crossing.commissionerName})${away}` : `${name}${away}`
}
