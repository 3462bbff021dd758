import { stepId } from '../../ids.ts'
import type { OutsideRequest } from '../outside-request.ts'
import { proposed } from '../parameter.ts'

const clock = 'The working-day targets of blockers 43 to 45 (domain section 8)'

/** Two parties of 2019 have no account: the registration authority and the payment agency. */
export const outsideRequests2019: readonly OutsideRequest[] = [
  {
    name: 'networkCode',
    label: 'Network code and links',
    party: 'Organisation Data Service',
    step: stepId('L3'),
    withinWorkingDays: proposed(10, clock),
    overdue: 'networkCodeNotIssued',
    issues: {
      label: 'Network code',
      hint: 'As issued by the Organisation Data Service, for example U12345.',
      matches: 'U\\d{5}',
      says: 'a U and five digits, for example U12345',
      confirmWithinWorkingDays: proposed(5, clock),
      unconfirmed: 'payeeLinkMissing',
    },
    register: {
      role: 'RO272',
      memberLink: 'RE8',
      payeeLink: 'RE9',
      source: 'Network RO272, practice partner to network RE8, nominated payee RE9: S37',
    },
    source:
      'From 2020/21 the commissioner files an ODS Change Instruction Notice: S32; what is linked S37',
  },
  {
    name: 'payeeDetails',
    label: 'Details of the payee',
    party: 'Payment agency',
    step: stepId('L4'),
    askedField: 'sentOn',
    withinWorkingDays: proposed(5, clock),
    overdue: 'bankDetailsMissing',
    source: 'Payee’s account: S53; only the dates are kept, never the details [P]',
  },
]
