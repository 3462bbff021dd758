import { stepId } from '../../../ids.ts'
import { signatory } from '../../signatory.ts'
import type { Step } from '../../step.ts'
import { waitsFor, waitsForAllOrReady } from '../../waits-for.ts'

export const resolveInJune: Step = {
  id: stepId('D7'),
  title: 'June resolution',
  phase: 'signOff',
  scope: 'commissioner',
  completion: { how: 'answer', by: 'supportLead' },
  evidence: [
    {
      kind: 'choice',
      id: 'outcome',
      label: 'How was the gap closed?',
      options: [
        { value: 'joined', label: 'Every practice joined a network' },
        { value: 'cover', label: 'Local cover is agreed for the patients who remain' },
      ],
    },
    {
      kind: 'text',
      id: 'log',
      label: 'What was done, and who mediated?',
      hint: 'Only the commissioner and the local medical committee will read this.',
      audience: 'commissioner',
      maximumLength: 5_000,
      lines: 6,
    },
  ],
  accept: [{ rule: 'gapClosed', with: { registeredStep: 'F9' } }],
  after: [waitsForAllOrReady('D5')],
  days: 20,
  dueOffset: -5,
  whenLate: { effect: 'raise', kind: 'patientsUncovered' },
  remindWorkingDaysBefore: [10, 5, 1],
  mayBeNotApplicable: true,
  blockers: [
    'practiceHasNoNetwork',
    'networkRefusesPractice',
    'practiceDeclines',
    'patientsUncovered',
    'leadCommissionerNotAgreed',
    'commissionerWideHold',
  ],
  why: 'Patients whose practice is in no network must be covered before 1 July.',
  source: 'June: commissioner and LMC resolve gaps, region consulted: S4 S22 S27',
}

export const serveVariation: Step = {
  id: stepId('D9'),
  title: 'Notice of the contract variation',
  phase: 'signOff',
  scope: 'practice',
  completion: { how: 'answer', by: 'supportLead' },
  evidence: [
    { kind: 'date', id: 'noticeOn', label: 'When is notice of the variation given?' },
    {
      kind: 'date',
      id: 'effectiveOn',
      label: 'From when is the contract varied?',
      hint: 'Normally 1 July 2019.',
    },
    {
      kind: 'text',
      id: 'shortNotice',
      label: 'Why was 14 days’ notice not practicable?',
      hint: 'Needed only if the notice is shorter. It stands in the notice, so the network reads it.',
      audience: 'network',
      maximumLength: 500,
      optional: true,
    },
  ],
  accept: [{ rule: 'partyToAgreement' }, { rule: 'notice14Days', with: { days: 14 } }],
  after: waitsFor('D5'),
  days: 2,
  dueOffset: -28,
  whenLate: { effect: 'raise', kind: 'noticeNotRun' },
  remindWorkingDaysBefore: [1],
  blockers: ['noticeNotRun', 'apmsContractEnding', 'odsCodeWrong'],
  why: 'The commissioner gives each practice notice that its contract changes; the practice signs that text.',
  source: 'Variation S21; 14 days’ notice where practicable S71; a notice for each practice [P]',
}

export const signVariation: Step = {
  id: stepId('D8'),
  title: 'Sign the contract variation',
  phase: 'signOff',
  scope: 'practice',
  completion: { how: 'eachSigns', document: 'contractVariation' },
  evidence: [...signatory('commissioner', 'I may sign for this practice')],
  accept: [{ rule: 'partyToAgreement' }],
  after: waitsFor('D9'),
  days: 14,
  dueOffset: -14,
  whenLate: { effect: 'withhold', payment: 'participation' },
  remindWorkingDaysBefore: [5, 1],
  blockers: ['variationUnsigned', 'noticeNotRun', 'memberWillNotSign', 'apmsContractEnding'],
  minutes: 5,
  why: 'Your own contract changes to include the network contract. Without it your practice gets no participation payment.',
  source: 'Variation S21; 14 days’ notice where practicable S71',
}
