import { formatWeekday } from '@muster/domain/calendar/format-date'
import type { LeadHome } from '@muster/domain/views/home-views'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'nhsuk-react-components'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'
import { useMe } from '../session/session-queries.ts'

type Meeting = LeadHome['meetings'][number]

/** The meetings that have the network on their agenda, the latest first; none where the region decides. */
export function useMeetingsOf(network: string | undefined): readonly Meeting[] {
  const { data: me } = useMe()
  const { data: home } = useQuery({
    ...commissionerQuery(me?.scopeId ?? ''),
    enabled: me?.home === 'secretary',
  })
  return (home?.meetings ?? [])
    .filter(({ agenda }) => network !== undefined && agenda.includes(network))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
}

interface Props {
  readonly meetings: readonly Meeting[]
  readonly value: string
  readonly set: (meeting: string) => void
}

export function HeldAt({ meetings, value, set }: Props) {
  if (meetings.length === 0) return null
  return (
    <Select
      id="heldAt"
      name="heldAt"
      label="At which meeting?"
      labelProps={{ size: 's' }}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    >
      {meetings.map(({ id, on }) => (
        <Select.Option key={id} value={id}>
          {formatWeekday(on)}
        </Select.Option>
      ))}
    </Select>
  )
}
