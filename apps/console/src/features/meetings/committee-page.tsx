import type { CommitteeMember } from '@muster/domain/facts/events'
import { practiceId } from '@muster/domain/ids'
import { Button, Select, TextInput } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { roleWords } from '../steps/voters.ts'

type Role = CommitteeMember['role']
interface Row {
  readonly key: number
  readonly role: Role
  /** Of a GP member: the practice from which conflicts are found. */
  readonly practice: string
}

const start: readonly Row[] = (['layChair', 'lay', 'executive', 'gp'] as const).map(
  (role, key) => ({ key, role, practice: '' }),
)

/** The committee by roles, never by names: conflicts are found from where its GP members work. */
export function CommitteePage({ commissioner }: { commissioner: string }) {
  const [rows, setRows] = useState(start)
  const [done, setDone] = useState(false)
  const appoint = useCommand('committee.appoint', api.committee.appoint.mutate)
  const change = (key: number, to: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...to } : row)))
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (await appoint.send({ commissioner, members: membersOf(rows) })) setDone(true)
  }
  return (
    <>
      <PageHeading>Members of the committee</PageHeading>
      {done ? (
        <Confirmation
          title="Committee entered"
          next="Their interests are asked for at each meeting, and the quorum is checked when a decision is recorded."
        />
      ) : (
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
            <Button
              type="button"
              secondary
              onClick={() => setRows([...rows, { key: Date.now(), role: 'lay', practice: '' }])}
            >
              Add a member
            </Button>
            <Button type="submit" disabled={appoint.pending || rows.length === 0}>
              Enter the committee
            </Button>
          </div>
        </form>
      )}
    </>
  )
}

function MemberRow({
  row,
  number,
  change,
  remove,
}: {
  row: Row
  number: number
  change: (to: Partial<Row>) => void
  remove: () => void
}) {
  return (
    <fieldset className="nhsuk-fieldset muster-member">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Member {number}</legend>
      <Select
        id={`role-${row.key}`}
        label="Role"
        value={row.role}
        onChange={(event) => change({ role: event.currentTarget.value as Role })}
      >
        {Object.entries(roleWords).map(([role, words]) => (
          <Select.Option key={role} value={role}>
            {words}
          </Select.Option>
        ))}
      </Select>
      {row.role === 'gp' && (
        <TextInput
          id={`practice-${row.key}`}
          label="Practice"
          hint="ODS code of where the GP works"
          code
          width="10"
          autoComplete="off"
          value={row.practice}
          onChange={(event) => change({ practice: event.currentTarget.value.toUpperCase() })}
        />
      )}
      <button type="button" className="nhsuk-link muster-linklike" onClick={remove}>
        Remove member {number}
      </button>
    </fieldset>
  )
}

/** Ids by role and number: `gp-1`, `gp-2`. */
function membersOf(rows: readonly Row[]): CommitteeMember[] {
  return rows.map(({ role, practice }, index) => {
    const number = rows.slice(0, index + 1).filter((one) => one.role === role).length
    const at = role === 'gp' && practice.trim() ? { practice: practiceId(practice.trim()) } : {}
    return { id: `${role}-${number}`, role, ...at }
  })
}
