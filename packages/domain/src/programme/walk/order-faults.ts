import type { StepId } from '../../ids.ts'
import type { Programme } from '../programme.ts'
import { repeated } from './repeated.ts'

/** Steps are there once, wait for steps that exist, and never for themselves in a circle. */
export function orderFaults(programme: Programme): readonly string[] {
  const { steps } = programme
  const known = new Set(steps.map(({ id }) => id))
  const twice = repeated(steps.map(({ id }) => id)).map((id) => `There are two steps ${id}.`)
  const unknown = steps.flatMap(({ id, after }) =>
    after
      .filter(({ step }) => !known.has(step))
      .map(({ step }) => `${id} waits for ${step}, which is no step of the programme.`),
  )
  return [...twice, ...unknown, ...circles(programme)]
}

/** Takes away, again and again, the steps that wait for nothing that is left; what stays is in a circle or behind one. */
function circles({ steps }: Programme): readonly string[] {
  const left = new Set(steps.map(({ id }) => id))
  const free = () =>
    steps.filter(({ id, after }) => left.has(id) && !after.some(({ step }) => left.has(step)))
  for (let ready = free(); ready.length > 0; ready = free())
    for (const { id } of ready) left.delete(id)
  const waiting = (id: StepId) => steps.some(({ after }) => after.some(({ step }) => step === id))
  const stuck = [...left].filter(waiting)
  return stuck.length > 0
    ? [`These steps wait for each other in a circle: ${stuck.join(', ')}.`]
    : []
}
