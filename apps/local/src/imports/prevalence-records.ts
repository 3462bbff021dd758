import type { RowsByKind } from '@muster/nhs-data'

type Row = RowsByKind['prevalence']
type Register = readonly [register: number | null, listType: string, listSize: number | null]

/**
 * 144,333 rows of the national file are 21 disease registers of each practice: held as one record a practice, with
 * the registers as its columns.
 */
export function prevalenceRecords(rows: readonly Row[]) {
  return [...Map.groupBy(rows, ({ code }) => code)].map(([code, registers]) => ({
    key: code,
    record: { code, ...Object.fromEntries(registers.map(asColumn)) },
  }))
}

const asColumn = ({ indicatorGroup, register, listType, listSize }: Row): [string, Register] => [
  indicatorGroup,
  [register, listType, listSize],
]

export function prevalenceRows(record: Readonly<Record<string, unknown>>): Row[] {
  const { code, ...registers } = record
  return Object.entries(registers).map(([indicatorGroup, one]) => {
    const [register, listType, listSize] = one as Register
    return { code: String(code), indicatorGroup, register, listType, listSize }
  })
}
