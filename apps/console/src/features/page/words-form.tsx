import type { Refusal } from '@muster/domain/refusal'
import { Button, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import type { Failure } from '../../trpc/describe-failure.ts'
import { FormErrors } from './form-errors.tsx'

interface Props {
  readonly id: string
  readonly label: string
  /** Who reads it. */
  readonly hint: string
  readonly missing: string
  readonly button: string
  /** Without refusal and failure where the page shows them elsewhere. */
  readonly command: {
    readonly pending: boolean
    readonly refusal?: Refusal | null
    readonly failure?: Failure | null
  }
  readonly send: (words: string) => unknown
}

const maximumLength = 1_000

/** One box of words and a button: a reason to decline, why something changes, what shows that it is done. */
export function WordsForm({ id, label, hint, missing, button, command, send }: Props) {
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
      <FormErrors
        problems={wrong ? [{ control: id, message: missing }] : []}
        refusal={command.refusal ?? null}
        failure={command.failure ?? null}
        controlOf={() => id}
      />
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
      <Button type="submit" secondary disabled={command.pending}>
        {button}
      </Button>
    </form>
  )
}
