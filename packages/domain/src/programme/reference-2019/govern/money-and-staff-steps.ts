import { stepId } from '../../../ids.ts'
import type { Step } from '../../step.ts'
import { waitsFor } from '../../waits-for.ts'

export const splitMoney: Step = {
  id: stepId('G4'),
  title: 'Schedule 4: money',
  phase: 'govern',
  scope: 'network',
  completion: { how: 'allAgree', proposedBy: 'director' },
  evidence: [
    {
      kind: 'shares',
      id: 'shares',
      label: 'What share of the network money does each practice receive?',
      hint: 'The shares add up to 100%.',
    },
    {
      kind: 'number',
      id: 'payDay',
      label: 'On which day of the month does the payee pay the members?',
      whole: true,
      minimum: 1,
      maximum: 28,
    },
    {
      kind: 'choice',
      id: 'liability',
      label: 'Who bears a loss?',
      hint: 'If nothing is agreed, all practices are jointly responsible.',
      options: [
        { value: 'joint', label: 'All practices jointly' },
        { value: 'byShare', label: 'Each practice by its share' },
      ],
    },
  ],
  accept: [{ rule: 'sharesSumTo100' }],
  after: waitsFor('F7'),
  days: 10,
  dueOffset: -17,
  whenLate: { effect: 'raise', kind: 'liabilityDisputed' },
  remindWorkingDaysBefore: [5, 2],
  blockers: ['payeeDisputed', 'liabilityDisputed', 'vatOnStaff', 'pharmacistShareUnfunded'],
  minutes: 15,
  why: 'The payee receives all the money, so everybody needs to know how it is passed on.',
  source: 'Schedule 4: topic S40, title [R]; default liability S48 S49',
  membersOnly: true,
}

export const chooseEmployer: Step = {
  id: stepId('G5'),
  title: 'Schedule 5: workforce',
  phase: 'govern',
  scope: 'network',
  completion: { how: 'allAgree', proposedBy: 'director' },
  evidence: [
    {
      kind: 'choice',
      id: 'employer',
      label: 'Who employs the additional staff?',
      options: [
        { value: 'leadPractice', label: 'One practice for all' },
        { value: 'jointly', label: 'All practices jointly' },
        { value: 'otherProvider', label: 'Another provider, for example a federation' },
      ],
    },
    {
      kind: 'practice',
      id: 'leadPractice',
      label: 'Which practice employs them?',
      among: 'members',
      onlyIf: { field: 'employer', is: ['leadPractice'] },
    },
    {
      kind: 'choice',
      id: 'vat',
      label: 'What happens about VAT on supplying staff?',
      hint: 'Staff supplied by one practice to another are a taxable supply above £85,000 a year. Joint employment avoids it.',
      options: [
        { value: 'notSupplied', label: 'Staff are employed jointly: no supply' },
        { value: 'belowThreshold', label: 'The supply stays below the threshold' },
        { value: 'charged', label: 'VAT is charged and budgeted for' },
        { value: 'adviceTaken', label: 'Exempt on written advice' },
      ],
    },
    {
      kind: 'yesNo',
      id: 'pension',
      label: 'Can the employer offer the NHS Pension Scheme?',
    },
    {
      kind: 'text',
      id: 'pensionPlan',
      label: 'What do you offer instead, or by when will it have access?',
      audience: 'members',
      maximumLength: 1_000,
      lines: 3,
      onlyIf: { field: 'pension', is: [false] },
    },
  ],
  accept: [{ rule: 'vatAndPensionAnswered' }],
  after: waitsFor('G4'),
  days: 5,
  dueOffset: -12,
  whenLate: { effect: 'withhold', payment: 'additionalRoles' },
  remindWorkingDaysBefore: [3, 1],
  blockers: ['employerNotChosen', 'vatOnStaff', 'pensionAccess', 'pharmacistShareUnfunded'],
  minutes: 15,
  why: 'Pharmacists and social prescribers cannot be hired until somebody employs them.',
  source: 'Schedule 5: S43; VAT S50; pension access from the press [I]',
  membersOnly: true,
}
