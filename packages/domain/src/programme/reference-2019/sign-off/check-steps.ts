import { stepId } from '../../../ids.ts'
import type { Step } from '../../step.ts'
import { waitsFor, waitsForAllOrReady } from '../../waits-for.ts'
import { sixItems } from '../form/registration-steps.ts'

export const checkCompleteness: Step = {
  id: stepId('D1'),
  title: 'Completeness check',
  phase: 'signOff',
  scope: 'network',
  completion: { how: 'judged', by: 'supportLead', returns: stepId('F9'), returnWorkingDays: 2 },
  evidence: [],
  accept: [{ rule: 'completenessCheck', with: sixItems }],
  after: waitsFor('F9'),
  days: 2,
  dueOffset: -45,
  whenLate: { effect: 'chase' },
  remindWorkingDaysBefore: [1],
  blockers: ['papersIncomplete', 'odsCodeWrong', 'listNotAtDate', 'practiceInTwoNetworks'],
  why: 'The committee can only decide on a complete registration. Return it with what is missing, or accept it.',
  source: 'The six items are all that may be asked for: S8; two working days to mend [P]',
}

export const checkCoverage: Step = {
  id: stepId('D2'),
  title: 'Coverage check',
  phase: 'signOff',
  scope: 'commissioner',
  completion: { how: 'computed', confirmedBy: 'supportLead' },
  evidence: [],
  accept: [{ rule: 'coverage', with: { registeredStep: 'F9' } }],
  after: [waitsForAllOrReady('F9')],
  days: 2,
  dueOffset: -42,
  whenLate: { effect: 'raise', kind: 'patientsUncovered' },
  remindWorkingDaysBefore: [1],
  blockers: [
    'practiceHasNoNetwork',
    'networkRefusesPractice',
    'practiceDeclines',
    'patientsUncovered',
    'gapInMap',
    'practiceInTwoNetworks',
  ],
  why: 'Every practice with a registered list must be in a network, or its patients covered by one.',
  source: 'All networks of a commissioner confirmed together: S23 S26 S27',
}

const decider = [
  { value: 'notAsked', label: 'Not asked for' },
  { value: 'commissioner', label: 'The commissioner' },
  { value: 'region', label: 'The region' },
  { value: 'both', label: 'The commissioner and the region' },
]

export const writeExceptionsPaper: Step = {
  id: stepId('D3'),
  title: 'Exceptions paper',
  phase: 'signOff',
  scope: 'network',
  completion: { how: 'answer', by: 'supportLead' },
  evidence: [
    {
      kind: 'choice',
      id: 'ruralUnder30k',
      label: 'Who decides: under 30,000 patients, rural and remote?',
      options: decider,
    },
    {
      kind: 'choice',
      id: 'under30k',
      label: 'Who decides: under 30,000 patients, not rural?',
      options: decider,
    },
    {
      kind: 'choice',
      id: 'dispersal',
      label: 'Who decides: the area is not in one piece?',
      options: decider,
    },
    {
      kind: 'choice',
      id: 'crossesBoundary',
      label: 'Who decides: the area crosses a boundary?',
      options: decider,
    },
    {
      kind: 'text',
      id: 'paper',
      label: 'Reasons and evidence for the committee',
      audience: 'commissioner',
      maximumLength: 5_000,
      lines: 6,
    },
  ],
  accept: [{ rule: 'exceptionsHaveDecider' }],
  after: waitsFor('D1'),
  days: 3,
  dueOffset: -40,
  whenLate: { effect: 'raise', kind: 'papersIncomplete' },
  remindWorkingDaysBefore: [2, 1],
  mayBeNotApplicable: true,
  blockers: [
    'ruralWaiverUnevidenced',
    'listTooSmall',
    'areaNotContiguous',
    'practiceStraddlesBoundary',
    'dispersedList',
    'papersIncomplete',
  ],
  why: 'Each exception needs somebody who may grant it, with the reason and the evidence on paper.',
  source:
    'Rural waiver S9; 30,000 a hard bottom S10; under 30,000 not rural goes to the region [P]',
}
