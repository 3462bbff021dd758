import { stepId } from '../../../ids.ts'
import { signatory } from '../../signatory.ts'
import type { Step } from '../../step.ts'
import { waitsFor } from '../../waits-for.ts'

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
