import type { RegisterNotice } from '@muster/domain/register/register-notice'
import { InsetText, Tag } from 'nhsuk-react-components'
import { standingTags } from './register-words.ts'

/** What a later practice register says of a practice, and what was decided: told to it and to its network. */
export function RegisterNotices({ notices }: { notices: readonly RegisterNotice[] }) {
  if (notices.length === 0) return null
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">The practice register</h2>
      {notices.map(({ id, practiceName, practice, says, decided, standing }) => (
        <p key={id}>
          <strong>
            {practiceName} ({practice})
          </strong>{' '}
          <Tag modifier={standingTags[standing].colour}>{standingTags[standing].label}</Tag>
          <br />
          {says}{' '}
          {decided ??
            'Nothing has changed by it: your commissioner’s support lead decides what it means.'}
        </p>
      ))}
    </InsetText>
  )
}
