import { outlineProblem } from '../area/outline.ts'
import type { Field } from '../programme/field.ts'
import { checkChoice, checkStatement, checkYesNo } from './check-choices.ts'
import { checkInterests, checkMembers, checkPractice, checkPractices } from './check-practices.ts'
import { checkDate, checkNumber, checkShares } from './check-quantities.ts'
import { checkRows } from './check-rows.ts'
import { checkFile, checkPerson, checkText } from './check-words.ts'
import type { AnswerContext } from './raw-answer.ts'

/** What is wrong with the value and how to mend it, or null. */
export function checkField(field: Field, value: unknown, context: AnswerContext): string | null {
  switch (field.kind) {
    case 'choice':
      return checkChoice(field, value)
    case 'yesNo':
      return checkYesNo(value)
    case 'statement':
      return checkStatement(value)
    case 'number':
      return checkNumber(field, value)
    case 'date':
      return checkDate(value)
    case 'text':
      return checkText(field, value)
    case 'person':
      return checkPerson(value)
    case 'practice':
      return checkPractice(field, value, context)
    case 'practices':
      return checkPractices(value, context)
    case 'members':
      return checkMembers(value)
    case 'shares':
      return checkShares(value, context.members)
    case 'file':
      return checkFile(value)
    case 'outline':
      return outlineProblem(value)
    case 'interests':
      return checkInterests(value)
    case 'rows':
      return checkRows(field, value)
  }
}

/** What to do about a question that has to be answered and was not. */
export function askFor(field: Field): string {
  switch (field.kind) {
    case 'choice':
    case 'yesNo':
      return 'Select an answer'
    case 'statement':
      return 'Tick the box to confirm'
    case 'file':
    case 'outline':
      return 'Upload a file'
    case 'date':
      return 'Enter a date'
    case 'rows':
      return `Add at least one ${field.each}`
    default:
      return 'Enter an answer'
  }
}
