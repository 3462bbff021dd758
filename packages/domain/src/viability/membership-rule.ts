import type { Programme } from '../programme/programme.ts'
import { membershipStep } from '../progress/membership.ts'

/** What the programme gives a rule where partners are chosen; null where it does not call that rule there. */
export function membershipParameter(
  programme: Programme,
  rule: string,
  name: string,
): string | null {
  const call = membershipStep(programme).accept.find((one) => one.rule === rule)
  const value = call?.with?.[name]
  return typeof value === 'string' ? value : null
}
