import { useQuery } from '@tanstack/react-query'
import { Button, TextInput } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { describeFailure } from '../../trpc/describe-failure.ts'
import { FailureNotice } from '../page/failure-notice.tsx'
import { foundQuery } from './session-queries.ts'
import { TakeButton } from './take-button.tsx'
import type { Take } from './use-take.ts'

/** Everybody who takes part can be played; there are too many to offer. */
export function FindPerson({ take }: { take: Take }) {
  const [words, setWords] = useState('')
  const [search, setSearch] = useState('')
  const found = useQuery(foundQuery(search))
  const find = (event: FormEvent) => {
    event.preventDefault()
    setSearch(words.trim())
  }
  return (
    <form onSubmit={find} className="nhsuk-u-reading-width">
      <TextInput
        label="Find somebody else"
        labelProps={{ size: 's' }}
        hint="The name or code of a practice, a commissioner or a region."
        name="search"
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button type="submit" secondary>
        Find
      </Button>
      {found.error && <FailureNotice failure={describeFailure(found.error)} />}
      <div role="status">
        {found.data?.length === 0 && <p>Nobody here has ‘{search}’ in their name or code.</p>}
      </div>
      {found.data && (
        <ul className="nhsuk-list">
          {found.data.map((persona) => (
            <li key={persona.id}>
              <TakeButton persona={persona} take={take} /> {persona.scope}
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
