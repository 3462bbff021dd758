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

export const signVariation: Step = {
  id: stepId('D8'),
  title: 'Sign the contract variation',
  phase: 'signOff',
  scope: 'practice',
  completion: { how: 'eachSigns', document: 'contractVariation' },
  evidence: [
    {
      kind: 'date',
      id: 'noticeOn',
      label: 'When did the commissioner give notice of the variation?',
    },
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
      hint: 'Needed only if the notice is shorter.',
      audience: 'commissioner',
      maximumLength: 500,
      optional: true,
    },
    ...signatory('commissioner', 'I may sign for this practice'),
  ],
  accept: [{ rule: 'partyToAgreement' }, { rule: 'notice14Days', with: { days: 14 } }],
  after: waitsFor('D5'),
  days: 14,
  dueOffset: -14,
  whenLate: { effect: 'withhold', payment: 'participation' },
  remindWorkingDaysBefore: [5, 1],
  blockers: ['variationUnsigned', 'noticeNotRun', 'memberWillNotSign', 'apmsContractEnding'],
  minutes: 5,
  why: 'Your own contract changes to include the network contract. Without it your practice gets no participation payment.',
  source: 'Variation S21; 14 days’ notice where practicable S71',
}
