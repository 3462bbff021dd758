import type { ChangeKind } from '../facts/change-events.ts'

export const changeLabels: Readonly<Record<ChangeKind, string>> = {
  leave: 'A practice leaves the network',
  expel: 'The others want a practice to leave',
  payee: 'Another payee',
  director: 'Another clinical director',
  coordinator: 'Another practice coordinates',
  absence: 'The clinical director is away for a time',
}
