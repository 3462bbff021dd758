import { stepId } from '../../../ids.ts'
import type { Step } from '../../step.ts'
import { waitsFor } from '../../waits-for.ts'

export const declareInterests: Step = {
  id: stepId('D4'),
  title: 'Interests',
  phase: 'signOff',
  scope: 'meeting',
  completion: { how: 'answer', by: 'secretary' },
  evidence: [
    {
      kind: 'interests',
      id: 'interests',
      label: 'Which practices is each member of the committee interested in?',
      hint: 'Enter every GP member, also one without an interest.',
    },
    {
      kind: 'yesNo',
      id: 'clinician',
      label: 'Does an independent GP, nurse or hospital doctor attend?',
      hint: 'They give clinical advice where the GP members may not vote.',
      optional: true,
    },
  ],
  accept: [{ rule: 'interestsDeclared' }],
  after: waitsFor('D3'),
  days: 1,
  dueOffset: -38,
  whenLate: { effect: 'raise', kind: 'conflictedVoter' },
  remindWorkingDaysBefore: [2, 1],
  blockers: ['conflictedVoter', 'committeeNotQuorate', 'committeeTooLate', 'papersIncomplete'],
  why: 'Nobody votes on a network that their own practice belongs to. A conflict in one network is a conflict in all that are decided together.',
  source: 'Statutory guidance on conflicts S68; registers S69; recusal [P]',
}

export const decide: Step = {
  id: stepId('D5'),
  title: 'Decision',
  phase: 'signOff',
  scope: 'network',
  completion: { how: 'decided', whenConditionsLate: 'conditionsUnmet' },
  evidence: [],
  accept: [],
  after: waitsFor('D2', 'D4'),
  days: 1,
  dueOffset: -31,
  fixedDate: true,
  whenLate: { effect: 'raise', kind: 'committeeTooLate' },
  remindWorkingDaysBefore: [5, 2, 1],
  blockers: [
    'committeeNotQuorate',
    'committeeTooLate',
    'conflictedVoter',
    'papersIncomplete',
    'stpAgreementAwaited',
    'commissionerWideHold',
  ],
  why: 'The body that decides for this commissioner approves the network, approves it with conditions, defers or refuses.',
  source: 'Approval by 31 May: S4 S21; not unreasonably withheld S13; bodies S62 S63',
}

export const notifyDecision: Step = {
  id: stepId('D6'),
  title: 'Notify the decision',
  phase: 'signOff',
  scope: 'network',
  completion: { how: 'answer', by: 'supportLead' },
  evidence: [
    { kind: 'date', id: 'sentOn', label: 'When did the letter go out?' },
    { kind: 'statement', id: 'network', label: 'The network has been told' },
    { kind: 'statement', id: 'lmc', label: 'The local medical committee has been told' },
    { kind: 'statement', id: 'region', label: 'The region has been told' },
  ],
  accept: [{ rule: 'informed', with: { decisionStep: 'D5' } }],
  after: waitsFor('D5'),
  days: 2,
  dueOffset: -28,
  whenLate: { effect: 'chase' },
  remindWorkingDaysBefore: [1],
  blockers: ['papersIncomplete', 'stpAgreementAwaited'],
  why: 'The network plans its June on this decision.',
  source: 'S4 S22; who is told [P]',
}
