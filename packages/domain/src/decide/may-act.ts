import { actsAs, leads } from '../access/grants.ts'
import type { Party } from '../programme/step.ts'
import { partyLabels } from '../progress/party-labels.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { playedByPractices } from '../views/on-behalf.ts'
import type { StepCase } from './step-case.ts'

/** Null when the person may do this here: as the party, or as the support lead on a practice's behalf. */
export function notFor({ world, actor, whose, command }: StepCase, party: Party): Refusal | null {
  if (actsAs(world, actor, party, whose)) return null
  if (command.onBehalf && playedByPractices.includes(party) && leads(world, actor)) return null
  return refusal('not-yours', `This is for the ${partyLabels[party].toLowerCase()} to do.`)
}

/** Null when the step is completed in this way. */
export function notThisWay({ step, command }: StepCase, how: string): Refusal | null {
  if (step.completion.how === how) return null
  return refusal(
    'not-this-way',
    `${step.title} is not completed by “${command.contribution.kind}”.`,
  )
}
