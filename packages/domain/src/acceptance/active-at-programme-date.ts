import { formatDate } from '../calendar/format-date.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { practiceName } from './in-words.ts'

const source = 'Name and ODS code of each practice: S1; judged at the date of the programme [P]'

/** The code is the practice's own, and the register had it active at the programme's date. */
export const activeAtProgrammeDate: AcceptanceRule = ({ world, step, practice, answer }) => {
  if (!practice) return null
  const field = step.evidence.find((one) => one.kind === 'practice' && one.among === 'own')
  if (field && answer[field.id] !== practice)
    return refusal('not-your-code', `Your practice code is ${practice}. Enter that code.`, {
      field: field.id,
      source,
    })
  const published = world.practices.get(practice)?.published
  if (!published || published.active) return null
  return refusal(
    'practice-not-active',
    `The register does not show ${practiceName(world, practice)} as active on ${formatDate(world.programme.opens)}. If it was open then, ask your commissioner to have the register corrected.`,
    { ...(field ? { field: field.id } : {}), source, facts: { practice } },
  )
}
