import type { Field } from '../programme/field.ts'
import { isErasableRef, isRecord } from './raw-answer.ts'

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>

const personLimits = { name: 200, registration: 50 }

/** What no database keeps: halves of characters, and control characters other than tab and line ends. */
const isStorable = (text: string) => {
  if (!text.isWellFormed()) return false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 127 || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return false
  }
  return true
}

export function checkText(
  field: Pick<Of<'text'>, 'maximumLength' | 'pattern'>,
  value: unknown,
): string | null {
  if (isErasableRef(value)) return null
  if (typeof value !== 'string') return 'Enter text'
  if (!isStorable(value)) return 'Remove the characters that cannot be printed'
  if (value.length > field.maximumLength)
    return `Use ${field.maximumLength} characters or fewer; you have ${value.length}`
  const { pattern } = field
  if (pattern && !new RegExp(`^(?:${pattern.matches})$`).test(value)) return `Enter ${pattern.says}`
  return null
}

export function checkPerson(value: unknown): string | null {
  if (isErasableRef(value)) return null
  if (!isRecord(value)) return 'Enter a name and a professional registration'
  const { name, registration } = value
  if (Object.keys(value).some((key) => key !== 'name' && key !== 'registration'))
    return 'Enter a name and a professional registration, nothing else'
  if (!isFilled(name)) return 'Enter a name'
  if (!isFilled(registration)) return 'Enter a professional registration, for example a GMC number'
  if (name.length > personLimits.name) return `Shorten the name to ${personLimits.name} characters`
  if (registration.length > personLimits.registration)
    return `Shorten the registration to ${personLimits.registration} characters`
  return isStorable(name) && isStorable(registration)
    ? null
    : 'Remove the characters that cannot be printed'
}

const isFilled = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== ''

/** A file is known by the SHA-256 of its content; the content is kept elsewhere. */
export const checkFile = (value: unknown): string | null =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? null : 'Upload the file again'
