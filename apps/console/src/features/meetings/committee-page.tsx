import type { LeadHome } from '@muster/domain/views/home-views'
import { useQuery } from '@tanstack/react-query'
import { Button, Radios } from 'nhsuk-react-components'
import { useState } from 'react'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { Interests } from '../sign-off/interests.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { MemberRow } from './member-row.tsx'
import { QuorumFields } from './quorum-fields.tsx'
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
          {(home) => (
            <>
              <CommitteeForm home={home} onDone={() => setDone(true)} />
              {home.committee.length > 0 && <Interests home={home} />}
            </>
          )}
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
  const form = useCommittee(home, onDone)
  const { rows, change, add, remove, appoint, submit, problems, errorOf } = form
  const seats = rows
    .map((row, index) => ({ key: row.key, number: index + 1, row }))
    .filter(({ row }) => row.alternateFor === null)
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={appoint.refusal}
        failure={appoint.failure}
        controlOf={(field) => (field === 'votingMembers' ? field : `role-${rows[0]?.key ?? 0}`)}
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
          seats={seats.filter(({ key }) => key !== row.key)}
          error={errorOf(`practice-${row.key}`)}
          change={(to) => change(row.key, to)}
          remove={() => remove(row.key)}
        />
      ))}
      <Button type="button" secondary small onClick={add}>
        Add a member
      </Button>
      <QuorumFields
        said={form.quorum}
        inForce={home.quorum}
        assumed={home.quorumAssumed}
        set={form.setQuorum}
        problems={problems}
      />
      <WhenConflicted value={form.whenConflicted} set={form.setWhenConflicted} />
      <Button type="submit" disabled={appoint.pending || rows.length === 0}>
        Enter the committee
      </Button>
    </form>
  )
}

interface WhenProps {
  readonly value: LeadHome['whenConflicted']
  readonly set: (value: LeadHome['whenConflicted']) => void
}

/** As the terms of reference say. They never vote. */
const WhenConflicted = ({ value, set }: WhenProps) => (
  <Radios
    id="whenConflicted"
    name="whenConflicted"
    legend="What do members with a conflict do, by your terms of reference?"
    legendProps={{ size: 's' }}
    hint="Either way they do not vote."
  >
    <Radios.Item value="leave" checked={value === 'leave'} onChange={() => set('leave')}>
      They leave while it is decided
    </Radios.Item>
    <Radios.Item value="speak" checked={value === 'speak'} onChange={() => set('speak')}>
      They may speak, and then do not vote
    </Radios.Item>
  </Radios>
)
