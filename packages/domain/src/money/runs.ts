import { getStep } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { type ExpectedPayment, penceIn } from './expected-payments.ts'
import type { RunMoney } from './money-view.ts'

/** The same money by the run that pays it, the first run first; what is held back comes last, by what it waits for. */
export const runsOf = (world: World, payments: readonly ExpectedPayment[]): readonly RunMoney[] =>
  [...Map.groupBy(payments, ({ paidOn, heldFor }) => paidOn ?? `held for ${heldFor}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ones]) => {
      const [first] = ones
      if (!first) return []
      const { paidOn, heldFor } = first
      const step = heldFor && { step: heldFor, title: getStep(world.programme, heldFor).title }
      return [{ on: paidOn, heldFor: step, pence: penceIn(ones) }]
    })
