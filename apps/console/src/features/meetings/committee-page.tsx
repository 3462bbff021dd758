import type { LeadHome } from '@muster/domain/views/home-views'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { MemberRow } from './member-row.tsx'
import { useCommittee } from './use-committee.ts'

/** The committee by roles: conflicts are found from where its GP members work. */
export function CommitteePage({ commissioner }: { commissioner: string }) {
  const query = useQuery(commissionerQuery(commissioner))
  const [done, setDone] = useState(false)
  return (
    <>
      <PageHeading>Members of the committee</PageHeading>
      {done ? (
        <Confirmation
          title="Committee entered"
          next="Their interests are asked for at each meeting, and the quorum is checked when a decision is recorded."
        />
      ) : (
        <Loaded query={query} what="the committee">
          {(home) => <CommitteeForm home={home} onDone={() => setDone(true)} />}
        </Loaded>
      )}
    </>
  )
}

interface FormProps {
  readonly home: LeadHome
  readonly onDone: () => void
}

function CommitteeForm({ home, onDone }: FormProps) {
  const { rows, change, add, remove, appoint, submit, problems, errorOf } = useCommittee(
    home,
    onDone,
  )
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={appoint.refusal}
        failure={appoint.failure}
        controlOf={() => `role-${rows[0]?.key ?? 0}`}
      />
      <p>
        {home.committee.length > 0
          ? 'This is the committee as it stands. Change what has changed: what you enter takes its place.'
          : 'Enter every member who may vote, by role. Names are not needed.'}
      </p>
      {rows.map((row, index) => (
        <MemberRow
          key={row.key}
          row={row}
          number={index + 1}
          error={errorOf(`practice-${row.key}`)}
          change={(to) => change(row.key, to)}
          remove={() => remove(row.key)}
        />
      ))}
      <div className="nhsuk-button-group">
        <Button type="button" secondary onClick={add}>
          Add a member
        </Button>
        <Button type="submit" disabled={appoint.pending || rows.length === 0}>
          Enter the committee
        </Button>
      </div>
    </form>
  )
}
