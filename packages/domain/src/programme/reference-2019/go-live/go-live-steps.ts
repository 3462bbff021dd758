import { stepId } from '../../../ids.ts'
import type { Step } from '../../step.ts'
import { waitsFor, waitsForAllOrReady } from '../../waits-for.ts'

export const confirmSigned: Step = {
  id: stepId('L1'),
  title: 'Confirm that the agreement is signed',
  phase: 'goLive',
  scope: 'network',
  completion: { how: 'answer', by: 'director' },
  evidence: [
    {
      kind: 'statement',
      id: 'signed',
      label: 'Every member has signed the network agreement and the data sharing agreement',
    },
  ],
  accept: [{ rule: 'agreementSignedByAll', with: { step: 'G10' } }],
  after: waitsFor('G10', 'D5'),
  days: 0,
  dueOffset: -1,
  fixedDate: true,
  whenLate: { effect: 'withhold', payment: 'all' },
  remindWorkingDaysBefore: [2, 1],
  blockers: ['memberWillNotSign', 'dataSharingUnsigned', 'schedulesBlank'],
  minutes: 2,
  why: 'The commissioner needs your word that it is signed, not the schedules themselves.',
  source: 'Confirmation by 30 June, schedules not submitted: S5 S23; payments withheld S31',
}

export const confirmExtendedHours: Step = {
  id: stepId('L2'),
  title: 'Extended hours ready',
  phase: 'goLive',
  scope: 'network',
  completion: { how: 'answer', by: 'director' },
  evidence: [
    { kind: 'date', id: 'startsOn', label: 'From when does the rota run?' },
    { kind: 'statement', id: 'live', label: 'Sites are staffed and patients can book' },
  ],
  accept: [{ rule: 'extendedHoursReady', with: { rotaStep: 'G6', minutesPerThousand: 30 } }],
  after: waitsFor('G3', 'G6'),
  days: 2,
  dueOffset: -3,
  whenLate: { effect: 'raise', kind: 'extendedHoursNoProvider' },
  remindWorkingDaysBefore: [3, 1],
  blockers: ['extendedHoursNoProvider', 'extendedHoursTooFew'],
  minutes: 5,
  why: 'Extended hours for all patients begin on the first day.',
  source: 'From 1 July: S20 S24 S51',
}

export const coverNonJoiners: Step = {
  id: stepId('L5'),
  title: 'Cover for practices that do not join',
  phase: 'goLive',
  scope: 'commissioner',
  completion: { how: 'answer', by: 'supportLead' },
  evidence: [
    { kind: 'date', id: 'agreedOn', label: 'When was the cover agreed?' },
    {
      kind: 'text',
      id: 'agreement',
      label: 'What was agreed, with which network?',
      audience: 'commissioner',
      maximumLength: 5_000,
      lines: 6,
    },
  ],
  accept: [{ rule: 'coverAgreed', with: { registeredStep: 'F9' } }],
  after: waitsFor('D7'),
  days: 2,
  dueOffset: -3,
  whenLate: { effect: 'raise', kind: 'patientsUncovered' },
  remindWorkingDaysBefore: [2, 1],
  mayBeNotApplicable: true,
  blockers: ['patientsUncovered', 'practiceDeclines', 'leadCommissionerNotAgreed'],
  why: 'Patients of a practice outside the networks have a right to the same services.',
  source: 'S27 S28; the local agreement is recalled [R]',
}

export const certifyGoLive: Step = {
  id: stepId('L6'),
  title: 'Go-live certificate',
  phase: 'goLive',
  scope: 'network',
  completion: { how: 'computed', acknowledgedBy: 'region' },
  evidence: [],
  accept: [{ rule: 'certificateFacts' }],
  after: [...waitsFor('L1', 'L2'), waitsForAllOrReady('L5')],
  days: 0,
  dueOffset: 0,
  fixedDate: true,
  whenLate: { effect: 'raise', kind: 'goLiveHeld' },
  remindWorkingDaysBefore: [],
  blockers: ['goLiveHeld', 'commissionerWideHold', 'patientsUncovered'],
  why: 'It records that everything the contract rests on was in place, and when.',
  source: 'Go-live on 1 July 2019: S20 S24; certificate and acknowledgement [P]',
}
