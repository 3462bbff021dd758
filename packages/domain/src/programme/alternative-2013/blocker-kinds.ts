import type { BlockerKind } from '../programme.ts'

/** What stood in the way of such contracts in the press of 2013 to 2015 (S76 S77 S78); owners and targets [P]. */
export const blockerKinds2013: readonly BlockerKind[] = [
  {
    kind: 'groupNotFormed',
    label: 'The group is not formed',
    owner: 'supportLead',
    targetWorkingDays: 10,
  },
  {
    kind: 'practiceDeclines',
    label: 'A practice declines',
    owner: 'supportLead',
    targetWorkingDays: 10,
  },
  {
    kind: 'outcomesDisputed',
    label: 'The outcomes are disputed',
    owner: 'network',
    targetWorkingDays: 10,
  },
  {
    kind: 'existingServicesOverlap',
    label: 'Existing services overlap',
    owner: 'supportLead',
    targetWorkingDays: 10,
  },
  {
    kind: 'budgetNotAgreed',
    label: 'The budget is not agreed',
    owner: 'commissioner',
    targetWorkingDays: 15,
  },
  {
    kind: 'riskShareDisputed',
    label: 'The risk share is disputed',
    owner: 'network',
    targetWorkingDays: 15,
  },
  {
    kind: 'boardNotMet',
    label: 'The health and wellbeing board has not met',
    owner: 'commissioner',
    targetWorkingDays: 20,
  },
  {
    kind: 'competitionReviewOverdue',
    label: 'The competition review is overdue',
    owner: 'commissioner',
    targetWorkingDays: 10,
  },
  {
    kind: 'otherProviderObjects',
    label: 'Another provider objects',
    owner: 'region',
    targetWorkingDays: 20,
  },
  {
    kind: 'signOffTooLate',
    label: 'The joint sign-off is late',
    owner: 'commissioner',
    targetWorkingDays: 5,
  },
  {
    kind: 'startHeld',
    label: 'The contract did not start on the day',
    owner: 'region',
    targetWorkingDays: 1,
  },
  {
    kind: 'paymentMissing',
    label: 'The first payment is missing',
    owner: 'supportLead',
    targetWorkingDays: 21,
  },
  { kind: 'somethingElse', label: 'Something else', owner: 'supportLead', targetWorkingDays: 2 },
]
