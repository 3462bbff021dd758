import { formatDate } from '../calendar/format-date.ts'
import { type Parameter, proposed } from '../programme/parameter.ts'
import type { LaterStart, ListAmount, PaymentTerms, RolesAmount } from '../programme/payment.ts'
import type { FigureView } from './money-view.ts'

/** For when a payment is, from when it is paid and on what, in words with their sources. */
export const termsOf = (terms: PaymentTerms): readonly FigureView[] => [
  figure('For', terms.period, ({ from, to }) => `${formatDate(from)} to ${formatDate(to)}`),
  figure('First paid', terms.firstPaid, formatDate),
  figure('Cut-off', terms.cutOffWorkingDays, (days) => `${days} working days before each run`),
  figure('If the network starts later', terms.laterStart, (what) => laterWords[what]),
  ...terms.conditions.map((condition) => figure('Condition', condition, (words) => words)),
]

const laterWords: Readonly<Record<LaterStart, string>> = {
  theDaysLate: 'It loses the days between go-live and its own start',
  backdatingToo: 'It is paid from its own start, with nothing backdated',
  nothing: 'It loses nothing',
}

/** What it comes to a patient or a member of staff, so that a person can see what to correct. */
export function ratesOf({ amount }: PaymentTerms): readonly FigureView[] {
  switch (amount.by) {
    case 'list':
      return listFigures(amount)
    case 'roles':
      return roleFigures(amount)
    case 'agreedBudget':
      return []
  }
}

const listFigures = ({ list, tenthsOfPenny }: ListAmount) => [
  figure('Rate', tenthsOfPenny, (tenths) => `${poundsWords(tenths / 10)} a patient`),
  figure('Counted by', list, (which) => `The ${which} list`),
]

/** What a claim comes to is not known before it is made. */
const fullTakeUp = proposed(
  'Every role in full, at the most that is paid',
  'An expectation of Muster: salaries and starting dates are not asked for',
)

const roleFigures = ({ roles, usual, large }: RolesAmount) => [
  figure('Until it is claimed', fullTakeUp, (words) => words),
  ...roles.map(({ label, yearlyPence }) =>
    figure(label, yearlyPence, (pence) => `Up to ${poundsWords(pence)} a year, whole time`),
  ),
  figure('Of each role', usual.each, String),
  figure('Cap', usual.capPence, poundsWords),
  ...[figure('Of each role', large.each, String), figure('Cap', large.capPence, poundsWords)].map(
    (one) => ({
      ...one,
      what: `${one.what} over ${large.overPatients.toLocaleString('en-GB')} patients`,
    }),
  ),
]

const figure = <T>(
  what: string,
  { value, status, source }: Parameter<T>,
  words: (value: T) => string,
): FigureView => ({ what, words: words(value), status, source })

/** Pence as pounds; a rate may have a tenth of a penny. */
export const poundsWords = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 3,
  })}`
