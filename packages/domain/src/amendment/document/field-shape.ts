import {
  byKind,
  key,
  list,
  number,
  object,
  oneOf,
  pattern,
  type Shape,
  simple,
  text,
  whole,
  yesNo,
} from './shape.ts'

const asked = { id: key, label: text }
const also = {
  hint: text,
  optional: yesNo,
  onlyIf: object({ field: key, is: list(simple, 20) }),
}
const audience = oneOf(['members', 'network', 'commissioner', 'everyone'])
const field = (needed: Readonly<Record<string, Shape>> = {}, optional = {}): Shape =>
  object({ ...asked, ...needed }, { ...also, ...optional })

const options = list(object({ value: key, label: text }, { hint: text }), 20)
const words = object({ matches: pattern, says: text })
const column = byKind('kind', {
  choice: object({ ...asked, options }, { optional: yesNo }),
  text: object(
    { ...asked, audience, maximumLength: whole(1, 10_000) },
    { optional: yesNo, lines: whole(1, 40), pattern: words },
  ),
})

/** One question of a form. */
export const fieldShape = byKind('kind', {
  choice: field({ options }, { guidance: oneOf(['organisation']) }),
  yesNo: field(),
  statement: field(),
  number: field(
    {},
    {
      minimum: number,
      maximum: number,
      whole: yesNo,
      unit: text,
      published: oneOf(['listSize', 'weightedList']),
    },
  ),
  date: field(),
  text: field(
    { audience, maximumLength: whole(1, 10_000) },
    { lines: whole(1, 40), pattern: words },
  ),
  person: field({ audience }),
  practice: field({ among: oneOf(['own', 'members', 'commissioner']) }),
  practices: field({ among: oneOf(['members']) }),
  members: field(),
  shares: field(),
  file: field({ accepts: list(text, 20) }),
  outline: field(),
  interests: field(),
  rows: field(
    { each: text, columns: list(column, 8), maximum: whole(1, 100) },
    { candidatesFrom: object({ step: key, field: key }) },
  ),
})
