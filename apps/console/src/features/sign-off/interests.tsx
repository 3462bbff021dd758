import { formatDate } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import { memberWords } from '@muster/domain/sign-off/member-words'
import type { LeadHome } from '@muster/domain/views/home-views'
import { Button } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { useMe } from '../session/session-queries.ts'
import { DeclareInterest } from './declare-interest.tsx'
import { interestKinds } from './interest-words.ts'

type Entry = LeadHome['interests'][number]

/** The register of interests: what stands in it counts for every decision until it ends. */
export function Interests({ home }: { home: LeadHome }) {
  const { data: me } = useMe()
  const keeps = me?.home === 'secretary'
  return (
    <section aria-labelledby="interests-register">
      <h2 className="nhsuk-heading-m" id="interests-register">
        Register of interests
      </h2>
      <p>
        Who has an interest in a practice does not vote on its network, nor on any network that is
        decided together with it.
      </p>
      {home.interests.length === 0 && <p>Nothing has been declared.</p>}
      {home.interests.map((entry) => (
        <Item key={entry.interest} entry={entry} home={home} keeps={keeps} />
      ))}
      {keeps && <DeclareInterest home={home} />}
    </section>
  )
}

interface ItemProps {
  readonly entry: Entry
  readonly home: LeadHome
  readonly keeps: boolean
}

function Item({ entry, home, keeps }: ItemProps) {
  const { interest, member, kind, practice, practiceName, since, details } = entry
  const name = memberWords(home.committee, member)
  const end = useCommand('committee.endInterest', api.committee.endInterest.mutate)
  return (
    <div className="muster-item">
      <p>
        <strong>{name}</strong>: {practiceName} ({practice}). {interestKinds[kind]}, since{' '}
        {formatDate(londonDateOf(since))}.{details && ` ${details}`}
      </p>
      <FormErrors problems={[]} refusal={end.refusal} failure={end.failure} />
      {keeps && (
        <Button
          type="button"
          secondary
          small
          className="muster-no-print"
          disabled={end.pending}
          aria-label={`End the interest of ${name} in ${practiceName}`}
          onClick={() => end.send({ commissioner: home.commissioner.id, interest })}
        >
          End this interest
        </Button>
      )}
    </div>
  )
}
