import { isRecord } from '../../form/raw-answer.ts'
import type { Misshapen } from './shape.ts'

const deepest = 20

/** Texts that no database keeps, names that every object has, and nests that no rule reads. */
export function unstorable(value: unknown, at = '', depth = 0): readonly Misshapen[] {
  if (depth > deepest) return [{ at, wants: 'nested less deeply' }]
  if (typeof value === 'string')
    return isStorable(value)
      ? []
      : [{ at, wants: 'text without characters that cannot be printed' }]
  if (Array.isArray(value))
    return value.flatMap((one, index) => unstorable(one, `${at}[${index}]`, depth + 1))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, one]) => {
    const place = at === '' ? name.slice(0, 40) : `${at}.${name.slice(0, 40)}`
    if (name in Object.prototype || !isStorable(name))
      return [{ at: place, wants: 'given another name' }]
    return unstorable(one, place, depth + 1)
  })
}

function isStorable(text: string): boolean {
  if (!text.isWellFormed()) return false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 127 || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return false
  }
  return true
}
