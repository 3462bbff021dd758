import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { type CommitteeRow, firstRows, membersOf } from './committee-rows.ts'
import { MemberRow } from './member-row.tsx'

/** The committee by roles: conflicts are found from where its GP members work. */
export function CommitteePage({ commissioner }: { commissioner: string }) {
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
        <CommitteeForm commissioner={commissioner} onDone={() => setDone(true)} />
      )}
    </>
  )
}

interface FormProps {
  readonly commissioner: string
  readonly onDone: () => void
}

function CommitteeForm({ commissioner, onDone }: FormProps) {
  const [rows, setRows] = useState(firstRows)
  const appoint = useCommand('committee.appoint', api.committee.appoint.mutate)
  const change = (key: number, to: Partial<CommitteeRow>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...to } : row)))
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (await appoint.send({ commissioner, members: membersOf(rows) })) onDone()
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={[]}
        refusal={appoint.refusal}
        failure={appoint.failure}
        controlOf={() => `role-${rows[0]?.key ?? 0}`}
      />
      <p>Enter every member who may vote, by role. Names are not needed.</p>
      {rows.map((row, index) => (
        <MemberRow
          key={row.key}
          row={row}
          number={index + 1}
          change={(to) => change(row.key, to)}
          remove={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div className="nhsuk-button-group">
        <Button type="button" secondary onClick={() => setRows([...rows, newRow()])}>
          Add a member
        </Button>
        <Button type="submit" disabled={appoint.pending || rows.length === 0}>
          Enter the committee
        </Button>
      </div>
    </form>
  )
}

const newRow = (): CommitteeRow => ({ key: Date.now(), role: 'lay', practice: '' })
