import { memberWords } from '@muster/domain/sign-off/member-words'
import type { DecidingPage } from '@muster/domain/views/deciding-page'
import { conflictWords } from './interest-words.ts'

/** Who may not vote here and why, what they do meanwhile, and who can stand in. */
export function Conflicts({ page }: { page: DecidingPage | undefined }) {
  if (!page || page.conflicts.length === 0) return null
  return (
    <section aria-labelledby="conflicts">
      <h2 className="nhsuk-heading-s" id="conflicts">
        Members with a conflict
      </h2>
      <p>
        {page.whenConflicted === 'leave'
          ? 'By the terms of reference they leave while it is decided. They do not vote.'
          : 'By the terms of reference they may speak. They do not vote.'}
      </p>
      <ul>
        {page.conflicts.map(({ member, because, standIns }) => (
          <li key={member}>
            {memberWords(page.committee, member)} {conflictWords(because)}.{' '}
            {standIns.length > 0
              ? `Can stand in: ${standIns.map((one) => memberWords(page.committee, one)).join(', ')}.`
              : 'Nobody on the committee can stand in.'}
          </li>
        ))}
      </ul>
    </section>
  )
}
