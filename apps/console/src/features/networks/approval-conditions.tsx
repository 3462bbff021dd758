import type { NetworkDetail } from '@muster/domain/views/network-view'
import { InsetText } from 'nhsuk-react-components'
import { useNow } from '../clock/clock-queries.ts'
import { useMe } from '../session/session-queries.ts'
import { conditionsWords, decidedWords } from '../sign-off/deciding-words.ts'

/** Members and everybody else read on which conditions a network is approved, until they are met. */
export function ApprovalConditions({ decision }: Pick<NetworkDetail, 'decision'>) {
  const now = useNow()
  const { data: me } = useMe()
  if (!decision?.conditions || decision.conditions.metAt !== null) return null
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">{decidedWords(decision)}</h2>
      <p>{decision.conditions.words}</p>
      <p>
        {conditionsWords(decision.conditions, now)}
        {me?.home === 'practice' && ' Show your support lead what meets them.'}
      </p>
    </InsetText>
  )
}
