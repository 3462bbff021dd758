import type { DissolutionView } from '@muster/domain/dissolution/dissolution-view'
import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { ForMember } from './for-member.tsx'
import { useMember } from './use-member.ts'

interface Props {
  readonly network: string
  readonly dissolution: DissolutionView
}

/** A member says whether it agrees; once all have, the group has ended. */
export function AnswerDissolution({ network, dissolution }: Props) {
  const member = useMember(dissolution)
  const [checked, setChecked] = useState(false)
  const answer = useCommand('dissolution.answer', api.dissolution.answer.mutate)
  const version = dissolution.proposed?.version ?? 0
  const problems = checked ? member.problems : []
  async function say(agrees: boolean) {
    setChecked(true)
    if (member.problems.length > 0) return
    if (await answer.send({ network, version, agrees, ...member.said })) setChecked(false)
  }
  return (
    <>
      <FormErrors problems={problems} refusal={answer.refusal} failure={answer.failure} />
      <ForMember member={member} problems={problems} />
      <div className="nhsuk-button-group">
        <Button type="button" warning disabled={answer.pending} onClick={() => say(true)}>
          Agree to give the group up
        </Button>
        <Button type="button" secondary disabled={answer.pending} onClick={() => say(false)}>
          Keep the group
        </Button>
      </div>
    </>
  )
}
