import { membersOf } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { practiceName } from './in-words.ts'

const source = 'Schedule 4, the split of the money between members: S40, title [R]'

const whole = 10_000

/** One share for each member and for nobody else, 100% together. In hundredths of a percent, so sums are exact. */
export const sharesSumTo100: AcceptanceRule = ({ world, network, step, answer }) => {
  const field = step.evidence.find(({ kind }) => kind === 'shares')
  if (!field || !network) return null
  const shares = (answer[field.id] ?? {}) as Readonly<Record<string, number>>
  const members = membersOf(world, network)
  const missing = members.find((member) => !Object.hasOwn(shares, member))
  if (missing)
    return refusal(
      'share-missing',
      `Enter a share for ${practiceName(world, missing)}, also if it is 0%.`,
      {
        field: field.id,
        source,
        facts: { practice: missing },
      },
    )
  const stranger = Object.keys(shares).find((code) => !members.some((member) => member === code))
  if (stranger !== undefined)
    return refusal('share-of-stranger', `${stranger} is not a member: take its share out.`, {
      field: field.id,
      source,
      facts: { practice: stranger },
    })
  const sum = Object.values(shares).reduce((total, share) => total + share, 0)
  if (sum === whole) return null
  return refusal(
    'shares-not-100',
    `The shares add up to ${percent(sum)}%, not 100%. ${sum > whole ? `Take away ${percent(sum - whole)}` : `Add ${percent(whole - sum)}`} percentage points.`,
    { field: field.id, source, facts: { sum } },
  )
}

const percent = (hundredths: number) => String(hundredths / 100)
