import type { BlockerView } from '@muster/domain/views/network-view'
import { Button, Select, TextInput } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { useMe, useProgramme } from '../session/session-queries.ts'
import { other } from './blocker-reasons.ts'

/** What a support lead or a region does about a blocker: give it its kind, or close it. */
export function BlockerActions({ blocker }: { blocker: BlockerView }) {
  const { data: me } = useMe()
  const [open, setOpen] = useState(false)
  if (!me || me.home === 'practice') return null
  if (!open)
    return (
      <button
        type="button"
        className="nhsuk-link muster-linklike muster-line"
        onClick={() => setOpen(true)}
      >
        Resolve<span className="nhsuk-u-visually-hidden"> {blocker.label}</span>
      </button>
    )
  return (
    <div className="muster-inline-form">
      {blocker.kind === other.kind && <MapForm blocker={blocker} />}
      <ResolveForm blocker={blocker} />
      <button type="button" className="nhsuk-link muster-linklike" onClick={() => setOpen(false)}>
        Cancel
      </button>
    </div>
  )
}

const whereOf = (blocker: BlockerView) =>
  blocker.network ? { network: blocker.network } : { commissioner: blocker.commissioner }

function ResolveForm({ blocker }: { blocker: BlockerView }) {
  const [note, setNote] = useState('')
  const resolve = useCommand('blockers.resolve', api.blockers.resolve.mutate)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    resolve.send({
      blocker: blocker.id,
      ...whereOf(blocker),
      ...(note.trim() && { note: note.trim() }),
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={[]} refusal={resolve.refusal} failure={resolve.failure} />
      <TextInput
        id={`note-${blocker.network}-${blocker.id}`}
        label="How was it resolved?"
        hint="Optional"
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" small disabled={resolve.pending}>
        Mark as resolved
      </Button>
    </form>
  )
}

/** 'Something else' becomes a kind of the programme, which gives it an owner and a clock. */
function MapForm({ blocker }: { blocker: BlockerView }) {
  const [kind, setKind] = useState('')
  const map = useCommand('blockers.map', api.blockers.map.mutate)
  const { data: programme } = useProgramme()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (kind !== '') map.send({ blocker: blocker.id, ...whereOf(blocker), kind })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={[]} refusal={map.refusal} failure={map.failure} />
      <Select
        id={`kind-${blocker.network}-${blocker.id}`}
        label="What is it really?"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
      >
        <Select.Option value="">Choose a reason</Select.Option>
        {programme?.blockerKinds.map((one) => (
          <Select.Option key={one.kind} value={one.kind}>
            {one.label}
          </Select.Option>
        ))}
      </Select>
      <Button type="submit" secondary small disabled={map.pending || kind === ''}>
        Give it to them
      </Button>
    </form>
  )
}
