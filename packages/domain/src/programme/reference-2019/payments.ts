import type { Payment } from '../programme.ts'

/** The streams of the first year (S25 S53 S55 S56 S58). */
export const payments2019: readonly Payment[] = [
  { name: 'core', label: 'Core payment', paidTo: 'payee' },
  { name: 'clinicalDirector', label: 'Clinical director payment', paidTo: 'payee' },
  { name: 'extendedHours', label: 'Extended hours payment', paidTo: 'payee' },
  { name: 'participation', label: 'Participation payment', paidTo: 'eachPractice' },
  { name: 'additionalRoles', label: 'Additional roles claim', paidTo: 'payee' },
  { name: 'all', label: 'All payments of the network contract', paidTo: 'payee' },
]
