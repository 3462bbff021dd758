import { readLondonDate } from '../calendar/day-number.ts'
import { type Parameter, proposed } from '../programme/parameter.ts'
import { type Refusal, refusal } from '../refusal.ts'

export type BankDetail = 'sort code' | 'account number' | 'IBAN'

/** Two letters, two check digits, then groups of four or one run, as banks print it. */
const iban = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?\b/gi
/** Three pairs of digits that stand by themselves: a longer row of them is a telephone number. */
const pairs =
  /(?<![\d/.+-]|\d )(\d{2})([- ])(\d{2})\2(\d{2})(?![\d/-]|\.\d| \d(?!\d{7}\b|\d{3}[ -]\d{4}\b))/g
const eight = /(?<![\dA-Za-z/.+,-])(?:\d{8}|\d{4}[ -]\d{4})(?![\dA-Za-z/,-]|\.\d)/g
const sixDigits = /(?<!\d)\d{6}(?!\d)/
const saysSortCode = /sort[ -]?code|s\/c\b/i
const saysAccount = /\bacc(?:oun)?t\b|\ba\/c\b|\bbacs\b/i
/** What eight digits are when they are introduced like this. */
const saysOther =
  /(?:compan(?:y|ies)|charity|registration|registered|tel|phone|call|fax|ref)\W*(?:\w+\W+){0,2}$/i

/** What looks like bank details in words that somebody typed; null where nothing does. */
export function bankDetailIn(words: string): BankDetail | null {
  if ([...words.matchAll(iban)].some(([one]) => isIban(one))) return 'IBAN'
  const codes = [...words.matchAll(pairs)]
  const accounts = [...words.matchAll(eight)].filter((one) => !isIntroduced(words, one.index))
  const surely = codes.some(
    ([one, day, between, month, year]) =>
      between === '-' && !isDate(`20${year}-${month}-${day}`) && !isDate(`20${one}`),
  )
  const said = saysSortCode.test(words) && (codes.length > 0 || sixDigits.test(words))
  if (said || surely || (codes.length > 0 && accounts.some(([one]) => !isDay(one))))
    return 'sort code'
  const runs = accounts.some(([one]) => saysAccount.test(words) || isRun(one))
  return runs ? 'account number' : null
}

const isIntroduced = (words: string, at: number): boolean =>
  saysOther.test(words.slice(Math.max(0, at - 40), at))

/** Eight digits in one run, and no day written without strokes. */
const isRun = (one: string): boolean => /^\d{8}$/.test(one) && !isDay(one)

const isDay = (one: string): boolean =>
  isDate(`${one.slice(0, 4)}-${one.slice(4, 6)}-${one.slice(6)}`) ||
  isDate(`${one.slice(4)}-${one.slice(2, 4)}-${one.slice(0, 2)}`)

const isDate = (text: string): boolean => readLondonDate(text) !== null

/** The check digits of ISO 13616 leave one in ninety-seven. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(/[ -]/g, '').toUpperCase()
  if (plain.length < 15 || plain.length > 34) return false
  const moved = plain.slice(4) + plain.slice(0, 4)
  let rest = 0
  for (const one of moved)
    for (const digit of String(Number.parseInt(one, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}

/** What to write instead, where a step does not say it in words of its own. */
const anywhere = proposed(
  'Write in words what you mean: whose account, and what is to change about it. The payee sends its bank details to the payment agency itself.',
  'The registration asked commissioners for bank details: S1 S20; Muster holds none [P]',
)

/** The words that look like bank details, why they are refused, and what to do instead; null where none do. */
export function bankDetailsProblem(
  words: readonly { readonly field?: string; readonly text: string }[],
  instead: Parameter<string> = anywhere,
): Refusal | null {
  for (const { field, text } of words) {
    const found = bankDetailIn(text)
    if (found)
      return refusal(
        'bank-details',
        `This looks like ${found === 'sort code' ? 'a' : 'an'} ${found}. Muster never holds bank details: take it out. ${instead.value}`,
        { ...(field ? { field } : {}), source: instead.source, facts: { found } },
      )
  }
  return null
}
