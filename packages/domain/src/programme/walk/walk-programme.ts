import type { Programme } from '../programme.ts'
import { blockerFaults } from './blocker-faults.ts'
import { dateFaults } from './date-faults.ts'
import { disputeFaults } from './dispute-faults.ts'
import { figureFaults } from './figure-faults.ts'
import { formFaults } from './form-faults.ts'
import { lateFaults } from './late-faults.ts'
import { leadFaults } from './lead-faults.ts'
import { mechanismFaults } from './mechanism-faults.ts'
import { mediationFaults } from './mediation-faults.ts'
import { milestoneFaults } from './milestone-faults.ts'
import { orderFaults } from './order-faults.ts'
import { outsideFaults } from './outside-faults.ts'
import { partFaults } from './part-faults.ts'
import { paymentFaults } from './payment-faults.ts'
import { ruleFaults } from './rule-faults.ts'

/** What one look at a programme found, and how its writer mends it. */
export interface Walked {
  readonly faults: readonly string[]
  readonly mend: string
}

const looks: readonly (readonly [(programme: Programme) => readonly string[], string])[] = [
  [mechanismFaults, 'Change whose the step is, how it is completed, or what it names.'],
  [partFaults, 'Change “parts”, or add what it names.'],
  [formFaults, 'Change the questions in “evidence”.'],
  [ruleFaults, 'Change the rule or what it is given in “accept”.'],
  [blockerFaults, 'Change the “blockers” of the step, or add the kind to “blockerKinds”.'],
  [lateFaults, 'Change “whenLate”, or add what it names.'],
  [figureFaults, 'Correct the figure, or say where it comes from.'],
  [disputeFaults, 'Change “disputes”, or add what it names.'],
  [mediationFaults, 'Change “mediation”, or add what it names.'],
  [milestoneFaults, 'Change “milestones”, or when the step is due.'],
  [outsideFaults, 'Change “outside” or “payRuns”, or add what it names.'],
  [leadFaults, 'Change “leadCommissioner”, or add what it names.'],
  [paymentFaults, 'Change the “terms” of the payment, or add the step that it names.'],
]

export function walks(programme: Programme): readonly Walked[] {
  const order = orderFaults(programme)
  const rest = looks.map(([faultsOf, mend]) => ({ faults: faultsOf(programme), mend }))
  // Dates are reckoned along the dependencies, so they have to be sound first.
  if (order.length > 0)
    return [{ faults: order, mend: 'Change “after”, or add the step that it names.' }, ...rest]
  const mend = 'Change “dueOffset” (days from go-live), “days” or “after”.'
  return [...rest, { faults: dateFaults(programme), mend }]
}

/**
 * Everything about a programme that could not work, in sentences for the person who writes it; empty where nothing
 * is. A programme is data, so this is what a compiler is for code: it is asked before a version may be opened.
 */
export const walkProgramme = (programme: Programme): readonly string[] =>
  walks(programme).flatMap(({ faults }) => faults)
