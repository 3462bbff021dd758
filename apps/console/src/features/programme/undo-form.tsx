import { useNavigate } from '@tanstack/react-router'
import { Button, Details, Textarea } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useReason } from './use-reason.ts'

/** Undoes the last release of a version: a further version brings back what was in force before. */
export function UndoForm({ version }: { version: number }) {
  const undo = useCommand('versions.undo', api.versions.undo.mutate)
  const navigate = useNavigate()
  const { reason, setReason, submit, problems } = useReason('undo-reason', async (words) => {
    const sent = await undo.send({ version, reason: words })
    if (sent) await navigate({ to: '/programme' })
    return sent !== null
  })
  return (
    <Details className="muster-no-print">
      <Details.Summary>Undo its last release</Details.Summary>
      <Details.Text>
        <form onSubmit={submit} noValidate>
          <FormErrors problems={problems} refusal={undo.refusal} failure={undo.failure} />
          <p>
            A further version with what was in force before is added and released to the same
            commissioners. What this version had reopened counts again where nobody has changed it.
          </p>
          <Textarea
            id="undo-reason"
            name="reason"
            label="Why undo it?"
            labelProps={{ size: 's' }}
            hint="Everybody concerned can read this."
            error={errorAt(problems, 'undo-reason')}
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" secondary disabled={undo.pending}>
            Undo the release of version {version}
          </Button>
        </form>
      </Details.Text>
    </Details>
  )
}
