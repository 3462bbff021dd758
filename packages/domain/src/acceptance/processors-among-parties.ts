import { stepId } from '../ids.ts'
import type { Answer, Row } from '../programme/field.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { answerOf } from './document-version.ts'
import { textParameter } from './given.ts'

/** A provider to whom the extended hours are subcontracted handles patients’ data, so it is a party (S5 S51). */
export const processorsAmongParties: AcceptanceRule = ({ world, network, answer }, parameters) => {
  if (!network) return null
  const step = getStep(world.programme, stepId(textParameter(parameters, 'hoursStep')))
  const hours = answerOf(recordOf(world, step, { network }))
  if (hours?.[textParameter(parameters, 'hoursField')] !== 'subcontracted') return null
  const field = textParameter(parameters, 'partiesField')
  if (rowsIn(answer, field).some(({ purpose }) => purpose === 'extendedHours')) return null
  return refusal(
    'processor-not-named',
    `“${step.title}” says that another provider delivers the extended hours. Add it as a party, with its role.`,
    { field, source: 'A processor agreement if a third party serves: S5 S51' },
  )
}

const rowsIn = (answer: Answer, field: string): readonly Row[] => {
  const value = answer[field]
  return Array.isArray(value) ? (value as readonly Row[]) : []
}
