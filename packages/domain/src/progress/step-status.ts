/** Where a step stands. Computed from facts, shown with one status-to-colour table. */
export const stepStatuses = [
  'done',
  'notApplicable',
  'toDo',
  'waiting',
  'returned',
  'cannotStartYet',
] as const
export type StepStatus = (typeof stepStatuses)[number]
