import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import { describe, expect, it } from 'vitest'
import { formatMoment, formatSince, formatTime } from './format-time.ts'

const may14 = atLondonTime(londonDate('2019-05-14'), '08:30')

describe('times on the screens', () => {
  it('are London times, written as the NHS writes them', () => {
    expect(formatMoment(may14)).toBe('Tuesday 14 May 2019, 8:30am')
    expect(formatTime(atLondonTime(londonDate('2019-01-14'), '17:05'))).toBe('5:05pm')
  })

  it('say since when, and for how many days', () => {
    const since = atLondonTime(londonDate('2019-05-13'), '23:59')
    expect(formatSince(since, may14)).toBe('since 13 May 2019 (1 day)')
    expect(formatSince(may14, may14)).toBe('since today')
  })
})
