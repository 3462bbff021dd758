import type { Programme } from '../programme.ts'
import { blockerFaults } from './blocker-faults.ts'
import { dateFaults } from './date-faults.ts'
import { formFaults } from './form-faults.ts'
import { lateFaults } from './late-faults.ts'
import { mechanismFaults } from './mechanism-faults.ts'
import { milestoneFaults } from './milestone-faults.ts'
import { orderFaults } from './order-faults.ts'
import { paymentFaults } from './payment-faults.ts'
import { ruleFaults } from './rule-faults.ts'

/**
 * Everything about a programme that could not work, in sentences for the person who writes it; empty where nothing
 * is. A programme is data, so this is what a compiler is for code: it is asked before a version may be opened.
 */
export function walkProgramme(programme: Programme): readonly string[] {
  const order = orderFaults(programme)
  const rest = [
    mechanismFaults,
    formFaults,
    ruleFaults,
    blockerFaults,
    lateFaults,
    milestoneFaults,
    paymentFaults,
  ].flatMap((faults) => faults(programme))
  // Dates are reckoned along the dependencies, so they have to be sound first.
  return order.length > 0 ? [...order, ...rest] : [...rest, ...dateFaults(programme)]
}
