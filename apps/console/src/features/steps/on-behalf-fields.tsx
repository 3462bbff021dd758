import { Radios, TextInput } from 'nhsuk-react-components'
import type { OnBehalf } from './step-queries.ts'

const ways: readonly { readonly how: OnBehalf['how']; readonly label: string }[] = [
  { how: 'phone', label: 'By phone' },
  { how: 'email', label: 'By email' },
  { how: 'letter', label: 'By letter' },
  { how: 'inPerson', label: 'In person' },
]

interface Props {
  readonly value: OnBehalf | null
  readonly set: (value: OnBehalf) => void
  readonly error: string
  /** Where several forms stand on one page. */
  readonly id?: string
  /** What comes of it. */
  readonly told?: string
  readonly example?: string
}

/** A support lead may enter what a practice phoned or wrote; it shows as such, and the practice is told. */
export function OnBehalfFields({
  value,
  set,
  error,
  id = 'asked',
  told = 'It shows as entered by you, and they are told. Only the practice itself can sign.',
  example = 'Pat Gale, practice manager',
}: Props) {
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group muster-group">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
        You are entering this for somebody else
      </legend>
      <div className="nhsuk-hint">{told}</div>
      <TextInput
        id={`${id}-by`}
        name="askedBy"
        label="Who asked you to?"
        hint={`Name and role, for example ${example}`}
        error={error}
        autoComplete="off"
        value={value?.askedBy ?? ''}
        onChange={(event) =>
          set({ how: value?.how ?? 'phone', askedBy: event.currentTarget.value })
        }
      />
      <HowAsked id={id} value={value} set={set} />
    </fieldset>
  )
}

const HowAsked = ({ id, value, set }: Pick<Props, 'value' | 'set'> & { id: string }) => (
  <Radios id={`${id}-how`} name="how" legend="How did they ask?" legendProps={{ size: 's' }} inline>
    {ways.map(({ how, label }) => (
      <Radios.Item
        key={how}
        id={`${id}-how-${how}`}
        value={how}
        checked={(value?.how ?? 'phone') === how}
        onChange={() => set({ askedBy: value?.askedBy ?? '', how })}
      >
        {label}
      </Radios.Item>
    ))}
  </Radios>
)
