import { stepId } from '../../../ids.ts'
import type { Step } from '../../step.ts'
import { waitsFor } from '../../waits-for.ts'
import { withoutBankDetails } from '../without-bank-details.ts'

export const linkMembers: Step = {
  id: stepId('L3'),
  title: 'Network code and links',
  phase: 'goLive',
  scope: 'network',
  completion: { how: 'answer', by: 'supportLead' },
  evidence: [
    {
      kind: 'practices',
      id: 'linked',
      label: 'Which members are linked to the network in the national register?',
      hint: 'Relationship RE8, partner to.',
      among: 'members',
    },
    {
      kind: 'statement',
      id: 'payeeLinked',
      label: 'The payee is linked as nominated payee',
    },
  ],
  accept: [
    { rule: 'outsideAnswered', with: { request: 'networkCode' } },
    { rule: 'everyMemberLinked' },
  ],
  after: waitsFor('D5'),
  days: 10,
  dueOffset: 7,
  whenLate: { effect: 'raise', kind: 'networkCodeNotIssued' },
  remindWorkingDaysBefore: [5, 1],
  blockers: ['networkCodeNotIssued', 'payeeLinkMissing', 'odsCodeWrong', 'paymentCutOffMissed'],
  why: 'Payments follow the national register. A member without a link is not paid for.',
  source: 'ODS role RO272, relationships RE8 and RE9: S37; never gates go-live [P]',
}

export const setUpPayee: Step = {
  id: stepId('L4'),
  title: 'Payee set up',
  phase: 'goLive',
  scope: 'network',
  completion: { how: 'answer', by: 'payee' },
  evidence: [
    {
      kind: 'date',
      id: 'sentOn',
      label: 'When did you send the payee’s details to the payment agency?',
      hint: 'Only the date. Never enter bank details in Muster.',
    },
    { kind: 'date', id: 'confirmedOn', label: 'When did the agency confirm them?' },
  ],
  accept: [{ rule: 'datesInOrder', with: { first: 'sentOn', second: 'confirmedOn' } }],
  withoutBankDetails,
  after: waitsFor('L3', 'F7'),
  days: 8,
  dueOffset: 17,
  whenLate: { effect: 'raise', kind: 'bankDetailsMissing' },
  remindWorkingDaysBefore: [5, 1],
  blockers: ['bankDetailsMissing', 'payeeLinkMissing', 'paymentCutOffMissed'],
  minutes: 3,
  why: 'The first payment is made at the end of July. If this is late it moves to the next run and is backdated.',
  source:
    'Payee’s account S53; eight working days before payment S72 (a later system); end of July S25',
}

export const checkFirstPayment: Step = {
  id: stepId('L7'),
  title: 'First payment right',
  phase: 'goLive',
  scope: 'network',
  completion: { how: 'answer', by: 'payee' },
  evidence: [
    { kind: 'date', id: 'paidOn', label: 'When did the first payment arrive?' },
    {
      kind: 'yesNo',
      id: 'coreBackdated',
      label: 'Does the statement show the core payment backdated to 1 April?',
    },
    {
      kind: 'practices',
      id: 'participationPaid',
      label: 'Which practices received their participation payment?',
      among: 'members',
    },
  ],
  accept: [{ rule: 'firstPaymentStatement', with: { payment: 'participation' } }],
  after: waitsFor('L4', 'L6'),
  days: 5,
  dueOffset: 30,
  whenLate: { effect: 'raise', kind: 'wrongPayment' },
  remindWorkingDaysBefore: [3, 1],
  blockers: ['wrongPayment', 'paymentCutOffMissed', 'bankDetailsMissing', 'payeeLinkMissing'],
  minutes: 10,
  why: 'In 2019 some first payments were wrong for months. Checking the statement finds it at once.',
  source:
    'Core backdated to April, participation to each practice: S25 S53; nothing is paid to a network that is not established S5 S31',
}

export const claimRoles: Step = {
  id: stepId('L8'),
  title: 'Staff baseline and roles claim',
  phase: 'goLive',
  scope: 'network',
  completion: { how: 'answer', by: 'director' },
  evidence: [
    wholeTimeStaff('baseline', 'Clinical pharmacists and social prescribers on 31 March 2019'),
    wholeTimeStaff('now', 'Clinical pharmacists and social prescribers now'),
    wholeTimeStaff('pharmacists', 'Clinical pharmacists you claim for'),
    wholeTimeStaff('prescribers', 'Social prescribers you claim for'),
  ],
  accept: [
    {
      rule: 'additionalToBaseline',
      with: { eachUpTo: 1, eachUpToWhenLarge: 2, largeFrom: 100_000 },
    },
  ],
  after: waitsFor('G5'),
  days: 10,
  dueOffset: 60,
  whenLate: { effect: 'withhold', payment: 'additionalRoles' },
  remindWorkingDaysBefore: [10, 3],
  blockers: ['pharmacistShareUnfunded', 'employerNotChosen', 'vatOnStaff', 'pensionAccess'],
  minutes: 15,
  why: 'The scheme pays for staff who are additional. What is not claimed is lost.',
  source: 'Rates and numbers S56 S57 S58; baseline concept S61, its date recalled [R]',
}

function wholeTimeStaff(id: string, label: string): Step['evidence'][number] {
  return {
    kind: 'number',
    id,
    label,
    hint: 'Whole-time equivalents, employed by members or the network.',
    minimum: 0,
    maximum: 1_000,
    unit: 'whole-time equivalents',
  }
}
