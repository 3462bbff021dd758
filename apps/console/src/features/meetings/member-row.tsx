import { Select, TextInput } from 'nhsuk-react-components'
import { roleWords } from '../steps/voters.ts'
import type { CommitteeRow } from './committee-rows.ts'

interface Props {
  readonly row: CommitteeRow
  readonly number: number
  /** What is wrong with the practice; empty where nothing is. */
  readonly error: string
  readonly change: (to: Partial<CommitteeRow>) => void
  readonly remove: () => void
}

export function MemberRow({ row, number, error, change, remove }: Props) {
  return (
    <fieldset className="nhsuk-fieldset muster-member">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Member {number}</legend>
      <Select
        id={`role-${row.key}`}
        label="Role"
        value={row.role}
        onChange={(event) => change({ role: event.currentTarget.value as CommitteeRow['role'] })}
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
          error={error}
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
