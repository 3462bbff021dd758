import { londonDate, programmeId, stepId } from '../../ids.ts'
import { proposed, published } from '../parameter.ts'
import type { Programme } from '../programme.ts'
import { blockerKinds2019 } from './blocker-kinds.ts'
import { disputes2019 } from './disputes.ts'
import { documents2019 } from './documents.ts'
import { mediation2019 } from './mediation.ts'
import { outsideRequests2019 } from './outside-requests.ts'
import { payments2019 } from './payments.ts'
import { routes2019 } from './routes.ts'
import { steps2019 } from './steps.ts'

/**
 * The reference programme: general practices form Primary Care Networks for the Network Contract Directed Enhanced
 * Service 2019/20. Marks in the sources: [Sn] published source n of the research notes, [R] recalled and not
 * confirmed against the text, [P] proposed by Muster.
 */
export const networkContract2019: Programme = {
  id: programmeId('des-2019'),
  version: 1,
  title: 'Network Contract DES 2019/20',
  goLive: londonDate('2019-07-01'),
  opens: londonDate('2019-04-01'),
  size: {
    minimum: 30_000,
    upper: 50_000,
    asAt: londonDate('2019-01-01'),
    listError: proposed(
      0.01,
      'Lists of other days: from August 2018 to March 2019 half of the networks of 2019 grew by 0.9% or more',
    ),
  },
  widestGap: {
    urbanKm: proposed(
      10,
      '19 of 20 mainly urban networks of 2019 have no wider gap; one piece: S12',
    ),
    ruralKm: proposed(
      20,
      '19 of 20 mainly rural networks of 2019 have no wider gap; one piece: S12',
    ),
  },
  eligibleContracts: ['GMS', 'PMS', 'APMS'],
  steps: steps2019,
  milestones: [
    { name: 'registered', label: 'Registered', step: stepId('F9') },
    { name: 'approved', label: 'Approved', step: stepId('D5') },
    { name: 'agreementSigned', label: 'Agreement signed', step: stepId('G10') },
    { name: 'live', label: 'Live', step: stepId('L6') },
    { name: 'paid', label: 'Paid', step: stepId('L7') },
  ],
  routes: routes2019,
  parts: {
    director: {
      step: stepId('F6'),
      field: 'practice',
      holds: proposed(
        [stepId('D5')],
        'A named director is requirement 6 of what is approved: S1 S7; that the decision waits [P]',
      ),
    },
    payee: {
      step: stepId('F7'),
      field: 'payee',
      holds: proposed(
        [stepId('D5')],
        'A nominated payee is requirement 5 of what is approved: S1 S2; that the decision waits [P]',
      ),
    },
  },
  blockerKinds: blockerKinds2019,
  documents: documents2019,
  payments: payments2019,
  templates: [
    {
      name: 'dataSharing',
      label: 'The national template of the data sharing agreement',
      steps: ['G9A', 'G9'].map(stepId),
      availableFrom: published(
        londonDate('2019-08-01'),
        'Dated August 2019, after go-live; the day is not known: S52',
      ),
    },
  ],
  payRuns: {
    setUp: stepId('L4'),
    missed: 'paymentCutOffMissed',
    source:
      'End of July S25; eight working days before payment S72 (a later system); a missed cut-off waits for the next run',
  },
  memberChanges: {
    after: 'approved',
    partsAfter: 'registered',
    approved: proposed(
      ['join', 'leave', 'expel', 'payee'],
      'Members with the commissioner’s approval: S7; the payee since it is paid, of the director it is told',
    ),
    absenceDays: proposed(92, 'Three months; longer is another director'),
    noticeDays: 28,
    signWithinDays: 28,
    source:
      '28 days’ notice, the commissioner’s approval, from the next quarter: S7; days to sign the variation [P]',
  },
  mediation: mediation2019,
  givingUp: {
    answerWithinWorkingDays: proposed(
      10,
      'Joining is voluntary: S27; that silence may not hold the others for ever, and for how long',
    ),
    remindWorkingDaysBefore: [5, 2, 1],
    unanswered: 'givingUpUnanswered',
  },
  outside: outsideRequests2019,
  disputes: disputes2019,
  leadCommissioner: {
    before: stepId('D5'),
    agreeByOffset: -39,
    days: 5,
    late: 'leadCommissionerNotAgreed',
    source:
      'A lead commissioner registers and pays [R]; the term: S16 S17; agreed five working days before the decision is due, else the region decides [P]',
  },
  fixedDates: ['2019-05-15', '2019-05-31', '2019-06-30', '2019-07-01'].map(londonDate),
  source:
    'Network Contract DES specification 2019/20, published 29 March 2019 (S7); timeline S4 S20 S21',
}
