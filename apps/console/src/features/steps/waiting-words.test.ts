import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate, practiceId } from '@muster/domain/ids'
import { describe, expect, it } from 'vitest'
import { waitingBrief, waitingWords } from './waiting-words.ts'

const now = atLondonTime(londonDate('2019-05-14'), '08:30')
const since = atLondonTime(londonDate('2019-05-10'), '12:00')
const ash = { id: practiceId('X81001'), name: 'Ash Tree Surgery' }
const beacon = { id: practiceId('X81002'), name: 'Beacon Road Practice' }

describe('what a network waits for', () => {
  it('names the practices, and since when', () => {
    const waiting = { party: 'practice', label: '2 practices', practices: [ash, beacon], since }
    expect(waitingWords(waiting, now)).toBe(
      '2 practices: Ash Tree Surgery, Beacon Road Practice, since 10 May 2019 (4 days)',
    )
    expect(waitingBrief(waiting, now)).toBe('2 practices, since 10 May 2019 (4 days)')
  })

  it('names one practice once', () => {
    const waiting = { party: 'practice', label: 'Ash Tree Surgery', practices: [ash], since: null }
    expect(waitingWords(waiting, now)).toBe('Ash Tree Surgery')
  })
})
