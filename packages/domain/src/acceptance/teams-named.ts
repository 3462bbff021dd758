import type { PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { isGiven, practicesIn, textParameter } from './given.ts'
import { inThousands } from './in-words.ts'

const source = '50,000 is not a cap; the commissioner may ask for neighbourhood teams: S4 S7'

/** A group above the upper size names its teams when it is formed, not only when its size is tested. */
export const teamsNamed: AcceptanceRule = ({ world, step, answer }, parameters) => {
  const field = step.evidence.find(({ kind }) => kind === 'members')
  if (!field) return null
  return teamsProblem(
    world,
    practicesIn(answer, field.id),
    answer,
    textParameter(parameters, 'teamsField'),
  )
}

/**
 * By the published lists on purpose: they stand before the partners are chosen, so a figure that a practice corrects
 * afterwards never undoes what all have agreed to.
 */
export const publishedPatients = (world: World, members: readonly PracticeId[]): number =>
  members.reduce((sum, id) => sum + (world.practices.get(id)?.published.listSize ?? 0), 0)

export function teamsProblem(
  world: World,
  members: readonly PracticeId[],
  answer: Answer,
  field: string,
): Refusal | null {
  const { upper } = world.programme.size
  const patients = publishedPatients(world, members)
  if (patients <= upper || isGiven(answer, field)) return null
  return refusal(
    'network-without-teams',
    `Together the members have ${inThousands(patients)} patients, more than ${inThousands(upper)}. Name the neighbourhood teams where you choose your partners.`,
    { field, source, facts: { patients, upper } },
  )
}
