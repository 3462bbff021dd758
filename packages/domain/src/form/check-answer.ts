import type { PracticeId } from '../ids.ts'
import type { Field } from '../programme/field.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { askedFields } from './asked-fields.ts'
import { askFor, checkField } from './check-field.ts'
import { type AnswerContext, type AnswerProblem, isBlank, isRecord } from './raw-answer.ts'

/**
 * Everything that is wrong with the form, in the order of its questions. The same function runs in the browser and
 * before anything is stored, so it trusts nothing about `answer`.
 */
export function answerProblems(
  fields: readonly Field[],
  answer: unknown,
  context: AnswerContext = {},
): readonly AnswerProblem[] {
  if (!isRecord(answer))
    return [{ field: '', code: 'not-an-answer', message: 'Send the answers by field name.' }]
  const asked = askedFields(fields, answer)
  const around = withMembersNamed(fields, answer, context)
  return [
    ...asked.flatMap((field) => problemOf(field, answer, around)),
    ...strangers(fields, asked, answer),
  ]
}

/** The first thing that is wrong, as a refusal that also lists the others; null where nothing is. */
export function checkAnswer(
  fields: readonly Field[],
  answer: unknown,
  context: AnswerContext = {},
): Refusal | null {
  const problems = answerProblems(fields, answer, context)
  const [first] = problems
  if (!first) return null
  return refusal(first.code, first.message, {
    ...(first.field === '' ? {} : { field: first.field }),
    facts: { problems },
  })
}

function problemOf(
  field: Field,
  answer: Readonly<Record<string, unknown>>,
  context: AnswerContext,
): readonly AnswerProblem[] {
  const value = Object.hasOwn(answer, field.id) ? answer[field.id] : undefined
  const blank = isBlank(value)
  if (blank && field.optional) return []
  const wrong = blank ? askFor(field) : checkField(field, value, context)
  if (wrong === null) return []
  const code = blank ? 'answer-missing' : 'answer-invalid'
  return [{ field: field.id, code, message: `${field.label}: ${lowerFirst(wrong)}.` }]
}

const lowerFirst = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** Members named in this very form are the ones that its other questions choose from. */
function withMembersNamed(
  fields: readonly Field[],
  answer: Readonly<Record<string, unknown>>,
  context: AnswerContext,
): AnswerContext {
  const field = fields.find(({ kind }) => kind === 'members')
  const named = field && answer[field.id]
  return Array.isArray(named) ? { ...context, members: named as readonly PracticeId[] } : context
}

/** Answers to questions that the form has not, or that these answers do not lead to. */
function strangers(
  fields: readonly Field[],
  asked: readonly Field[],
  answer: Readonly<Record<string, unknown>>,
): readonly AnswerProblem[] {
  const known = new Set(asked.map(({ id }) => id))
  return Object.keys(answer)
    .filter((key) => !known.has(key) && answer[key] !== undefined)
    .map((key) => {
      const field = fields.find(({ id }) => id === key)
      if (field)
        return {
          field: key,
          code: 'answer-not-asked',
          message: `${field.label}: leave this out, it is not asked with these answers.`,
        }
      const message = `The form has no question “${key.slice(0, 40).toWellFormed()}”: leave it out.`
      return { field: '', code: 'answer-unknown', message }
    })
}
