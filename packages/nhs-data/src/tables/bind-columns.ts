import { FileProblem } from '../files/file-problem.ts'
import type { Cell } from './cell.ts'
import { plainHeading, type TableFormat } from './table-format.ts'

/** Where in a row a property of the record stands; `index` is -1 for a column the file lacks. */
export type Binding = { property: string; heading: string; index: number; cell: Cell<unknown> }

type AnyFormat = Pick<TableFormat<never>, 'columns' | 'positions' | 'title'>

/** Finds each column by its heading, in whatever order the file has them. */
export function bindByHeading(
  format: AnyFormat,
  header: readonly string[],
): Binding[] | FileProblem {
  const missing = missingColumns(format, header)
  if (missing.length > 0) {
    return new FileProblem(
      'missing-column',
      `This looks like ${format.title}, but it has no column ${missing.join(', ')}. Add ${missing.length === 1 ? 'that column' : 'those columns'}, or download the file again.`,
    )
  }
  const names = header.map(plainHeading)
  const bindings = Object.entries(format.columns).map(([property, { heading, cell }]) => ({
    property,
    heading,
    index: names.indexOf(plainHeading(heading)),
    cell,
  }))
  const twice = bindings.find(
    ({ heading, index }) => names.indexOf(plainHeading(heading), index + 1) > 0,
  )
  if (twice && twice.index >= 0) {
    return new FileProblem(
      'duplicate-column',
      `The column ${twice.heading} stands in the file twice. Remove the one that is wrong.`,
    )
  }
  return bindings
}

/** Takes each column by its published position, for a file without a header. */
export function bindByPosition(format: AnyFormat): Binding[] {
  return Object.entries(format.columns).map(([property, { heading, cell }]) => {
    const position = format.positions?.at[property] ?? 0
    return { property, heading: `${heading} (column ${position})`, index: position - 1, cell }
  })
}

/** The headings that this kind of file must have and this header lacks. */
export function missingColumns(format: AnyFormat, header: readonly string[]): string[] {
  const names = new Set(header.map(plainHeading))
  return Object.values(format.columns)
    .filter(({ heading, optional }) => !optional && !names.has(plainHeading(heading)))
    .map(({ heading }) => heading)
}
