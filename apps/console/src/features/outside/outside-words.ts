import { formatDate } from '@muster/domain/calendar/format-date'
import type { OutsideView } from '@muster/domain/outside/outside-page'

type Colour = 'blue' | 'yellow' | null

export const outsideStatuses: Readonly<
  Record<OutsideView['status'], { readonly label: string; readonly colour: Colour }>
> = {
  notYet: { label: 'Cannot be asked for yet', colour: null },
  toAsk: { label: 'To be asked for', colour: 'blue' },
  asked: { label: 'Asked for', colour: 'yellow' },
  answered: { label: 'Issued, to be confirmed', colour: 'blue' },
  done: { label: 'Done', colour: null },
}

/** By when the other side is in time, and whether it is. */
export function clockWords({ clock, promisedFor }: OutsideView): string {
  if (!clock) return ''
  const what = clock.owed === 'answer' ? 'Answer' : 'Confirmation'
  const how = clock.owed === 'answer' && promisedFor ? 'promised for' : 'expected by'
  return `${what} ${how} ${formatDate(clock.until)}${clock.late ? ', late' : ''}`
}
