import { networkListSize } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { numberIn, numberParameter } from './given.ts'
import { inThousands } from './in-words.ts'

const source =
  'Additional to the baseline: S61, its date [R]; one of each, two over 100,000: S56 S57'

/** Only staff above the baseline are claimed for, and no more of each kind than the size allows. */
export const additionalToBaseline: AcceptanceRule = ({ world, network, answer }, parameters) => {
  const [baseline, now, pharmacists, prescribers] = (
    ['baseline', 'now', 'pharmacists', 'prescribers'] as const
  ).map((field) => numberIn(answer, field) ?? 0) as [number, number, number, number]
  const added = rounded(now - baseline)
  const claimed = rounded(pharmacists + prescribers)
  if (claimed > added)
    return refusal(
      'not-additional',
      `You claim for ${claimed} whole-time staff, and there are ${Math.max(0, added)} more than on the baseline date. Claim for the additional staff only.`,
      { field: 'pharmacists', source, facts: { baseline, now, claimed, added } },
    )
  const patients = network ? networkListSize(world, network).patients : 0
  const largeFrom = numberParameter(parameters, 'largeFrom')
  const limit = numberParameter(parameters, patients > largeFrom ? 'eachUpToWhenLarge' : 'eachUpTo')
  if (pharmacists <= limit && prescribers <= limit) return null
  return refusal(
    'over-entitlement',
    `A network of ${inThousands(patients)} patients can claim for up to ${limit} of each role in the first year.`,
    {
      field: pharmacists > limit ? 'pharmacists' : 'prescribers',
      source,
      facts: { patients, limit, pharmacists, prescribers },
    },
  )
}

/** Hundredths of a whole-time equivalent, without the noise of binary fractions. */
const rounded = (value: number) => Math.round(value * 100) / 100
