import type { LeadHome } from '@muster/domain/views/home-views'
import { Details } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { WordsForm } from '../page/words-form.tsx'
import { useMe } from '../session/session-queries.ts'

/** Whether an officer may decide, and the form with which the support lead or the region changes that. */
export function DelegationScheme({ commissioner }: Pick<LeadHome, 'commissioner'>) {
  const { data: me } = useMe()
  const { officerMayDecide: may } = commissioner
  if (may === null) return null
  const change = may ? 'Leave every decision to the committee' : 'Let an officer decide'
  return (
    <>
      <p>
        {may
          ? 'An officer or group may decide under the scheme of delegation; the committee notes it at its next meeting.'
          : 'The scheme of delegation does not let an officer decide.'}
        {commissioner.officerAssumed && ' (Assumed: no file and nobody says otherwise.)'}
      </p>
      {(me?.home === 'lead' || me?.home === 'region') && (
        <OnlyNow>
          <Details className="muster-no-print">
            <Details.Summary>{change}</Details.Summary>
            <Details.Text>
              <Change key={String(may)} commissioner={commissioner.id} to={!may} label={change} />
            </Details.Text>
          </Details>
        </OnlyNow>
      )}
    </>
  )
}

interface ChangeProps {
  readonly commissioner: string
  readonly to: boolean
  readonly label: string
}

function Change({ commissioner, to, label }: ChangeProps) {
  const set = useCommand(
    'commissioners.setDelegationScheme',
    api.commissioners.setDelegationScheme.mutate,
  )
  return (
    <WordsForm
      id="scheme-reason"
      label="Why?"
      hint="Guidance keeps decisions with the committee, or has you explain. Everybody may read this."
      missing="Enter the reason"
      button={label}
      command={set}
      send={(reason) => set.send({ commissioner, officerMayDecide: to, reason })}
    />
  )
}
