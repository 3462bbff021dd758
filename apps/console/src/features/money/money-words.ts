import { formatDate } from '@muster/domain/calendar/format-date'
import { londonDate } from '@muster/domain/ids'
import type { FigureView, RunMoney } from '@muster/domain/money/money-view'

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** `£1,234.50`. */
export const poundsOf = (pence: number): string => pounds.format(pence / 100)

/** `April 2019`. */
export const monthWords = (month: string): string =>
  formatDate(londonDate(`${month}-01`)).replace(/^1 /, '')

/** When money comes, or what it waits for. */
export const whenPaid = ({ on, heldFor }: RunMoney): string =>
  on ? formatDate(on) : `Held back until ‘${heldFor?.title}’ is done`

/** Several runs, or one: what each pays and when. Nothing is no payment. */
export function runsWords(runs: readonly RunMoney[]): string {
  const paying = runs.filter(({ pence }) => pence > 0)
  const [only] = paying
  if (!only) return 'Nothing to pay'
  if (paying.length === 1) return whenPaid(only)
  return paying.map((run) => `${whenPaid(run)}: ${poundsOf(run.pence)}`).join('; ')
}

export const statusWords: Readonly<Record<FigureView['status'], string>> = {
  published: 'Published',
  recalled: 'Recalled, not confirmed',
  proposed: 'Proposed by Muster',
}
