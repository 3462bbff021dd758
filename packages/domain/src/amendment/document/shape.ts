import { readLondonDate } from '../../calendar/day-number.ts'
import { isRecord } from '../../form/raw-answer.ts'

/** What is wrong with one place of a document that came from outside. */
export interface Misshapen {
  readonly at: string
  readonly wants: string
}

/** Looks at a value that may be anything; empty where it fits. */
export type Shape = (value: unknown, at: string) => readonly Misshapen[]

const fits =
  (is: (value: unknown) => boolean, wants: string): Shape =>
  (value, at) =>
    is(value) ? [] : [{ at, wants }]

const isText = (value: unknown): value is string => typeof value === 'string'

export const text = fits((value) => isText(value) && value.trim() !== '', 'text')
/** A key has the letters that the addresses of pages take. */
export const key = fits(
  (value) => isText(value) && /^[\w.:-]{1,60}$/.test(value) && !(value in Object.prototype),
  'a key of letters, digits, dots or hyphens, such as F3',
)
export const yesNo = fits((value) => typeof value === 'boolean', 'true or false')
export const whole = (least: number, most: number): Shape =>
  fits(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `a whole number from ${least} to ${most}`,
  )
export const number = fits((value) => Number.isFinite(value), 'a number')
export const date = fits(
  (value) => isText(value) && readLondonDate(value) !== null,
  'a real date, such as "2019-05-15"',
)
export const oneOf = (values: readonly string[]): Shape =>
  fits((value) => isText(value) && values.includes(value), `one of ${values.join(', ')}`)
export const simple = fits(
  (value) => isText(value) || Number.isFinite(value) || typeof value === 'boolean',
  'text, a number, or true or false',
)
export const pattern = fits(isPattern, 'a regular expression, such as "U\\\\d{5}"')

function isPattern(value: unknown): boolean {
  if (!isText(value)) return false
  try {
    return new RegExp(value) instanceof RegExp
  } catch {
    return false
  }
}

export const list =
  (each: Shape, most = 200): Shape =>
  (value, at) => {
    if (!Array.isArray(value) || value.length > most)
      return [{ at, wants: `a list of ${most} at most, in square brackets` }]
    return value.flatMap((one, index) => each(one, `${at}[${index}]`))
  }

export const records =
  (each: Shape): Shape =>
  (value, at) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([name, one]) => [
          ...text(name, `${at}.${name.slice(0, 40)}`),
          ...each(one, `${at}.${name.slice(0, 40)}`),
        ])
      : [{ at, wants: 'an object, in curly brackets' }]

type Shapes = Readonly<Record<string, Shape>>

/** An object. What it may have besides is looked at by those who read it. */
export const object =
  (needed: Shapes, optional: Shapes = {}): Shape =>
  (value, at) => {
    if (!isRecord(value)) return [{ at, wants: 'an object, in curly brackets' }]
    const inside = (name: string) => (at === '' ? name : `${at}.${name}`)
    return [
      ...Object.entries(needed).flatMap(([name, shape]) => shape(own(value, name), inside(name))),
      ...Object.entries(optional).flatMap(([name, shape]) =>
        own(value, name) === undefined ? [] : shape(own(value, name), inside(name)),
      ),
    ]
  }

/** A value with where it comes from. */
export const parameter = (value: Shape): Shape =>
  object({ value, status: oneOf(['published', 'recalled', 'proposed']), source: text })

/** An object with nothing else in it. */
export const only =
  (optional: Shapes): Shape =>
  (value, at) => [
    ...object({}, optional)(value, at),
    ...(isRecord(value) ? Object.keys(value) : [])
      .filter((name) => !Object.hasOwn(optional, name))
      .map((name) => ({ at: `${at}.${name.slice(0, 40)}`, wants: 'to be left out' })),
  ]

/** An object whose shape follows from one of its values. */
export const byKind =
  (tag: string, kinds: Readonly<Record<string, Shape>>): Shape =>
  (value, at) => {
    if (!isRecord(value)) return [{ at, wants: 'an object, in curly brackets' }]
    const kind = own(value, tag)
    const shape = isText(kind) && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    return shape
      ? shape(value, at)
      : [{ at: `${at}.${tag}`, wants: `one of ${Object.keys(kinds).join(', ')}` }]
  }

const own = (value: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined
