import { londonDate, stepId } from '../../ids.ts'
import { proposed } from '../parameter.ts'
import type { Payment } from '../payment.ts'

/** One budget for the whole population, as the group's own answer sets it; all else about it is a proposal [P]. */
export const payments2013: readonly Payment[] = [
  {
    name: 'capitation',
    label: 'Capitated budget',
    paidTo: 'payee',
    terms: {
      amount: {
        by: 'agreedBudget',
        step: stepId('A5'),
        patients: 'population',
        pounds: 'perPatient',
      },
      period: proposed(
        { from: londonDate('2014-04-01'), to: londonDate('2015-03-31') },
        'A budget for a year from the start: research notes section 5',
      ),
      firstPaid: proposed(londonDate('2014-04-30'), 'Monthly in arrears, as other contracts'),
      laterStart: proposed('theDaysLate', 'No contract, no budget'),
      needs: [],
      cutOffWorkingDays: proposed(8, 'As the payment agency asked in later years: S72'),
      conditions: [
        proposed('A signed contract with outcomes and shared risk', 'Research notes section 5'),
      ],
    },
  },
]
