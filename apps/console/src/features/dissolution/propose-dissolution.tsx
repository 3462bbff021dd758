import type { DissolutionView } from '@muster/domain/dissolution/dissolution-view'
import { Button, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { ForMember } from './for-member.tsx'
import { useMember } from './use-member.ts'

interface Props {
  readonly network: string
  readonly dissolution: DissolutionView
}

/** A member wants the group given up, with its reason. */
export function ProposeDissolution({ network, dissolution }: Props) {
  const member = useMember(dissolution)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const propose = useCommand('dissolution.propose', api.dissolution.propose.mutate)
  const found = [
    ...member.problems,
    ...(reason.trim() === ''
      ? [{ control: 'dissolution-reason', message: 'Enter the reason' }]
      : []),
  ]
  const problems = checked ? found : []
  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0) return
    await propose.send({ network, ...member.said, reason: reason.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={propose.refusal}
        failure={propose.failure}
        controlOf={() => 'dissolution-reason'}
      />
      <ForMember member={member} problems={problems} />
      <Textarea
        id="dissolution-reason"
        name="reason"
        label="Why should it be given up?"
        labelProps={{ size: 's' }}
        hint="The members, the commissioner and the region read this."
        rows={3}
        value={reason}
        error={errorAt(problems, 'dissolution-reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" secondary disabled={propose.pending}>
        Propose to give the group up
      </Button>
    </form>
  )
}
