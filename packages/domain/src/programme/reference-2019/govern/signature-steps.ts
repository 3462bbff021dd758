import { stepId } from '../../../ids.ts'
import { signatory } from '../../signatory.ts'
import type { Step } from '../../step.ts'
import { waitsFor } from '../../waits-for.ts'

export const shareData: Step = {
  id: stepId('G9'),
  title: 'Sign the data sharing agreement',
  phase: 'govern',
  scope: 'practice',
  completion: { how: 'eachSigns', document: 'dataSharingAgreement' },
  evidence: [
    {
      kind: 'choice',
      id: 'role',
      label: 'What is your practice under this agreement?',
      options: [
        { value: 'controller', label: 'A controller of its own patients’ data' },
        { value: 'jointController', label: 'A joint controller with the other members' },
      ],
    },
    {
      kind: 'yesNo',
      id: 'usesProcessor',
      label: 'Does somebody outside the network process the data for you?',
      hint: 'For example a federation that runs the extended hours.',
    },
    {
      kind: 'text',
      id: 'processor',
      label: 'Which organisation is the processor?',
      audience: 'members',
      maximumLength: 200,
      onlyIf: { field: 'usesProcessor', is: [true] },
    },
    ...signatory('members', 'I may sign for this practice'),
  ],
  accept: [{ rule: 'sharingParties' }],
  after: waitsFor('F9'),
  days: 15,
  dueOffset: -5,
  whenLate: { effect: 'raise', kind: 'nationalTemplateLate' },
  remindWorkingDaysBefore: [5, 2, 1],
  blockers: [
    'dataSharingUnsigned',
    'nationalTemplateLate',
    'controllerRoleUnclear',
    'memberWillNotSign',
  ],
  minutes: 10,
  why: 'Staff of one practice will see patients of another, so the practices must agree how records are shared.',
  source: 'By 30 June: S5 S51; the national template came only in August 2019: S52',
  membersOnly: true,
}

export const signFullAgreement: Step = {
  id: stepId('G10'),
  title: 'Sign the full network agreement',
  phase: 'govern',
  scope: 'practice',
  completion: { how: 'eachSigns', document: 'fullAgreement' },
  evidence: signatory('members', 'I may sign for this practice, and its partners agree'),
  accept: [{ rule: 'partyToAgreement' }, { rule: 'fullAgreementReady' }],
  after: waitsFor('G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9'),
  days: 4,
  dueOffset: -1,
  fixedDate: true,
  whenLate: { effect: 'withhold', payment: 'all' },
  // 30 June 2019 was a Sunday: signatures are asked for by Friday 28 June.
  remindWorkingDaysBefore: [4, 2, 1],
  blockers: ['memberWillNotSign', 'schedulesBlank', 'liabilityDisputed', 'memberLeaving'],
  minutes: 10,
  why: 'Without the signature of every member by 30 June the network is not established and is not paid.',
  source: 'By 30 June, all schedules, all members: S5 S23; payments withheld S5 S31',
  membersOnly: true,
}
