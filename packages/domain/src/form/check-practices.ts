import type { Field } from '../programme/field.ts'
import { type AnswerContext, isRecord } from './raw-answer.ts'

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>

const largestGroup = 200
const largestCommittee = 100

/** ODS codes of practices: a letter, then letters and digits, e.g. A81001. */
const isPracticeCode = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z][A-Z0-9]{2,7}$/.test(value)

const aCode = 'Enter a practice code, for example A81001'

export function checkPractice(
  field: Of<'practice'>,
  value: unknown,
  context: AnswerContext,
): string | null {
  if (!isPracticeCode(value)) return aCode
  if (field.among === 'own' && context.own !== undefined && value !== context.own)
    return `Enter your own practice code, ${context.own}`
  if (field.among === 'members' && !isAmong(context.members, value))
    return `${value} is not a member of the network: choose one of its members`
  if (field.among === 'commissioner' && !isAmong(context.commissionerPractices, value))
    return `${value} is not a practice of this commissioner: check the code`
  return null
}

const isAmong = (codes: readonly string[] | undefined, code: string) =>
  codes === undefined || codes.includes(code)

export function checkPractices(value: unknown, context: AnswerContext): string | null {
  const no = checkCodes(value, 'Tick at least one practice')
  if (no) return no
  const stranger = (value as readonly string[]).find((code) => !isAmong(context.members, code))
  return stranger ? `${stranger} is not a member of the network: take it out` : null
}

export const checkMembers = (value: unknown): string | null =>
  checkCodes(value, 'Name at least one practice')

function checkCodes(value: unknown, none: string): string | null {
  if (!Array.isArray(value) || value.length === 0) return none
  if (value.length > largestGroup) return `Name ${largestGroup} practices or fewer`
  if (!value.every(isPracticeCode)) return aCode
  const twice = value.find((code, at) => value.indexOf(code) !== at)
  return twice ? `${twice} is named twice: name each practice once` : null
}

/** Committee member to the practices that the member has an interest in; an empty list is 'none'. */
export function checkInterests(value: unknown): string | null {
  if (!isRecord(value)) return 'Enter the interests of each member of the committee'
  const entries = Object.entries(value)
  if (entries.length > largestCommittee) return `Enter ${largestCommittee} members or fewer`
  if (entries.some(([member]) => member.length === 0 || member.length > 64))
    return 'Choose each member from the committee'
  const bad = entries.find(([, codes]) => !isCodeList(codes))
  return bad ? `Enter the practice codes that ${bad[0]} is interested in, each once` : null
}

const isCodeList = (value: unknown) =>
  Array.isArray(value) && (value.length === 0 || checkCodes(value, '') === null)
