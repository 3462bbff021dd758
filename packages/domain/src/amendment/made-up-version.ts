import type { Programme } from '../programme/programme.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import type { Step } from '../programme/step.ts'

// For tests: further versions of the reference programme. What they change is invented.

export const first = networkContract2019

/** The next version, with one step changed. */
export const nextWith = (id: string, change: Partial<Step>, before: Programme = first): Programme =>
  nextOf({
    ...before,
    steps: before.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  })

export const nextOf = (programme: Programme): Programme => ({
  ...programme,
  version: programme.version + 1,
})

export const stepOf = (id: string, { steps }: Programme = first): Step => {
  const found = steps.find((step) => step.id === id)
  if (!found) throw new Error(`The reference programme has no step ${id}.`)
  return found
}
