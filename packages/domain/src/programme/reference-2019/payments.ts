import { londonDate, stepId } from '../../ids.ts'
import { type Parameter, published, recalled } from '../parameter.ts'
import type { ListAmount, Payment, PaymentTerms } from '../payment.ts'
import { additionalRoles2019 } from './additional-roles-payment.ts'
import { sharedTerms2019, signedAgreement } from './payment-terms.ts'

const wholeYear = published(
  { from: londonDate('2019-04-01'), to: londonDate('2020-03-31') },
  'April to March, backdated to 1 April in the first payment: S25 S53',
)
const fromJuly = published(
  { from: londonDate('2019-07-01'), to: londonDate('2020-03-31') },
  'From July, monthly: S53',
)
const registered = published('registered' as const, 'Registered patients on 1 January 2019: S1 S4')

function perPatient(
  tenthsOfPenny: Parameter<number>,
  list: ListAmount['list'],
  terms: Pick<PaymentTerms, 'period' | 'conditions'> & Partial<PaymentTerms>,
): PaymentTerms {
  return { ...sharedTerms2019, ...terms, amount: { by: 'list', list, tenthsOfPenny } }
}

const core = perPatient(
  published(1_500, '£1.50 a patient a year, £0.125 a month: S53 S55'),
  registered,
  { period: wholeYear, conditions: [signedAgreement] },
)

const clinicalDirector = perPatient(
  recalled(514, '£0.514 for July to March; the yearly 68.7p is published: S53'),
  registered,
  { period: fromJuly, conditions: [signedAgreement] },
)

const extendedHours = perPatient(
  recalled(1_099, '£1.099 for July to March; the yearly £1.45 is published: S53'),
  registered,
  {
    period: fromJuly,
    conditions: [
      signedAgreement,
      published('Extended hours of 30 minutes for 1,000 registered patients', 'S51'),
      recalled('Those minutes are for each week', 'S51 does not say how often'),
    ],
  },
)

const participation = perPatient(
  published(1_761, '£1.761 a patient a year: S53 S55'),
  recalled('weighted', 'S54 is of a later year; S53 S55 say only “per patient”'),
  {
    period: wholeYear,
    needs: [stepId('L3')],
    conditions: [
      signedAgreement,
      published('The practice has signed the variation of its own contract', 'S21'),
    ],
  },
)

/** The streams of the first year (S25 S53 S55 S56 S58). */
export const payments2019: readonly Payment[] = [
  { name: 'core', label: 'Core payment', paidTo: 'payee', terms: core },
  {
    name: 'clinicalDirector',
    label: 'Clinical director payment',
    paidTo: 'payee',
    terms: clinicalDirector,
  },
  { name: 'extendedHours', label: 'Extended hours payment', paidTo: 'payee', terms: extendedHours },
  {
    name: 'participation',
    label: 'Participation payment',
    paidTo: 'eachPractice',
    terms: participation,
  },
  {
    name: 'additionalRoles',
    label: 'Additional roles claim',
    paidTo: 'payee',
    terms: { ...additionalRoles2019, period: fromJuly },
  },
  { name: 'all', label: 'All payments of the network contract', paidTo: 'payee' },
]
