import type { StepId } from '../../ids.ts'
import type { Payment, PaymentTerms } from '../payment.ts'
import type { Programme } from '../programme.ts'

/** Every payment can be reckoned: a period with days in it, whole numbers, and steps that exist with their fields. */
export const paymentFaults = (programme: Programme): readonly string[] =>
  programme.payments.flatMap((payment) =>
    payment.terms
      ? [
          ...figureFaults(payment, payment.terms),
          ...stepFaults(programme, payment.label, payment.terms),
        ]
      : [],
  )

function figureFaults({ label }: Payment, { period, firstPaid, ...terms }: PaymentTerms) {
  const faults: string[] = []
  const { from, to } = period.value
  if (to < from) faults.push(`${label} is for a period that ends before it begins.`)
  if (firstPaid.value < from) faults.push(`${label} is first paid before its period begins.`)
  const figures = [terms.cutOffWorkingDays.value, ...amounts(terms.amount)]
  if (figures.some((one) => !Number.isSafeInteger(one) || one < 0))
    faults.push(`${label} has a rate, a cap or a number of days that is no whole number from 0 up.`)
  return faults
}

function amounts(amount: PaymentTerms['amount']): readonly number[] {
  switch (amount.by) {
    case 'list':
      return [amount.tenthsOfPenny.value]
    case 'agreedBudget':
      return []
    case 'roles':
      return [
        ...amount.roles.map(({ yearlyPence }) => yearlyPence.value),
        ...[amount.usual, amount.large].map(({ capPence }) => capPence.value),
      ]
  }
}

function stepFaults(
  programme: Programme,
  label: string,
  { amount, needs, passedOn, takesPartFrom }: PaymentTerms,
): readonly string[] {
  const named = [
    ...needs,
    ...readSteps(amount),
    ...[passedOn, takesPartFrom].filter((one) => one !== undefined),
  ]
  return named.flatMap((one) => {
    const { step, fields } =
      typeof one === 'string'
        ? { step: one, fields: [] }
        : { step: one.step, fields: 'field' in one ? [one.field] : one.fields }
    const found = programme.steps.find(({ id }) => id === step)
    if (!found) return [`${label} names ${step}, which is no step of the programme.`]
    return fields
      .filter((field) => !found.evidence.some(({ id }) => id === field))
      .map((field) => `${label} reads “${field}” of ${step}, which does not ask for it.`)
  })
}

function readSteps(
  amount: PaymentTerms['amount'],
): readonly { step: StepId; fields: readonly string[] }[] {
  switch (amount.by) {
    case 'list':
      return []
    case 'agreedBudget':
      return [{ step: amount.step, fields: [amount.patients, amount.pounds] }]
    case 'roles':
      return [{ step: amount.step, fields: amount.roles.map(({ field }) => field) }]
  }
}
