import type { JoinableNetwork } from '@muster/domain/change/joining-view'
import { useQuery } from '@tanstack/react-query'
import { Button, Details, Radios, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useMe } from '../session/session-queries.ts'
import { joinableQuery } from './changes-query.ts'

/** The approved networks that a practice in none may ask; nothing where there are none yet. */
export function AskToJoin({ practice }: { practice: string }) {
  const { data: me } = useMe()
  const mayAsk = me?.home === 'practice' || me?.home === 'lead'
  const { data } = useQuery({ ...joinableQuery(practice), enabled: mayAsk })
  if (!data || data.length === 0) return null
  return (
    <Details className="muster-no-print">
      <Details.Summary>Ask to join a network that is approved</Details.Summary>
      <Details.Text>
        <Ask practice={practice} networks={data} />
      </Details.Text>
    </Details>
  )
}

interface AskProps {
  readonly practice: string
  readonly networks: readonly JoinableNetwork[]
}

function Ask({ practice, networks }: AskProps) {
  const [network, setNetwork] = useState('')
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const notify = useCommand('changes.notify', api.changes.notify.mutate)
  const found = [
    ...(network === '' ? [{ control: 'join-0', message: 'Select the network' }] : []),
    ...(reason.trim() === '' ? [{ control: 'join-reason', message: 'Enter the reason' }] : []),
  ]
  const problems = checked ? found : []
  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0) return
    await notify.send({ network, kind: 'join', practice, reason: reason.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <p>
        The network agrees, the commissioner approves, and your practice is a member from the
        quarter after that, at the earliest 28 days from now.
      </p>
      <FormErrors problems={problems} refusal={notify.refusal} failure={notify.failure} />
      <Radios
        id="join"
        name="join"
        legend="Which network?"
        legendProps={{ size: 's' }}
        error={errorAt(problems, 'join-0')}
      >
        {networks.map(({ id, name, members, patients }, index) => (
          <Radios.Item
            key={id}
            id={`join-${index}`}
            value={id}
            checked={network === id}
            onChange={() => setNetwork(id)}
          >
            {name}: {members} practices, {patients.toLocaleString('en-GB')} patients
          </Radios.Item>
        ))}
      </Radios>
      <Textarea
        id="join-reason"
        label="Why?"
        labelProps={{ size: 's' }}
        hint="The commissioner and the local medical committee read this, the other practices do not."
        rows={3}
        value={reason}
        error={errorAt(problems, 'join-reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" secondary disabled={notify.pending}>
        Ask to join
      </Button>
    </form>
  )
}
