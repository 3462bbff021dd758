import type { Expected, Persona } from './expected-access.ts'
import { closedPractices, keptPractice, registerChangeOf } from './later-register.ts'

const watchers: readonly Persona[] = ['lead', 'secretary', 'region', 'national']
const commissioner = { commissioner: 'ZC1' }
const reason = 'A made-up reason'
const registerChange = {
  practice: closedPractices[0],
  change: registerChangeOf(closedPractices[0] ?? ''),
}

const kept = { practice: keptPractice, change: registerChangeOf(keptPractice) }

/** Who sees what a later register brings, and who decides on it. */
export const expectedOfRegister: Readonly<Record<string, Expected>> = {
  'register.change': { may: watchers, input: () => registerChange },
  'register.changes': { may: watchers, input: () => commissioner },
  'register.decide': {
    may: ['lead'],
    input: ({ commandId }) => ({
      commandId,
      ...registerChange,
      decision: { keep: true },
      reason,
    }),
  },
  'register.previewUndo': { may: ['lead'], input: () => kept },
  'register.undo': {
    may: ['lead'],
    input: ({ commandId }) => ({ commandId, ...kept, reason }),
  },
  'register.preview': {
    may: ['lead'],
    input: () => ({
      ...registerChange,
      decision: { keep: false, outcome: 'closes', from: '2019-07-01' },
    }),
  },
}
