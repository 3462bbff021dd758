import { Button, Textarea } from 'nhsuk-react-components'
import { useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { scopeOf } from './scope-choice.ts'
import { useReason } from './use-reason.ts'

interface Props {
  readonly version: number
  readonly choice: string
  readonly label: string
}

/** Releases a version to those whom the preview is about. */
export function ReleaseForm({ version, choice, label }: Props) {
  const release = useCommand('versions.release', api.versions.release.mutate)
  const [released, setReleased] = useState<string | null>(null)
  const { reason, setReason, submit, problems } = useReason('release-reason', async (words) => {
    const sent = await release.send({ version, to: scopeOf(choice), reason: words })
    if (sent) setReleased(label)
    return sent !== null
  })
  return (
    <form onSubmit={submit} noValidate className="muster-no-print">
      <h2 className="nhsuk-heading-m">Release it</h2>
      <FormErrors
        problems={problems}
        refusal={release.refusal}
        failure={release.failure}
        controlOf={(field) => (field === 'to' ? 'scope' : null)}
      />
      {released && (
        <p role="status">
          Released to {released}. Each commissioner there moves with all its networks at once, and
          each network records what that changes.
        </p>
      )}
      <Textarea
        id="release-reason"
        name="reason"
        label={`Why release version ${version} to ${label}?`}
        labelProps={{ size: 's' }}
        hint="Everybody concerned can read this."
        error={errorAt(problems, 'release-reason')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" disabled={release.pending}>
        Release version {version} to {label}
      </Button>
    </form>
  )
}
