import { stepId } from '../../ids.ts'
import type { Step } from '../step.ts'
import { waitsFor } from '../waits-for.ts'

export const setBudget: Step = {
  id: stepId('A5'),
  title: 'Set the capitated budget',
  phase: 'govern',
  scope: 'network',
  completion: { how: 'answer', by: 'supportLead' },
  evidence: [
    {
      kind: 'number',
      id: 'population',
      label: 'For how many patients is the budget?',
      whole: true,
      minimum: 1,
      maximum: 5_000_000,
      unit: 'patients',
    },
    {
      kind: 'number',
      id: 'perPatient',
      label: 'How much is it for each patient in a year?',
      minimum: 0.01,
      maximum: 10_000,
      unit: 'pounds',
    },
    {
      kind: 'text',
      id: 'basis',
      label: 'How was it worked out?',
      audience: 'network',
      maximumLength: 5_000,
      lines: 6,
    },
  ],
  accept: [{ rule: 'filled' }],
  after: waitsFor('A3'),
  days: 28,
  dueOffset: -95,
  whenLate: { effect: 'raise', kind: 'budgetNotAgreed' },
  remindWorkingDaysBefore: [10, 5],
  blockers: ['budgetNotAgreed', 'existingServicesOverlap'],
  why: 'One budget for a whole population replaces payments for single services.',
  source: 'Capitated and population-based: research notes section 5',
}

export const shareRisk: Step = {
  id: stepId('A6'),
  title: 'Share the risk',
  phase: 'govern',
  scope: 'network',
  completion: { how: 'allAgree', proposedBy: 'coordinator' },
  evidence: [
    {
      kind: 'shares',
      id: 'shares',
      label: 'What share of a surplus or a loss does each practice bear?',
      hint: 'The shares add up to 100%.',
    },
    {
      kind: 'number',
      id: 'limit',
      label: 'Up to what part of the budget do the practices bear a loss?',
      hint: 'The commissioner bears what is above.',
      minimum: 0,
      maximum: 100,
      unit: '%',
    },
  ],
  accept: [{ rule: 'sharesSumTo100' }],
  after: waitsFor('A5'),
  days: 28,
  dueOffset: -60,
  whenLate: { effect: 'raise', kind: 'riskShareDisputed' },
  remindWorkingDaysBefore: [5, 2],
  blockers: ['riskShareDisputed', 'practiceDeclines'],
  minutes: 20,
  why: 'Practices share the risk across the group, so everybody needs to know their part.',
  source: 'Risk shared across the network: research notes section 5',
  membersOnly: true,
}
