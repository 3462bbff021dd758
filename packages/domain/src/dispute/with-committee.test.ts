import { describe, expect, it } from 'vitest'
import { network, words } from '../acceptance/made-up-world.ts'
import { disputeCase } from '../lmc/dispute-case.ts'
import { lmcCases } from '../lmc/lmc-cases.ts'
import type { ForLmc } from '../lmc/speaks-for-lmc.ts'
import { after, lead, mediator, onBehalf } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { disputesPage } from './disputes-page.ts'
import { acceptDispute } from './hold-dispute.ts'
import { close, code, dispute, meet, morning, on, raised, refer, user } from './made-up-dispute.ts'

describe('a dispute at the committee', () => {
  const about = { network, dispute }
  const met = () => {
    const world = raised()
    return after(world, meet(world, '2019-05-13'))
  }
  const referred = (world = met()) => after(world, refer(world, '2019-05-13'))
  const accept = (world: World, by = user, more: ForLmc = {}) =>
    acceptDispute(world, by, { ...about, on: on('2019-05-13'), ...more })

  it('is not known to its mediator before it has been referred', () => {
    expect(disputeCase(met(), mediator, about)).toBeNull()
    expect(lmcCases(met(), mediator)).toEqual([])
    expect(code(accept(met(), mediator))).toBe('not-yours')
    expect(code(close(met(), 'settled', mediator))).toBe('not-yours')
    expect(code(accept(met(), lead, { onBehalf }))).toBe('not-at-this-stage')
    expect(code(meet(met(), '2019-05-14', mediator))).toBe('not-yours')
  })

  it('is read, accepted, met about and closed by its mediator, and by no member', () => {
    const world = referred()
    expect(disputeCase(world, mediator, about)).toMatchObject({
      dispute: { reason: words.ref, mayAccept: true, mayClose: ['settled', 'notSettled'] },
      members: [{ raised: false }, { raised: true }, { raised: false }],
    })
    expect(disputesPage(world, user, network).disputes[0]).toMatchObject({
      mayRecord: false,
      mayClose: ['settled', 'takenBack'],
      stages: [{ mediator: null }, { mediator: 'Made-up LMC', on: '2019-05-13' }],
    })
    expect(lmcCases(world, mediator)).toMatchObject([{ waits: { act: 'accept' } }])
    expect(code(accept(world))).toBe('not-yours')
    expect(code(meet(world, '2019-05-14'))).toBe('not-yours')
    const accepted = after(world, accept(world, mediator))
    expect(code(accept(accepted, mediator))).toBe('accepted-already')
    const set = after(accepted, meet(accepted, '2019-05-14', mediator))
    expect(lmcCases(set, mediator)).toMatchObject([{ waits: { act: 'meet' } }])
    expect(lmcCases(morning(set, '2019-05-14'), mediator)).toMatchObject([
      { waits: { act: 'settle' } },
    ])
    expect(code(close(set, 'takenBack', mediator))).toBe('not-yours')
    const ended = after(set, close(set, 'settled', mediator))
    expect(lmcCases(ended, mediator)).toMatchObject([{ waits: null, outcome: 'settled' }])
    expect(disputeCase(ended, mediator, about)?.dispute).toMatchObject({
      reason: null,
      mayClose: [],
    })
    expect(code(close(ended, 'settled', mediator))).toBe('no-such-dispute')
  })

  it('is recorded by the support lead who says who of the committee asked, and how', () => {
    const world = referred()
    expect(code(accept(world, lead))).toBe('say-who-asked')
    const accepted = after(world, accept(world, lead, { onBehalf }))
    const page = disputesPage(accepted, user, network).disputes[0]
    expect(page?.stages[1]).toMatchObject({
      acceptedOn: '2019-05-13',
      entered: [{ act: 'accept', how: 'phone', on: '2019-05-13' }],
    })
  })

  it('that was taken back before it was referred stays unknown to it', () => {
    const ended = after(met(), close(met(), 'takenBack'))
    expect(disputeCase(ended, mediator, about)).toBeNull()
    expect(lmcCases(ended, mediator)).toEqual([])
  })
})
