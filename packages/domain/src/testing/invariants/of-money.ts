import { londonDateOf } from '../../calendar/london-day.ts'
import type { NetworkId } from '../../ids.ts'
import { startOf } from '../../money/case-of.ts'
import { type ExpectedPayment, expectedPayments } from '../../money/expected-payments.ts'
import type { World } from '../../world.ts'
import type { Invariant } from './invariant.ts'

const each = (
  world: World,
  problem: (payment: ExpectedPayment, network: NetworkId) => string | null,
): string | null => {
  for (const network of world.networks.keys())
    for (const sharing of ['byList', 'asAgreed'] as const)
      for (const one of expectedPayments(world, network, startOf(world, network).on, sharing)) {
        const wrong = problem(one, network)
        if (wrong) return `${network}, ${one.payment} of ${one.month}: ${wrong}`
      }
  return null
}

function wrongSum({ pence, byPractice }: ExpectedPayment): string | null {
  const parts = [...byPractice.values()]
  if (![pence, ...parts].every(Number.isInteger)) return 'a part of a penny'
  if ([pence, ...parts].some((one) => one < 0)) return 'a negative amount'
  const sum = parts.reduce((all, one) => all + one, 0)
  return sum === pence ? null : `its parts are ${sum} pence, and the whole is ${pence}`
}

/** What is held back is paid at no run from the day on which it was. */
function paidAlthoughHeld(world: World, network: NetworkId, one: ExpectedPayment): string | null {
  const { payment, practice, paidOn, pence } = one
  const held = world.networks.get(network)?.withheld ?? []
  const back = held.find(
    (each) =>
      (each.payment === 'all' || each.payment === payment) &&
      (each.payment === 'all' ||
        practice === null ||
        !each.practices ||
        each.practices.includes(practice)),
  )
  if (!back || pence === 0 || paidOn === null || paidOn < londonDateOf(back.since)) return null
  return `${pence} pence are paid on ${paidOn}, and held back for ${back.step}`
}

export const ofMoney: readonly Invariant[] = [
  {
    says: 'money is never negative, and its parts are the whole to the penny',
    source: 'Payments of 2019/20: domain section 3, S53 S55',
    ofRun: ({ world }) => each(world, wrongSum),
  },
  {
    says: 'what is withheld is not paid',
    source: 'Payments are withheld: S5 S31',
    ofRun: ({ world }) =>
      each(world, (payment, network) => paidAlthoughHeld(world, network, payment)),
  },
]
