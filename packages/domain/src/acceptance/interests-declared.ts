import { refusal } from '../refusal.ts'
import { memberWords } from '../sign-off/member-words.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'

const source = 'Register of interests, GP members first: S68 S69'

/** Every GP of the committee is in the register, also those without an interest. */
export const interestsDeclared: AcceptanceRule = ({ world, step, answer }) => {
  const field = step.evidence.find(({ kind }) => kind === 'interests')
  if (!field) return null
  const { committee } = world.commissioner
  if (committee.length === 0)
    return refusal('no-committee', 'Enter the members of the committee first.', { source })
  const declared = (answer[field.id] ?? {}) as Readonly<Record<string, unknown>>
  const stranger = Object.keys(declared).find((id) => !committee.some((one) => one.id === id))
  if (stranger !== undefined)
    return refusal('not-on-committee', `${stranger} is not on the committee: take the entry out.`, {
      field: field.id,
      source,
      facts: { member: stranger },
    })
  const missing = committee.filter(
    ({ id, role }) => (role === 'gp' || role === 'independentGp') && !Object.hasOwn(declared, id),
  )
  if (missing.length === 0) return null
  const ids = missing.map(({ id }) => id)
  return refusal(
    'interests-missing',
    `Enter the interests of every GP on the committee. Missing: ${ids.map((id) => memberWords(committee, id)).join(', ')}.`,
    { field: field.id, source, facts: { missing: ids } },
  )
}
