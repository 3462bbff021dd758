import { formatDate } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { VariationRow } from '@muster/domain/variation/variation-rows'
import { Link } from '@tanstack/react-router'
import { Tag } from 'nhsuk-react-components'
import { countDays } from '../clock/format-time.ts'
import type { Column } from '../tables/column.ts'
import { variationStatuses } from './variation-statuses.ts'

const lateWords = {
  notice: 'Notice is late',
  signature: 'Signature is late',
} as const

const daysWords = ({ daysLeft }: VariationRow): string => {
  if (daysLeft === null) return ''
  return daysLeft > 0 ? `${countDays(daysLeft)} left` : 'notice has run'
}

const day = (date: VariationRow['noticeOn']) => (date === null ? '' : formatDate(date))
const signedOn = ({ signedAt }: VariationRow) =>
  signedAt === null ? '' : formatDate(londonDateOf(signedAt))

export const variationColumns: readonly Column<VariationRow>[] = [
  {
    id: 'practice',
    header: 'Practice',
    value: ({ name }) => name,
    text: ({ name, practice }) => `${name} (${practice})`,
    cell: (row) =>
      row.servedAt === null ? (
        <>
          {row.name} ({row.practice})
        </>
      ) : (
        <Link to="/practices/$practice/variation" params={{ practice: row.practice }}>
          {row.name} ({row.practice})
        </Link>
      ),
  },
  {
    id: 'contract',
    header: 'Contract',
    value: ({ contractType }) => contractType,
    filter: ({ contractType }) => contractType ?? 'Not known',
  },
  {
    id: 'network',
    header: 'Network',
    value: ({ networkName }) => networkName,
    filter: ({ networkName }) => networkName,
  },
  {
    id: 'status',
    header: 'Status',
    value: (row) => statusText(row),
    filter: ({ status }) => variationStatuses[status].label,
    cell: (row) => <Status row={row} />,
  },
  {
    id: 'notice',
    header: 'Notice given',
    value: ({ noticeOn }) => noticeOn,
    text: ({ noticeOn }) => day(noticeOn),
    cell: ({ noticeOn }) => day(noticeOn) || 'Not yet',
  },
  {
    id: 'effective',
    header: 'Takes effect',
    value: ({ effectiveOn }) => effectiveOn,
    text: (row) => day(row.effectiveOn),
    cell: (row) =>
      row.effectiveOn === null ? 'Not known yet' : `${day(row.effectiveOn)} (${daysWords(row)})`,
  },
  {
    id: 'signed',
    header: 'Signed',
    value: ({ signedAt }) => signedAt,
    text: signedOn,
    cell: (row) => signedOn(row) || 'Not yet',
  },
  {
    id: 'payment',
    header: 'Participation payment',
    value: ({ paymentHeld }) => (paymentHeld ? 'Held back' : 'Not held back'),
    filter: ({ paymentHeld }) => (paymentHeld ? 'Held back' : 'Not held back'),
  },
]

const statusText = ({ status, late }: VariationRow) =>
  [variationStatuses[status].label, late && lateWords[late]].filter(Boolean).join('. ')

function Status({ row: { status, late } }: { row: VariationRow }) {
  const { label, colour } = variationStatuses[status]
  return (
    <>
      {colour ? <Tag modifier={colour}>{label}</Tag> : label}
      {late && (
        <>
          {' '}
          <Tag modifier="red">{lateWords[late]}</Tag>
        </>
      )}
    </>
  )
}
