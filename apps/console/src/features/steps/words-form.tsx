import { Button, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { FormErrors } from '../page/form-errors.tsx'
import type { Completing } from './use-complete.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly missing: string
  readonly button: string
  readonly completing: Completing
  readonly send: (words: string) => unknown
}

const maximumLength = 1_000

/** One box of words and a button: a reason to decline, or why a step does not apply. */
export function WordsForm({ id, label, hint, missing, button, completing, send }: Props) {
  const [words, setWords] = useState('')
  const [checked, setChecked] = useState(false)
  const wrong = checked && words.trim() === ''
  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (words.trim() !== '') send(words.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={wrong ? [{ control: id, message: missing }] : []} />
      <Textarea
        id={id}
        name={id}
        label={label}
        labelProps={{ size: 's' }}
        hint={hint}
        error={wrong ? missing : ''}
        maxLength={maximumLength}
        rows={3}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" secondary disabled={completing.pending}>
        {button}
      </Button>
    </form>
  )
}
