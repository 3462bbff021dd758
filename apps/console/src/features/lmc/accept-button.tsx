import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { LondonDate } from '@muster/domain/ids'
import { Button } from 'nhsuk-react-components'
import type { Command } from '../../trpc/use-command.ts'
import { useNow } from '../clock/clock-queries.ts'
import { FormErrors } from '../page/form-errors.tsx'

interface Props {
  readonly command: Pick<Command<never, never>, 'pending' | 'refusal' | 'failure'>
  readonly send: (on: LondonDate) => Promise<unknown>
}

/** The committee says today that it will mediate. */
export function AcceptButton({ command, send }: Props) {
  const now = useNow()
  return (
    <div className="muster-no-print">
      <FormErrors problems={[]} refusal={command.refusal} failure={command.failure} />
      <Button
        type="button"
        disabled={command.pending || now === null}
        onClick={() => now !== null && send(londonDateOf(now))}
      >
        Accept the invitation
      </Button>
    </div>
  )
}
