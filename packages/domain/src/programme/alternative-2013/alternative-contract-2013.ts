import { londonDate, programmeId, stepId } from '../../ids.ts'
import type { Programme } from '../programme.ts'
import { blockerKinds2013 } from './blocker-kinds.ts'
import { certifyStart, checkPayment, signContract } from './go-live-steps.ts'
import { agreeOutcomes, formGroup, setScope } from './group-steps.ts'
import { setBudget, shareRisk } from './money-steps.ts'
import { payments2013 } from './payments.ts'
import { routes2013 } from './routes.ts'
import { reviewCompetition, setPriorities, signOffJointly } from './sign-off-steps.ts'

/**
 * The alternative population contract proposed in 2013: outcomes instead of activity, one capitated budget, shared
 * risk. It was never offered in this form; dates, windows and owners are proposals [P]. It has no code of its own.
 */
export const alternativeContract2013: Programme = {
  id: programmeId('alternative-2013'),
  version: 1,
  title: 'Alternative population contract (proposal of 2013)',
  goLive: londonDate('2014-04-01'),
  opens: londonDate('2013-09-02'),
  size: { minimum: 1, upper: 5_000_000, asAt: londonDate('2013-10-01') },
  eligibleContracts: ['GMS', 'PMS', 'APMS'],
  steps: [
    formGroup,
    agreeOutcomes,
    setScope,
    setPriorities,
    setBudget,
    shareRisk,
    reviewCompetition,
    signOffJointly,
    signContract,
    certifyStart,
    checkPayment,
  ],
  milestones: [
    { name: 'registered', label: 'Group and scope set', step: stepId('A3') },
    { name: 'approved', label: 'Signed off jointly', step: stepId('A8') },
    { name: 'agreementSigned', label: 'Contract signed', step: stepId('A9') },
    { name: 'live', label: 'Live', step: stepId('A10') },
    { name: 'paid', label: 'Paid', step: stepId('A11') },
  ],
  routes: routes2013,
  parts: {},
  blockerKinds: blockerKinds2013,
  documents: [
    {
      name: 'populationContract',
      label: 'Population contract',
      madeOf: ['A1', 'A2', 'A3', 'A5', 'A6'].map(stepId),
    },
  ],
  payments: payments2013,
  fixedDates: [londonDate('2014-04-01')],
  source: 'Press and research of 2013 on an alternative to the national GP contract: S73 to S79',
}
