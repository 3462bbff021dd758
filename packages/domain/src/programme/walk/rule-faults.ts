import { type ParameterKind, ruleParameters } from '../../acceptance/rule-parameters.ts'
import { acceptanceRules } from '../../acceptance/rules.ts'
import type { Programme } from '../programme.ts'
import type { AcceptanceCall, Step } from '../step.ts'

/** Every rule called exists, and is given what it needs and nothing else. */
export const ruleFaults = (programme: Programme): readonly string[] =>
  programme.steps.flatMap((step) => step.accept.flatMap((call) => ofCall(programme, step, call)))

function ofCall(programme: Programme, { id }: Step, call: AcceptanceCall): readonly string[] {
  if (!Object.hasOwn(acceptanceRules, call.rule))
    return [`${id} calls the rule “${call.rule}”, which does not exist.`]
  const { needed = {}, optional = {}, any } = ruleParameters[call.rule] ?? {}
  const given = Object.entries(call.with ?? {})
  const missing = Object.keys(needed).filter((name) => !Object.hasOwn(call.with ?? {}, name))
  const kinds: Readonly<Record<string, ParameterKind>> = { ...needed, ...optional }
  return [
    ...missing.map((name) => `${id} calls “${call.rule}” without “${name}”.`),
    ...(any && given.length === 0 ? [`${id} calls “${call.rule}” with nothing to check.`] : []),
    ...given.flatMap(([name, value]) => {
      const kind = kinds[name] ?? any
      if (!kind) return [`${id} gives “${call.rule}” a parameter “${name}” that it does not take.`]
      return fits(programme, kind, value)
        ? []
        : [
            `${id} gives “${call.rule}” the value ${String(value)} for “${name}”: that is no ${kind}.`,
          ]
    }),
  ]
}

function fits(
  { steps }: Programme,
  kind: ParameterKind,
  value: string | number | boolean,
): boolean {
  if (kind === 'number') return typeof value === 'number'
  if (typeof value !== 'string') return false
  return kind === 'text' || steps.some(({ id }) => id === value)
}
