import { membersOf } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { practicesIn } from './given.ts'
import { practiceNames } from './in-words.ts'

const source = 'Role RO272, practice partner to network RE8, nominated payee RE9: S37'

/** The register links every member and the payee, or payments go astray. */
export const everyMemberLinked: AcceptanceRule = ({ world, network, answer }) => {
  if (!network) return null
  const linked = practicesIn(answer, 'linked')
  const missing = membersOf(world, network).filter((member) => !linked.includes(member))
  if (missing.length > 0)
    return refusal(
      'member-not-linked',
      `Not linked to the network in the national register: ${practiceNames(world, missing)}. Ask for the link, then complete this step.`,
      { field: 'linked', source, facts: { missing } },
    )
  if (answer.payeeLinked === true) return null
  return refusal('payee-not-linked', 'Ask for the link of the payee, then tick the box.', {
    field: 'payeeLinked',
    source,
  })
}
