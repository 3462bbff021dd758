import type { ChangeKind } from '../facts/change-events.ts'

export const changeLabels: Readonly<Record<ChangeKind, string>> = {
  join: 'A practice joins the network',
  leave: 'A practice leaves the network',
  expel: 'The others want a practice to leave',
  payee: 'Another payee',
  director: 'Another clinical director',
  coordinator: 'Another practice coordinates',
  absence: 'The clinical director is away for a time',
  close: 'A member closes',
  merge: 'A member is merged into another practice',
  move: 'A member moves to the network of the practice merged into it',
  return: 'A practice is a member again, because what was decided on it was undone',
  recode: 'A member goes on under another code',
}
