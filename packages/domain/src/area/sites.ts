import type { PracticeState } from '../facts/state.ts'
import type { PracticeId } from '../ids.ts'
import type { LonLat } from './plane.ts'

/** Where patients of a practice go: its main surgery or a branch, as the published files have it. */
export interface Site {
  readonly practice: PracticeId
  readonly practiceName: string
  readonly code: string
  readonly kind: 'main' | 'branch'
  readonly postcode: string | null
  readonly place: LonLat
}

/** The sites whose place is published; what no file places is left out and told of. */
export function sitesOf({ id, published }: PracticeState): readonly Site[] {
  const main = { ...published, kind: 'main' as const }
  const branches = (published.branches ?? []).map((one) => ({ ...one, kind: 'branch' as const }))
  return [main, ...branches].flatMap(({ code, kind, postcode, latitude, longitude }) =>
    latitude === null || longitude === null
      ? []
      : [
          {
            practice: id,
            practiceName: published.name,
            code,
            kind,
            postcode,
            place: [longitude, latitude] as const,
          },
        ],
  )
}

/** How many sites of a practice no file places. */
export const unplacedSites = (practice: PracticeState): number =>
  1 + (practice.published.branches?.length ?? 0) - sitesOf(practice).length
