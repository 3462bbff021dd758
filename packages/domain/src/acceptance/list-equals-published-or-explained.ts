import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { isGiven, numberIn } from './given.ts'
import { inThousands } from './in-words.ts'

const source = 'Registered list as at 1 January 2019, persons and not weighted: S1 S4'

/** The figure is the published one, or the practice says why it is not. */
export const listEqualsPublishedOrExplained: AcceptanceRule = ({
  world,
  step,
  practice,
  answer,
}) => {
  const field = step.evidence.find((one) => one.kind === 'number' && one.published === 'listSize')
  const published = (practice && world.practices.get(practice)?.published.listSize) ?? null
  const entered = field ? numberIn(answer, field.id) : null
  if (entered === null || entered === published || isGiven(answer, 'explanation')) return null
  const message =
    published === null
      ? `No list size is published for this practice. Say where your figure of ${inThousands(entered)} comes from.`
      : `The published list size is ${inThousands(published)} and you entered ${inThousands(entered)}. Enter the published figure, or say why yours differs.`
  return refusal('list-differs', message, {
    field: 'explanation',
    source,
    facts: { entered, published },
  })
}
