import { roleWords } from '@muster/domain/sign-off/member-words'
import { Select, TextInput } from 'nhsuk-react-components'
import type { CommitteeRow } from './committee-rows.ts'

interface Props {
  readonly row: CommitteeRow
  readonly number: number
  /** Those with a seat of their own, for whom this member could stand in. */
  readonly seats: readonly {
    readonly key: number
    readonly number: number
    readonly row: CommitteeRow
  }[]
  /** What is wrong with the practice; empty where nothing is. */
  readonly error: string
  readonly change: (to: Partial<CommitteeRow>) => void
  readonly remove: () => void
}

export function MemberRow({ row, number, seats, error, change, remove }: Props) {
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
      <Select
        id={`alternate-${row.key}`}
        label="Stands in for"
        value={row.alternateFor === null ? '' : String(row.alternateFor)}
        onChange={({ currentTarget: { value } }) =>
          change({ alternateFor: value === '' ? null : Number(value) })
        }
      >
        <Select.Option value="">Nobody: has a seat</Select.Option>
        {seats.map((seat) => (
          <Select.Option key={seat.key} value={String(seat.key)}>
            Member {seat.number}: {roleWords[seat.row.role]}
          </Select.Option>
        ))}
      </Select>
      <button type="button" className="nhsuk-link muster-linklike" onClick={remove}>
        Remove member {number}
      </button>
    </fieldset>
  )
}
