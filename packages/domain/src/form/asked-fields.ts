import type { Field } from '../programme/field.ts'

/** The questions that are asked, given the answers so far. */
export function askedFields(
  fields: readonly Field[],
  answer: Readonly<Record<string, unknown>>,
): readonly Field[] {
  const asked = new Set<string>()
  return fields.filter((field) => {
    const { onlyIf } = field
    if (onlyIf && !(asked.has(onlyIf.field) && onlyIf.is.includes(answer[onlyIf.field] as string)))
      return false
    asked.add(field.id)
    return true
  })
}
