import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGranted } from '../acceptance/exception-deciders.ts'
import { words } from '../acceptance/made-up-world.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import type { ExceptionKind } from '../facts/events.ts'
import { londonDate, networkId, type PracticeId, stepId } from '../ids.ts'
import { recordIsDone } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import {
  after,
  at,
  lead,
  practices,
  practiceUser,
  regional,
  settled,
} from '../testing/made-up-run.ts'
import { runAt, type Stage } from '../testing/stages.ts'
import { withdrawnExceptions } from '../views/exception-views.ts'
import type { World } from '../world.ts'
import { completeStep } from './complete-step.ts'
import type { Decided } from './contribution.ts'
import { decideException, requestException } from './grant-exception.ts'
import { withdrawException } from './withdraw-exception.ts'

const network = networkId('N1')
const [ash] = practices as [PracticeId]
const code = (decided: Decided) => (decided.ok ? null : decided.refusal.code)
const about = (exception: ExceptionKind) => ({ network, exception, reason: words })
const grant = (world: World, exception: ExceptionKind, by = lead) =>
  decideException(world, by, { ...about(exception), granted: true })
const withdraw = (world: World, exception: ExceptionKind, by = lead) =>
  withdrawException(world, by, about(exception))

/** Its size test was passed on a rural waiver; its lists are too small for it without. */
function small(stage: Stage): World {
  const { world } = runAt(stage)
  const shrunk = new Map(world.practices)
  for (const id of membersOf(world, network)) {
    const practice = shrunk.get(id)
    const list = practice?.steps[stepId('F2')]
    if (!practice || !list) throw new Error(`${id} has no list.`)
    const answer = { ...list.answer, list: 9_000 }
    const steps = { ...practice.steps, [stepId('F2')]: { ...list, answer } }
    shrunk.set(id, { ...practice, steps })
  }
  const asked = requestException(world, lead, about('ruralUnder30k'))
  const waiting = after({ ...world, practices: shrunk }, asked)
  return after(waiting, grant(waiting, 'ruralUnder30k'))
}
const record = (world: World, step: string) =>
  world.networks.get(network)?.steps[stepId(step)] ?? {}
const done = (world: World, step: string) => recordIsDone(record(world, step))

describe('an exception is withdrawn', () => {
  it('and its check fails again, and what was accepted on it is judged again', () => {
    const world = small('papersReady')
    expect(['F5', 'D1', 'D3'].filter((step) => done(world, step))).toEqual(['F5', 'D1', 'D3'])
    const without = settled(after(world, withdraw(world, 'ruralUnder30k')))
    expect(['F5', 'D1', 'D3'].filter((step) => done(without, step))).toEqual([])
    expect(record(without, 'D1').due).toBeGreaterThan(world.now)
    const late = settled(at(without, atLondonTime(londonDate('2019-06-03'), '09:00')))
    expect(Object.values(late.networks.get(network)?.blockers ?? {})).toContainEqual(
      expect.objectContaining({ step: 'F5', raisedBy: 'engine' }),
    )
    const accepted = completeStep(without, lead, {
      step: stepId('D1'),
      network,
      contribution: { kind: 'judge', verdict: 'accepted', items: [] },
    })
    expect(code(accepted)).toBe('not-complete')
  })

  it('which the network is told, until it has the exception again or does without', () => {
    const world = small('papersReady')
    const without = after(world, withdraw(world, 'ruralUnder30k'))
    expect(withdrawnExceptions(without, network)).toMatchObject([{ by: 'commissioner' }])
    expect(code(requestException(without, practiceUser(ash), about('ruralUnder30k')))).toBeNull()
    const again = settled(after(without, grant(without, 'ruralUnder30k')))
    expect(withdrawnExceptions(again, network)).toEqual([])
    expect(done(again, 'F5')).toBe(true)
  })

  it('and nobody approves the network while it is judged again', () => {
    const world = small('papersReady')
    const without = settled(after(world, withdraw(world, 'ruralUnder30k')))
    const approve = completeStep(without, regional, {
      step: stepId('D5'),
      network,
      contribution: { kind: 'decide', outcome: 'approve', votes: [] },
    })
    expect(approve.ok).toBe(false)
  })

  it('by whoever granted it, and only by them', () => {
    const world = small('papersReady')
    expect(code(withdraw(world, 'ruralUnder30k', practiceUser(ash)))).toBe('not-yours')
    const refused = withdraw(world, 'ruralUnder30k', regional)
    expect(code(refused)).toBe('not-granted')
    expect(!refused.ok && refused.refusal.message).toContain('granted by the commissioner')
    expect(code(withdraw(world, 'crossesBoundary'))).toBe('not-granted')
    expect(code(decideException(world, lead, { ...about('ruralUnder30k'), granted: false }))).toBe(
      'granted-already',
    )
  })

  it('and changes nothing that did not rest on it', () => {
    const { world } = runAt('papersReady')
    const asked = after(world, requestException(world, lead, about('under30k')))
    const half = after(asked, grant(asked, 'under30k'))
    const without = after(half, withdraw(half, 'under30k'))
    expect(['F5', 'D1', 'D3'].filter((step) => done(without, step))).toEqual(['F5', 'D1', 'D3'])
  })

  it('not after approval, which rests on it', () => {
    const refused = withdraw(small('approved'), 'ruralUnder30k')
    expect(code(refused)).toBe('approved-already')
    expect(!refused.ok && refused.refusal.message).toContain('“Changes”')
  })
})

it('stands only while all who have to grant it do, whatever was granted and withdrawn before', () => {
  const act = fc.record({ by: fc.constantFrom(lead, regional), grants: fc.boolean() })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (all) => {
      const { world } = runAt('registered')
      let now = after(world, requestException(world, lead, about('under30k')))
      const standing = new Set<string>()
      for (const { by, grants } of all) {
        const decided = grants ? grant(now, 'under30k', by) : withdraw(now, 'under30k', by)
        now = after(now, decided)
        if (decided.ok && grants) standing.add(by.id)
        if (decided.ok && !grants) standing.delete(by.id)
      }
      const held = now.networks.get(network)
      expect(held && isGranted(held, 'under30k', membersOf(now, network))).toBe(standing.size === 2)
    }),
  )
})
