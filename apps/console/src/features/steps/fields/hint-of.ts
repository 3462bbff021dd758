import { formatDate } from '@muster/domain/calendar/format-date'
import type { Audience, Field } from '@muster/domain/programme/field'
import type { StepView } from '@muster/domain/views/step-view'

const readers: Readonly<Record<Audience, string>> = {
  members: 'Only members of your network can read this.',
  network: 'Your network and your commissioner can read this.',
  commissioner: 'Only your commissioner and the local medical committee can read this.',
  everyone: 'Everybody who uses Muster can read this.',
}

/** Whatever a person should know before answering: the hint, where the figure came from, who will read it. */
export function hintOf(field: Field, view: Pick<StepView, 'provenance'>): string {
  const published = field.kind === 'number' ? field.published : undefined
  const from = published && view.provenance[published]
  return [
    field.hint,
    field.kind === 'text' && field.maximumLength < 100_000
      ? `Up to ${field.maximumLength.toLocaleString('en-GB')} characters.`
      : '',
    from && `Filled in from ${fileWords(from)}.`,
    'audience' in field ? readers[field.audience] : '',
  ]
    .filter((sentence) => sentence)
    .join(' ')
}

type Source = StepView['provenance'][string]

export const fileWords = ({ file, extractDate }: Source): string =>
  extractDate ? `${file}, extract of ${formatDate(extractDate)}` : file

export const labelOf = (field: Field): string =>
  field.optional ? `${field.label} (optional)` : field.label
