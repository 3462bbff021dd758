import { stepId } from '../../../ids.ts'
import { signatory } from '../../signatory.ts'
import type { Step } from '../../step.ts'
import { waitsFor } from '../../waits-for.ts'

export const signInitialAgreement: Step = {
  id: stepId('F8'),
  title: 'Sign the initial network agreement',
  phase: 'form',
  scope: 'practice',
  completion: { how: 'eachSigns', document: 'initialAgreement' },
  evidence: signatory('members', 'I may sign for this practice, and its partners agree'),
  accept: [{ rule: 'partyToAgreement' }],
  after: waitsFor('F4', 'F6', 'F7'),
  days: 4,
  dueOffset: -48,
  whenLate: { effect: 'raise', kind: 'memberWillNotSign' },
  remindWorkingDaysBefore: [3, 1],
  blockers: [
    'memberWillNotSign',
    'liabilityDisputed',
    'payeeDisputed',
    'schedulesBlank',
    'networkRefusesPractice',
  ],
  minutes: 5,
  why: 'The registration needs the signature of every member. Members, area, clinical director and payee are enough for now.',
  source:
    'Requirement 4: S1 S5 S6; a part-filled Schedule 1 is enough [P], since the documents conflict (S6)',
}

/** Local medical committees advised that these six are all a commissioner may ask for now (S8). */
export const sixItems = {
  'The members and their list sizes': 'F2',
  'The members': 'F3',
  'The network area': 'F4',
  'The size test': 'F5',
  'The clinical director': 'F6',
  'The nominated payee': 'F7',
  'The initial network agreement, signed by every member': 'F8',
} as const

export const submitRegistration: Step = {
  id: stepId('F9'),
  title: 'Submit the registration',
  phase: 'form',
  scope: 'network',
  completion: { how: 'answer', by: 'coordinator' },
  evidence: [
    {
      kind: 'statement',
      id: 'complete',
      label: 'The six items are complete and we submit them to the commissioner',
    },
    {
      kind: 'person',
      id: 'contact',
      label: 'Who should the commissioner contact?',
      hint: 'Leave this empty if it is the clinical director.',
      audience: 'commissioner',
      optional: true,
    },
  ],
  accept: [{ rule: 'sixItems', with: sixItems }],
  after: waitsFor('F2', 'F5', 'F8'),
  days: 1,
  dueOffset: -47,
  fixedDate: true,
  whenLate: { effect: 'raise', kind: 'registrationLate' },
  remindWorkingDaysBefore: [5, 2, 1],
  blockers: [
    'memberWillNotSign',
    'noClinicalDirector',
    'payeeDisputed',
    'ruralWaiverUnevidenced',
    'gapInMap',
    'practiceInTwoNetworks',
  ],
  minutes: 5,
  why: 'Without a registration by 15 May the commissioner cannot approve your network in time for 1 July.',
  source: 'Six requirements due 15 May 2019: S1 S4 S8 S21',
}
