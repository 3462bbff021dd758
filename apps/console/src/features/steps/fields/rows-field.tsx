import type { Column } from '@muster/domain/programme/field'
import { Button, Select, TextInput } from 'nhsuk-react-components'
import { type DraftParts, rowsOf } from '../draft.ts'
import { controlId, type FieldProps, labelSize } from './field-props.ts'
import { labelOf } from './hint-of.ts'

/** Several things of one kind: the same few questions for each, and a button for one more. */
export function RowsField({ field, value, set, error, hint }: FieldProps<'rows'>) {
  const typed = rowsOf(value)
  const rows = typed.length > 0 || field.optional ? typed : [{}]
  const id = controlId(field.id)
  const put = (at: number, row: DraftParts) => set(rows.map((one, i) => (i === at ? row : one)))
  return (
    <fieldset
      className={`nhsuk-fieldset nhsuk-form-group muster-group${error ? ' nhsuk-form-group--error' : ''}`}
    >
      <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${labelSize}`}>
        {labelOf(field)}
      </legend>
      {hint && <div className="nhsuk-hint">{hint}</div>}
      {error && <span className="nhsuk-error-message">{error}</span>}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place only
        <fieldset className="nhsuk-fieldset muster-row" key={at}>
          <legend className="nhsuk-fieldset__legend">
            {capital(field.each)} {at + 1}
          </legend>
          {field.columns.map((column, index) => (
            <Cell
              key={column.id}
              column={column}
              id={at === 0 && index === 0 ? id : `${id}-${at + 1}-${column.id}`}
              value={row[column.id] ?? ''}
              put={(cell) => put(at, { ...row, [column.id]: cell })}
            />
          ))}
          <Button
            type="button"
            secondary
            small
            onClick={() => set(rows.filter((_, i) => i !== at))}
          >
            Remove {field.each} {at + 1}
          </Button>
        </fieldset>
      ))}
      {rows.length < field.maximum && (
        <Button
          type="button"
          secondary
          id={rows.length === 0 ? id : `${id}-add`}
          onClick={() => set([...rows, {}])}
        >
          Add {rows.length === 0 ? `a ${field.each}` : `another ${field.each}`}
        </Button>
      )}
    </fieldset>
  )
}

interface CellProps {
  readonly column: Column
  readonly id: string
  readonly value: string
  readonly put: (value: string) => void
}

function Cell({ column, id, value, put }: CellProps) {
  const label = column.optional ? `${column.label} (optional)` : column.label
  if (column.kind === 'text')
    return (
      <TextInput
        id={id}
        name={id}
        label={label}
        autoComplete="off"
        value={value}
        onChange={(event) => put(event.currentTarget.value)}
      />
    )
  return (
    <Select
      id={id}
      name={id}
      label={label}
      value={value}
      onChange={(event) => put(event.currentTarget.value)}
    >
      <Select.Option value="">Select an answer</Select.Option>
      {column.options.map((option) => (
        <Select.Option key={option.value} value={option.value}>
          {option.label}
        </Select.Option>
      ))}
    </Select>
  )
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
