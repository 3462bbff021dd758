import { type NetworkId, stepId } from '../ids.ts'
import { getStep, isDone } from '../progress/completion.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AcceptanceRule, Attempt } from './acceptance-rule.ts'
import { missingSignatures } from './signatures.ts'

const source = 'The six requirements of a registration: S1 S4; no more may be asked for: S8'

/** An item in words, and the key of the step that provides it. */
export type Items = Readonly<Record<string, string | number | boolean>>

/** The items that are not there, or are signed in a version that has changed since. */
export const missingItems = (world: World, network: NetworkId, items: Items): readonly string[] =>
  Object.entries(items).flatMap(([item, step]) =>
    isThere(world, network, String(step)) ? [] : [item],
  )

function isThere(world: World, network: NetworkId, step: string): boolean {
  const { id } = getStep(world.programme, stepId(step))
  return isDone(world, id, { network }) && missingSignatures(world, network, id).length === 0
}

/** The network's own check before it submits. */
export const sixItems: AcceptanceRule = (attempt, items) => {
  const missing = missingIn(attempt, items)
  if (missing.length === 0) return null
  return refusal(
    'registration-incomplete',
    `The registration is not complete yet. Still missing: ${missing.join('; ')}.`,
    { source, facts: { missing } },
  )
}

/** The reviewer's check: nothing incomplete is accepted, it is returned with what is missing. */
export const completenessCheck: AcceptanceRule = (attempt, items) => {
  const missing = missingIn(attempt, items)
  if (missing.length === 0) return null
  return refusal(
    'not-complete',
    `This registration is not complete, so it cannot be accepted. Return it and name what is missing: ${missing.join('; ')}.`,
    { source, facts: { missing } },
  )
}

const missingIn = ({ world, network }: Attempt, items: Items): readonly string[] =>
  network ? missingItems(world, network, items) : Object.keys(items)
