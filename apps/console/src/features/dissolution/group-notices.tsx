import { formatDate } from '@muster/domain/calendar/format-date'
import type { PracticeHome } from '@muster/domain/views/home-views'
import { Link } from '@tanstack/react-router'
import { InsetText } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'
import { endedWords } from './ended-words.ts'

/** A practice is told that its group may be given up, and that it has ended. */
export function GroupNotices({ home: { group } }: { home: PracticeHome }) {
  const { ending, ended } = group
  return (
    <>
      {ending && (
        <InsetText>
          <h2 className="nhsuk-heading-s">{ending.networkName} may be given up</h2>
          <p>
            {ending.proposedBy} has proposed to give the group up.{' '}
            {ending.waitsForYou
              ? `Say whether you agree${ending.answerBy ? ` by ${formatDate(ending.answerBy)}; after that your commissioner’s support lead may decide without you` : ': it ends only if all members do'}.`
              : 'It waits for the other members.'}
          </p>
          <p>
            <Link
              to="/networks/$network/$part"
              params={{ network: ending.network, part: 'changes' }}
            >
              {ending.waitsForYou ? 'Agree, or keep the group' : 'See who has agreed'}
            </Link>
          </p>
        </InsetText>
      )}
      {ended && (
        <InsetText>
          <h2 className="nhsuk-heading-s">{ended.networkName} has ended</h2>
          <p>
            {endedWords[ended.because]} on {formatDay(ended.at)}. You are free for another group.{' '}
            <Link to="/networks/$network" params={{ network: ended.network }}>
              Read what happened
            </Link>
          </p>
        </InsetText>
      )}
    </>
  )
}
