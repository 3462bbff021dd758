import type { StepId } from '../../ids.ts'
import type { Programme } from '../programme.ts'

/** What waits while somebody is chosen anew is a later step, or the choice itself would wait for it. */
export function partFaults({ parts, steps }: Programme): readonly string[] {
  const before = (id: StepId): ReadonlySet<StepId> => {
    const found = new Set<StepId>()
    const walk = (one: StepId) => {
      if (found.has(one)) return
      found.add(one)
      for (const { step } of steps.find((each) => each.id === one)?.after ?? []) walk(step)
    }
    walk(id)
    return found
  }
  return Object.entries(parts).flatMap(([part, { step: id, field, holds }]) => {
    const step = steps.find((one) => one.id === id)
    const found = step?.evidence.find((one) => one.id === field)
    const earlier = before(id)
    return [
      ...(found?.kind === 'practice'
        ? []
        : [`The ${part} is to be found in ${id}.${field}, which does not ask for a practice.`]),
      ...(holds?.value ?? []).flatMap((held) => {
        const waits = steps.find((one) => one.id === held)
        if (!waits) return [`${held} waits for the ${part}, and is no step of the programme.`]
        if (waits.scope !== 'network' && waits.scope !== 'practice')
          return [`${held} waits for the ${part} of one network, and is not the network’s.`]
        return earlier.has(held) ? [`${held} waits for the ${part}, which is chosen after it.`] : []
      }),
    ]
  })
}
