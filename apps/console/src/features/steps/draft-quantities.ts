import { isRecord } from '@muster/domain/form/raw-answer'
import type { DraftParts } from './draft.ts'

export function draftOfDate(value: unknown): DraftParts {
  const [year, month, day] = typeof value === 'string' ? value.split('-') : []
  return year && month && day ? { day: String(+day), month: String(+month), year } : {}
}

/** A date that is not whole or not real stays a text that the domain's check refuses. */
export function dateOfDraft({ day = '', month = '', year = '' }: DraftParts): string | undefined {
  if (`${day}${month}${year}`.trim() === '') return undefined
  const pad = (part: string) => part.trim().padStart(2, '0')
  return `${year.trim()}-${pad(month)}-${pad(day)}`
}

/** Hundredths of a percent as percentages: 3333 is `33.33`. */
export const draftOfShares = (value: unknown): DraftParts =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, share]) => typeof share === 'number')
          .map(([code, share]) => [code, String((share as number) / 100)]),
      )
    : {}

/** A share that is not a number with two decimals at most stays text, for the domain's check to refuse. */
export function sharesOfDraft(shares: DraftParts): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    Object.entries(shares)
      .map(([code, typed]) => [code, typed.replace('%', '').trim()] as const)
      .filter(([, typed]) => typed !== '')
      .map(([code, typed]) => [code, shareOf(typed)]),
  )
}

const shareOf = (typed: string): number | string =>
  /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : typed

/** What the shares typed so far add up to, in hundredths of a percent. */
export const totalOfShares = (shares: DraftParts): number =>
  Object.values(sharesOfDraft(shares))
    .filter((share) => typeof share === 'number')
    .reduce((sum, share) => sum + share, 0)
