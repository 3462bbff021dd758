import { DateInput } from 'nhsuk-react-components'
import type { DraftParts } from '../steps/draft.ts'

interface Props {
  readonly id: string
  readonly legend: string
  readonly hint?: string
  readonly value: DraftParts
  readonly set: (value: DraftParts) => void
  readonly error: string
}

export function DayInput({
  id,
  legend,
  hint = 'For example, 28 5 2019',
  value,
  set,
  error,
}: Props) {
  const put = (part: string) => ({
    value: value[part] ?? '',
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      set({ ...value, [part]: event.currentTarget.value }),
  })
  return (
    <DateInput
      id={`${id}-date`}
      name={id}
      legend={legend}
      legendProps={{ size: 's' }}
      hint={hint}
      error={error}
    >
      <DateInput.Day id={id} {...put('day')} />
      <DateInput.Month {...put('month')} />
      <DateInput.Year {...put('year')} />
    </DateInput>
  )
}
