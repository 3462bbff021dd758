import { expect, test } from 'vitest'
import { londonDate, stepId } from '../../ids.ts'
import { proposed } from '../parameter.ts'
import type { PaymentTerms } from '../payment.ts'
import type { Programme } from '../programme.ts'
import { networkContract2019 } from '../reference-2019/network-contract-2019.ts'
import { walkProgramme } from './walk-programme.ts'

const figure = <T>(value: T) => proposed(value, 'Made up')

/** The reference programme with the terms of one payment changed. */
const withTerms = (name: string, change: Partial<PaymentTerms>): Programme => ({
  ...networkContract2019,
  payments: networkContract2019.payments.map((one) =>
    one.name === name && one.terms ? { ...one, terms: { ...one.terms, ...change } } : one,
  ),
})

const day = londonDate('2019-04-01')
const broken: readonly [string, Programme, RegExp][] = [
  [
    'a period that is over before it begins',
    withTerms('core', { period: figure({ from: day, to: londonDate('2019-03-31') }) }),
    /ends before it begins/,
  ],
  [
    'a first payment before the period',
    withTerms('core', { firstPaid: figure(londonDate('2019-03-29')) }),
    /first paid before/,
  ],
  [
    'a rate with a fraction',
    withTerms('core', {
      amount: { by: 'list', list: figure('registered'), tenthsOfPenny: figure(1.5) },
    }),
    /no whole number/,
  ],
  ['an unknown step', withTerms('core', { needs: [stepId('X1')] }), /names X1/],
  [
    'a field that is not asked',
    withTerms('core', { passedOn: { step: stepId('G4'), field: 'parts' } }),
    /reads “parts” of G4/,
  ],
]

test.each(broken)('finds %s', (_, programme, message) => {
  expect(walkProgramme(programme).join('\n')).toMatch(message)
})
