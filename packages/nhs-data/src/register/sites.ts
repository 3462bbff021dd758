import type { Branch, PracticeRecord } from './practice-record.ts'
import { indexBy } from './source-index.ts'
import { firstKnown, type SourceFile } from './sourced.ts'

type Placed = Pick<PracticeRecord, 'latitude' | 'longitude' | 'branches'>

/** Where practices and their branches are: the coordinates file first, then NHS Choices. */
export function indexSites(files: readonly SourceFile[]): { of(practice: string): Placed } {
  const coordinates = indexBy(files, 'coordinates', (row) => row.siteCode)
  const choices = indexBy(files, 'nhs-choices', (row) => row.siteCode)

  const placeOf = (code: string) => ({
    latitude: firstKnown(
      coordinates.value(code, (row) => row.latitude),
      choices.value(code, (row) => row.latitude),
    ),
    longitude: firstKnown(
      coordinates.value(code, (row) => row.longitude),
      choices.value(code, (row) => row.longitude),
    ),
  })
  const branchOf = (code: string): Branch => ({
    code,
    postcode: firstKnown(
      coordinates.value(code, (row) => row.postcode),
      choices.value(code, (row) => row.postcode),
    ),
    ...placeOf(code),
  })

  const branches = Map.groupBy(
    [...new Set([...coordinates.codes(), ...choices.codes()])].filter(isBranch).sort(),
    practiceOf,
  )
  return {
    of: (practice) => ({
      ...placeOf(practice),
      branches: (branches.get(practice) ?? []).map(branchOf),
    }),
  }
}

/** A branch has its practice's code and three digits more. */
const isBranch = (siteCode: string) => siteCode.length > 6
const practiceOf = (siteCode: string) => siteCode.slice(0, 6)
