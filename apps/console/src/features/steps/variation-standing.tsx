import type { VariationStanding } from '@muster/domain/agreement-variation/variation-view'
import { formatDate } from '@muster/domain/calendar/format-date'
import { Tag } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'

const standings: Readonly<
  Record<
    VariationStanding['standing'],
    { label: string; colour: 'green' | 'blue' | 'yellow' | 'grey' }
  >
> = {
  open: { label: 'Waits for signatures', colour: 'blue' },
  disputed: { label: 'Waits for a dispute', colour: 'yellow' },
  made: { label: 'In force', colour: 'green' },
  withdrawn: { label: 'Withdrawn', colour: 'grey' },
  lapsed: { label: 'Ended', colour: 'grey' },
}

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(', ')

/** How far a variation has come, and whom it waits for. */
export function VariationProgress({ one }: { one: VariationStanding }) {
  const { standing, proposedAt, endedAt, signBy, late, missing, bound, declined } = one
  const { label, colour } = standings[standing]
  return (
    <>
      <p>
        <Tag modifier={colour}>{label}</Tag> Put forward on {formatDay(proposedAt)}
        {endedAt === null
          ? `, to be signed by ${formatDate(signBy)}${late ? ': late' : ''}.`
          : `, ${standing === 'made' ? 'in force since' : 'ended on'} ${formatDay(endedAt)}.`}
      </p>
      {endedAt === null && (
        <p>
          What was signed before binds the members until then.
          {missing.length > 0 && ` Still to sign: ${names(missing)}.`}
        </p>
      )}
      {bound.length > 0 && <p>Bound without having signed, as Schedule 1 says: {names(bound)}.</p>}
      {declined.length > 0 && (
        <ul>
          {declined.map(({ id, name, reason }) => (
            <li key={id}>
              {name} will not sign it as it is.{reason && ` Reason: ${reason}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
