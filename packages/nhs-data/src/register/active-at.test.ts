import { describe, expect, it } from 'vitest'
import { activeAt, type RegisterLife } from './active-at.ts'

const open: RegisterLife = {
  status: 'A',
  openDate: '1974-04-01',
  closeDate: null,
  extractDate: '2019-11-19',
}

describe('activeAt', () => {
  it('is active from the open date on', () => {
    expect(activeAt(open, '2019-05-15')).toEqual({ active: true, because: 'open', flag: null })
    const late = { ...open, openDate: '2019-06-01' }
    expect(activeAt(late, '2019-05-31')).toMatchObject({ active: false, because: 'not-open-yet' })
    expect(activeAt(late, '2019-06-01').active).toBe(true)
  })

  it('is active up to and on the close date, flagged by what came later', () => {
    const closed: RegisterLife = { ...open, status: 'C', closeDate: '2019-06-30' }
    expect(activeAt(closed, '2019-05-15')).toMatchObject({
      active: true,
      flag: { code: 'closed-later', on: '2019-06-30' },
    })
    expect(activeAt(closed, '2019-06-30').active).toBe(true)
    expect(activeAt(closed, '2019-07-01')).toEqual({
      active: false,
      because: 'closed',
      flag: null,
    })
  })

  it('counts a dormant practice as active before the extract, flagged', () => {
    const dormant: RegisterLife = { ...open, status: 'D' }
    expect(activeAt(dormant, '2019-05-15')).toEqual({
      active: true,
      because: 'open',
      flag: { code: 'dormant-later', seenOn: '2019-11-19' },
    })
    expect(activeAt(dormant, '2019-11-19')).toMatchObject({ active: false, because: 'dormant' })
  })

  it('lets a close date decide over dormancy', () => {
    const dormant: RegisterLife = { ...open, status: 'D', closeDate: '2019-03-31' }
    expect(activeAt(dormant, '2019-05-15')).toMatchObject({ active: false, because: 'closed' })
  })

  it('does not guess when a dormant register has no date: active, and flagged', () => {
    const dormant: RegisterLife = { ...open, status: 'D', extractDate: null }
    expect(activeAt(dormant, '2019-05-15').flag).toEqual({ code: 'dormant-later', seenOn: null })
  })

  it('is closed when the register says so without a date', () => {
    expect(activeAt({ ...open, status: 'C' }, '2019-05-15').because).toBe('closed')
  })

  it('flags a proposed practice whose open date has come', () => {
    const proposed: RegisterLife = { ...open, status: 'P', openDate: '2020-01-01' }
    expect(activeAt(proposed, '2019-12-31').active).toBe(false)
    expect(activeAt(proposed, '2020-01-01').flag?.code).toBe('proposed')
  })
})
