import { isRecord } from '../../form/raw-answer.ts'
import type { StepId } from '../../ids.ts'
import type { Programme } from '../../programme/programme.ts'
import type { VersionFault } from '../fault.ts'
import { unlike } from './like.ts'
import { knownParts, programmeShape } from './programme-shape.ts'
import type { Misshapen } from './shape.ts'
import { stepParts } from './step-shape.ts'
import { unstorable } from './unstorable.ts'

export type ReadDocument =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly faults: readonly VersionFault[] }

const faultsAtMost = 50

/** A programme from the text of a JSON document that anybody may have written; `earlier` is its newest version. */
export function readDocument(text: string, earlier: Programme): ReadDocument {
  const parsed = parse(text)
  if ('mend' in parsed) return { ok: false, faults: [parsed] }
  const { value } = parsed
  const wrong = [...unstorable(value), ...misshapen(value, earlier)]
  if (wrong.length === 0) return { ok: true, programme: value as unknown as Programme }
  return { ok: false, faults: wrong.slice(0, faultsAtMost).map((one) => toFault(value, one)) }
}

function parse(text: string): VersionFault | { readonly value: unknown } {
  try {
    return { value: JSON.parse(text) }
  } catch (problem) {
    const says = problem instanceof Error ? problem.message : ''
    return {
      step: null,
      // The parser quotes halves of characters, which no database keeps.
      problem: `This is not a JSON document: ${says.slice(0, 200).toWellFormed()}.`,
      mend: 'Download the version in force, change it in an editor that checks JSON, and paste the whole of it.',
    }
  }
}

function misshapen(value: unknown, earlier: Programme): readonly Misshapen[] {
  if (!isRecord(value)) return programmeShape(value, '')
  return [
    ...programmeShape(value, ''),
    ...otherParts(value, { ...earlier }, knownParts, ''),
    ...(Array.isArray(value.steps)
      ? value.steps.flatMap((step, at) => otherOfStep(step, at, earlier))
      : []),
  ]
}

/** What a step of the version before says besides what every step does. */
function otherOfStep(step: unknown, at: number, { steps }: Programme): readonly Misshapen[] {
  if (!isRecord(step)) return []
  const earlier = steps.find(({ id }) => id === step.id)
  const examples = Object.assign({}, ...steps, earlier ?? {}) as Readonly<Record<string, unknown>>
  const own = Object.fromEntries(Object.keys(step).map((name) => [name, examples[name]]))
  return otherParts(step, own, stepParts, `steps[${at}].`)
}

function otherParts(
  value: Readonly<Record<string, unknown>>,
  earlier: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  at: string,
): readonly Misshapen[] {
  const names = new Set([...Object.keys(earlier), ...Object.keys(value)])
  return [...names]
    .filter((name) => !known.has(name))
    .flatMap((name) => {
      const place = `${at}${name.slice(0, 40)}`
      const before = Object.hasOwn(earlier, name) ? earlier[name] : undefined
      if (before === undefined)
        return [{ at: place, wants: 'to be left out: Muster does not know it' }]
      return unlike(Object.hasOwn(value, name) ? value[name] : undefined, before, place)
    })
}

/** Places in a step are named by the step's key, which a person can search for. */
function toFault(document: unknown, { at, wants }: Misshapen): VersionFault {
  const [, index, rest] = /^steps\[(\d+)\](.*)$/.exec(at) ?? []
  const steps = isRecord(document) && Array.isArray(document.steps) ? document.steps : []
  const step = index === undefined ? undefined : steps[Number(index)]
  const id = isRecord(step) && typeof step.id === 'string' ? step.id.slice(0, 60) : null
  const place =
    index === undefined
      ? at || 'The document'
      : `${id ?? `Step number ${Number(index) + 1}`}${rest ?? ''}`
  return {
    step: id as StepId | null,
    problem: `${place} is missing or is not what belongs there.`,
    mend: `It has to be ${wants}.`.replace('has to be to be', 'has to be'),
  }
}
