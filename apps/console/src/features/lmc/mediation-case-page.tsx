import type { MediationCase } from '@muster/domain/lmc/mediation-case'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Details } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { CloseForm } from '../places/close-form.tsx'
import { Decline } from '../places/decline.tsx'
import { MediationStanding } from '../places/mediation-standing.tsx'
import { Meeting } from '../places/meeting.tsx'
import { AcceptButton } from './accept-button.tsx'
import { BackToCases } from './back-to-cases.tsx'
import { mediationCaseQuery } from './lmc-queries.ts'
import { NetworksNear } from './networks-near.tsx'

interface Props {
  readonly commissioner: string
  readonly practice: string
}

/** A practice that no network wants, for the mediator who has been invited. */
export function MediationCasePage({ commissioner, practice }: Props) {
  const query = useQuery(mediationCaseQuery(commissioner, practice, useAsOf()))
  return (
    <Loaded query={query} what="the mediation">
      {(found) => <Case found={found} />}
    </Loaded>
  )
}

const Case = ({ found }: { found: MediationCase }) => (
  <>
    <PageHeading caption={`${found.commissionerName}: a practice that no network wants`}>
      {found.practiceName}
    </PageHeading>
    <p>
      {found.listSize === null
        ? 'No list of its patients is published.'
        : `It has ${found.listSize.toLocaleString('en-GB')} registered patients.`}
    </p>
    <h2 className="nhsuk-heading-m">Mediation</h2>
    <MediationStanding mediation={found.mediation} />
    {found.mayRecord && (
      <OnlyNow>
        <Record found={found} />
      </OnlyNow>
    )}
    <NetworksNear found={found} />
    <h2 className="nhsuk-heading-m">If no network takes it</h2>
    <p>
      {found.route.value === 'require'
        ? 'The commissioner requires a network to take the practice.'
        : 'Nobody can make a network take a practice. Another network covers its patients.'}{' '}
      Why: {found.route.source}.
    </p>
    <BackToCases />
  </>
)

/** What the committee records, as it goes. */
function Record({
  found: { commissioner, practice, mediation, networks },
}: {
  found: MediationCase
}) {
  const accept = useCommand('mediation.accept', api.mediation.accept.mutate)
  const navigate = useNavigate()
  const accepted = mediation.acceptedOn !== null || mediation.meetings.length > 0
  return (
    <div className="muster-no-print">
      {!accepted && (
        <AcceptButton command={accept} send={(on) => accept.send({ commissioner, practice, on })} />
      )}
      <Decline
        commissioner={commissioner}
        practice={practice}
        summary="We cannot mediate"
        onDeclined={() => void navigate({ to: '/lmc' })}
      />
      <Meeting commissioner={commissioner} practice={practice} />
      <Details>
        <Details.Summary>Say what came of it</Details.Summary>
        <Details.Text>
          <CloseForm
            commissioner={commissioner}
            practice={practice}
            networks={networks}
            forLmc={false}
          />
        </Details.Text>
      </Details>
    </div>
  )
}
