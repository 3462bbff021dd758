import type { Run } from '../run.ts'
import type { Story } from '../story.ts'
import type { Invariant } from './invariant.ts'
import { ofChanges } from './of-changes.ts'
import { ofDecisions } from './of-decisions.ts'
import { ofMembership } from './of-membership.ts'
import { ofMilestones } from './of-milestones.ts'
import { ofMoney } from './of-money.ts'
import { ofSignatures } from './of-signatures.ts'

const invariants: readonly Invariant[] = [
  ...ofMembership,
  ...ofMilestones,
  ...ofDecisions,
  ...ofSignatures,
  ...ofChanges,
]

/** Reckoning all payments of a year takes longer than all else: looked at in fewer sequences. */
export const wrongPayments = (run: Run): readonly string[] =>
  ofMoney.flatMap(({ says, source, ofRun }) => {
    const wrong = ofRun?.(run)
    return wrong ? [`${says} (${source}): ${wrong}`] : []
  })

/** What does not hold of the facts from this one on, and of how things stand now. */
export function violations({ told, run }: Story, from: number): readonly string[] {
  return invariants.flatMap(({ says, source, ofFact, ofRun }) => {
    const wrong = [...(ofFact ? told.slice(from).map(ofFact) : []), ofRun?.(run) ?? null]
    return wrong.flatMap((one) => (one ? [`${says} (${source}): ${one}`] : []))
  })
}
