import type { ChangesPage } from '@muster/domain/change/changes-page'
import { useQuery } from '@tanstack/react-query'
import { Details } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { RegisterNotices } from '../register/register-notices.tsx'
import { ChangeItem } from './change-item.tsx'
import { changesQuery } from './changes-query.ts'
import { GiveNotice } from './give-notice.tsx'

/** What changes in a network by notice. */
export function Changes({ network }: { network: string }) {
  const query = useQuery(changesQuery(network, useAsOf()))
  return (
    <Loaded query={query} what="the changes">
      {(page) => (
        <>
          <RegisterNotices notices={page.register} />
          {page.rules ? <Listed network={network} page={page} /> : <NotYet />}
        </>
      )}
    </Loaded>
  )
}

const NotYet = () => (
  <p>
    This programme has no rules for changes by notice. Members are chosen, and agree, in the steps
    of the overview.
  </p>
)

const Listed = ({ network, page }: { network: string; page: ChangesPage }) => (
  <section aria-labelledby="changes">
    <h2 className="nhsuk-heading-m" id="changes">
      Changes by notice
    </h2>
    <p>
      Until the network is registered its payee and director are chosen in the steps of the
      overview, and its members until it is approved. After that they change by notice. Members go
      with {page.rules?.noticeDays} days’ notice, with the commissioner’s approval, and from the
      quarter after it.
    </p>
    {page.changes.length === 0 && <p>Nobody has given notice of a change.</p>}
    <ul className="nhsuk-list">
      {page.changes.map((change) => (
        <ChangeItem key={change.id} network={network} change={change} />
      ))}
    </ul>
    {page.choices.length > 0 && (
      <OnlyNow>
        <Details className="muster-no-print">
          <Details.Summary>Give notice of a change</Details.Summary>
          <Details.Text>
            <GiveNotice network={network} choices={page.choices} />
          </Details.Text>
        </Details>
      </OnlyNow>
    )}
  </section>
)
