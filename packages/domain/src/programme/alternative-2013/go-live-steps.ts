import { stepId } from '../../ids.ts'
import { signatory } from '../signatory.ts'
import type { Step } from '../step.ts'
import { waitsFor } from '../waits-for.ts'

export const signContract: Step = {
  id: stepId('A9'),
  title: 'Sign the contract',
  phase: 'govern',
  scope: 'practice',
  completion: { how: 'eachSigns', document: 'populationContract' },
  evidence: signatory('members', 'I may sign for this practice, and its partners agree'),
  accept: [{ rule: 'partyToAgreement' }, { rule: 'fullAgreementReady' }],
  after: waitsFor('A6', 'A8'),
  days: 14,
  dueOffset: -14,
  whenLate: { effect: 'withhold', payment: 'capitation' },
  remindWorkingDaysBefore: [5, 2, 1],
  blockers: ['riskShareDisputed', 'practiceDeclines'],
  minutes: 10,
  why: 'Every practice of the group is bound by the contract, so every practice signs it.',
  source: 'Bidding in a federation or alone where local: research notes section 5; signatures [P]',
}

export const certifyStart: Step = {
  id: stepId('A10'),
  title: 'Go-live certificate',
  phase: 'goLive',
  scope: 'network',
  completion: { how: 'computed', acknowledgedBy: 'region' },
  evidence: [],
  accept: [{ rule: 'certificateFacts' }],
  after: waitsFor('A9'),
  days: 0,
  dueOffset: 0,
  fixedDate: true,
  whenLate: { effect: 'raise', kind: 'startHeld' },
  remindWorkingDaysBefore: [],
  blockers: ['startHeld'],
  why: 'It records that everything the contract rests on was in place.',
  source: '[P]',
}

export const checkPayment: Step = {
  id: stepId('A11'),
  title: 'First payment',
  phase: 'goLive',
  scope: 'network',
  completion: { how: 'answer', by: 'payee' },
  evidence: [
    { kind: 'date', id: 'dueOn', label: 'When was the first payment due?' },
    { kind: 'date', id: 'paidOn', label: 'When did it arrive?' },
    { kind: 'statement', id: 'right', label: 'The amount is right' },
  ],
  accept: [{ rule: 'datesInOrder', with: { first: 'dueOn', second: 'paidOn' } }],
  after: waitsFor('A10'),
  days: 20,
  dueOffset: 30,
  whenLate: { effect: 'raise', kind: 'paymentMissing' },
  remindWorkingDaysBefore: [3, 1],
  blockers: ['paymentMissing'],
  minutes: 5,
  why: 'The budget is paid monthly from the first month.',
  source: '[P]',
}
