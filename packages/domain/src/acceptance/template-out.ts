import { formatDate } from '../calendar/format-date.ts'
import { isOut } from '../progress/awaited-template.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { textParameter } from './given.ts'

/** Nobody signs a template that has not been published: in 2019 it came after go-live (S52). */
export const templateOut: AcceptanceRule = ({ world, answer }, parameters) => {
  const field = textParameter(parameters, 'field')
  if (answer[field] !== textParameter(parameters, 'is')) return null
  const name = textParameter(parameters, 'template')
  const template = world.programme.templates?.find((one) => one.name === name)
  if (!template || isOut(world, template)) return null
  const { value, source } = template.availableFrom
  return refusal(
    'template-not-out',
    `${template.label} is not out yet; it is expected on ${formatDate(value)}. Choose another text.`,
    { field, source, facts: { availableFrom: value } },
  )
}
