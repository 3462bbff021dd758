import { stepId } from '../../ids.ts'
import type { Step } from '../step.ts'
import { waitsFor } from '../waits-for.ts'

export const setPriorities: Step = {
  id: stepId('A4'),
  title: 'Health and wellbeing board priorities',
  phase: 'signOff',
  scope: 'commissioner',
  completion: { how: 'answer', by: 'supportLead' },
  evidence: [
    { kind: 'date', id: 'metOn', label: 'When did the board set its priorities?' },
    {
      kind: 'text',
      id: 'priorities',
      label: 'Which priorities should the contract serve?',
      audience: 'everyone',
      maximumLength: 5_000,
      lines: 6,
    },
  ],
  accept: [{ rule: 'filled' }],
  after: [],
  days: 42,
  dueOffset: -140,
  whenLate: { effect: 'raise', kind: 'boardNotMet' },
  remindWorkingDaysBefore: [10, 5],
  blockers: ['boardNotMet'],
  why: 'Commissioner, area team and council buy together what the board found most needed.',
  source: 'One contract, priorities from the health and wellbeing board: research notes section 5',
}

export const reviewCompetition: Step = {
  id: stepId('A7'),
  title: 'Competition review',
  phase: 'signOff',
  scope: 'network',
  completion: { how: 'judged', by: 'supportLead', returns: stepId('A3'), returnWorkingDays: 10 },
  evidence: [],
  accept: [
    {
      rule: 'completenessCheck',
      with: { 'The group': 'A1', 'The outcomes': 'A2', 'The scope of services': 'A3' },
    },
  ],
  after: waitsFor('A3', 'A4'),
  days: 40,
  dueOffset: -75,
  whenLate: { effect: 'raise', kind: 'competitionReviewOverdue' },
  remindWorkingDaysBefore: [10, 5, 1],
  blockers: ['competitionReviewOverdue', 'otherProviderObjects', 'existingServicesOverlap'],
  why: 'The commissioner need not tender if it can show why. The review keeps that evidence.',
  source: 'Monitor S76, uncertainty S78, evidence instead of a tender S79; 40 days [P]',
}

export const signOffJointly: Step = {
  id: stepId('A8'),
  title: 'Joint sign-off',
  phase: 'signOff',
  scope: 'network',
  completion: { how: 'decided', whenConditionsLate: 'conditionsUnmet' },
  evidence: [],
  accept: [],
  after: waitsFor('A4', 'A5', 'A7'),
  days: 14,
  dueOffset: -46,
  whenLate: { effect: 'raise', kind: 'signOffTooLate' },
  remindWorkingDaysBefore: [5, 2],
  blockers: ['signOffTooLate', 'budgetNotAgreed', 'otherProviderObjects', 'boardNotMet'],
  why: 'Commissioner, area team and council decide together.',
  source: 'Wrap-around contract of CCG, area team and council: research notes section 5',
}
