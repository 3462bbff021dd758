import type { Programme } from '../programme.ts'
import { repeated } from './repeated.ts'

/** A step offers at most six reasons of its own, beside 'something else' (domain section 9). */
const reasonsAtMost = 6

export function blockerFaults({ steps, blockerKinds }: Programme): readonly string[] {
  const kinds = blockerKinds.map(({ kind }) => kind)
  return [
    ...repeated(kinds).map((kind) => `There are two kinds of blocker “${kind}”.`),
    ...(kinds.includes('somethingElse') ? [] : ['There is no kind of blocker “somethingElse”.']),
    ...blockerKinds
      .filter(({ targetWorkingDays }) => !(targetWorkingDays >= 1))
      .map(({ kind }) => `The blocker “${kind}” gives its owner no time.`),
    ...steps.flatMap(({ id, blockers }) => [
      ...(blockers.length > reasonsAtMost
        ? [`${id} offers ${blockers.length} reasons; ${reasonsAtMost} are the most.`]
        : []),
      ...repeated(blockers).map((kind) => `${id} offers “${kind}” twice.`),
      ...blockers
        .filter((kind) => !kinds.includes(kind))
        .map((kind) => `${id} offers the blocker “${kind}”, which the programme does not have.`),
    ]),
  ]
}
