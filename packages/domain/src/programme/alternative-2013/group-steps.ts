import { stepId } from '../../ids.ts'
import type { Step } from '../step.ts'
import { waitsFor } from '../waits-for.ts'

export const formGroup: Step = {
  id: stepId('A1'),
  title: 'Form the provider group',
  phase: 'form',
  scope: 'network',
  completion: { how: 'allAgree', proposedBy: 'coordinator' },
  evidence: [
    {
      kind: 'members',
      id: 'members',
      label: 'Which practices form the group?',
      hint: 'Each practice agrees for itself and keeps its own GMS, PMS or APMS contract.',
    },
    {
      kind: 'practice',
      id: 'coordinator',
      label: 'Which practice acts for the group?',
      among: 'members',
    },
    {
      kind: 'choice',
      id: 'model',
      label: 'How do you work together?',
      options: [
        { value: 'network', label: 'Network' },
        { value: 'federation', label: 'Federation with a shared back office' },
        { value: 'superPartnership', label: 'Super-partnership' },
        { value: 'multiPractice', label: 'Multi-practice provider' },
        {
          value: 'single',
          label: 'One practice alone',
          hint: 'Where the service is local.',
        },
      ],
      guidance: 'organisation',
    },
  ],
  accept: [{ rule: 'contractEligible' }, { rule: 'membersFree' }, { rule: 'formFits' }],
  after: [],
  days: 28,
  dueOffset: -180,
  whenLate: { effect: 'raise', kind: 'groupNotFormed' },
  remindWorkingDaysBefore: [5, 2],
  blockers: ['groupNotFormed', 'practiceDeclines', 'riskShareDisputed'],
  minutes: 20,
  why: 'The contract is held by practices that share responsibility for a population.',
  source: 'Alongside GMS, not replacing it; models S74; research notes section 5',
}

export const agreeOutcomes: Step = {
  id: stepId('A2'),
  title: 'Agree the outcomes',
  phase: 'form',
  scope: 'network',
  completion: { how: 'allAgree', proposedBy: 'coordinator' },
  evidence: [
    {
      kind: 'text',
      id: 'outcomes',
      label: 'Which outcomes will your population have?',
      hint: 'Say what people will notice, not how you will do it.',
      audience: 'everyone',
      maximumLength: 10_000,
      lines: 8,
    },
    {
      kind: 'yesNo',
      id: 'published',
      label: 'Will quality data be public and in real time?',
    },
  ],
  accept: [{ rule: 'filled' }],
  after: waitsFor('A1'),
  days: 28,
  dueOffset: -151,
  whenLate: { effect: 'chase' },
  remindWorkingDaysBefore: [5, 2],
  blockers: ['outcomesDisputed', 'practiceDeclines'],
  minutes: 30,
  why: 'The contract specifies outcomes and leaves the ways to you.',
  source: 'Outcomes specified, local implementation not; design principles [R], in part S73',
}

export const setScope: Step = {
  id: stepId('A3'),
  title: 'Set the scope of services',
  phase: 'form',
  scope: 'network',
  completion: { how: 'answer', by: 'coordinator' },
  evidence: [
    scopeQuestion('endOfLife', 'End of life care'),
    scopeQuestion('longTerm', 'Long-term conditions'),
    scopeQuestion('mentalHealth', 'Mental health'),
    scopeQuestion('olderPeople', 'Older people'),
    scopeQuestion('children', 'Children'),
    scopeQuestion('socialCare', 'Social care'),
    { kind: 'yesNo', id: 'outOfHours', label: 'Does the scope include out-of-hours services?' },
  ],
  accept: [{ rule: 'filled' }],
  after: waitsFor('A2'),
  days: 14,
  dueOffset: -130,
  whenLate: { effect: 'chase' },
  remindWorkingDaysBefore: [5, 2],
  blockers: ['outcomesDisputed', 'existingServicesOverlap'],
  minutes: 15,
  why: 'The more services a group takes on, the more of the budget and the risk it carries.',
  source:
    'Scope of the 2013 proposal; risk scales with population and scope: research notes section 5',
}

function scopeQuestion(id: string, label: string): Step['evidence'][number] {
  return { kind: 'yesNo', id, label: `${label}: is it part of the contract?` }
}
