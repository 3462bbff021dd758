import type { BlockerView } from '@muster/domain/views/network-view'
import { Button, Select, TextInput } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { useMe, useProgramme } from '../session/session-queries.ts'
import { other } from './blocker-reasons.ts'
import { GiveBlocker } from './give-blocker.tsx'
import { whereOf } from './where-of.ts'

type Act = 'resolve' | 'give'

/** What a support lead or a region does about a blocker: give it its kind or another owner, or close it. */
export function BlockerActions({ blocker }: { blocker: BlockerView }) {
  const { data: me } = useMe()
  const [act, setAct] = useState<Act | null>(null)
  if (!me || me.home === 'practice') return null
  if (act === null)
    return (
      <>
        <Choose label="Resolve" blocker={blocker} choose={() => setAct('resolve')} />
        {blocker.mayGiveTo.length > 0 && (
          <Choose label="Change the owner" blocker={blocker} choose={() => setAct('give')} />
        )}
      </>
    )
  return (
    <div className="muster-inline-form">
      {act === 'resolve' && blocker.kind === other.kind && <MapForm blocker={blocker} />}
      {act === 'resolve' ? <ResolveForm blocker={blocker} /> : <GiveBlocker blocker={blocker} />}
      <button type="button" className="nhsuk-link muster-linklike" onClick={() => setAct(null)}>
        Cancel
      </button>
    </div>
  )
}

interface ChooseProps {
  readonly label: string
  readonly blocker: BlockerView
  readonly choose: () => void
}

const Choose = ({ label, blocker, choose }: ChooseProps) => (
  <button type="button" className="nhsuk-link muster-linklike muster-line" onClick={choose}>
    {label}
    <span className="nhsuk-u-visually-hidden"> {blocker.label}</span>
  </button>
)

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
