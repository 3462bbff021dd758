import { describe, expect, it } from 'vitest'
import { ash, birch, dell, madeUpWorld, network, words } from '../acceptance/made-up-world.ts'
import type { Actor } from '../access/grants.ts'
import { blockerId, stepId } from '../ids.ts'
import { after, lead, practiceUser, regional, secretary } from '../testing/made-up-run.ts'
import type { Decided } from './contribution.ts'
import { mapBlocker, type RaiseBlocker, raiseBlocker, resolveBlocker } from './raise-blocker.ts'

const blocker = blockerId('B1')
const absent = blockerId('B2')
const raising = (more: Partial<RaiseBlocker> = {}): RaiseBlocker => ({
  blocker,
  step: stepId('G1'),
  network,
  kind: 'other',
  sentence: words,
  ...more,
})
const world = madeUpWorld()
const raised = after(world, raiseBlocker(world, practiceUser(ash), raising()))
const codeOf = (decided: Decided) => (decided.ok ? null : decided.refusal.code)
const raise = (actor: Actor, more: Partial<RaiseBlocker> = {}, on = world) =>
  codeOf(raiseBlocker(on, actor, raising(more)))

describe('to raise a blocker', () => {
  it('is for those concerned, about a practice that is there', () => {
    expect(raise(practiceUser(ash))).toBe(null)
    expect(raise(practiceUser(ash), { practice: birch })).toBe(null)
    expect(raise(practiceUser(ash), { practice: dell })).toBe('not-a-member')
    expect(raise(regional, { practice: dell })).toBe('not-a-member')
  })

  it('is not for others, who are not told what has been raised or who is a member', () => {
    expect(raise(practiceUser(dell))).toBe('not-yours')
    expect(raise(practiceUser(dell), { practice: dell })).toBe('not-yours')
    expect(raise(practiceUser(dell), {}, raised)).toBe('not-yours')
    expect(raise(practiceUser(ash), {}, raised)).toBe('already-raised')
  })
})

describe('to map a blocker', () => {
  const map = (actor: Actor, which = blocker) =>
    codeOf(mapBlocker(raised, actor, { blocker: which, network, kind: 'schedulesBlank' }))

  it('is for the support lead, and only they hear whether it is there', () => {
    expect(map(lead)).toBe(null)
    expect(map(lead, absent)).toBe('no-such-blocker')
    for (const actor of [practiceUser(ash), secretary, regional])
      for (const which of [blocker, absent]) expect(map(actor, which)).toBe('not-yours')
  })
})

describe('to resolve a blocker', () => {
  const resolve = (actor: Actor, which = blocker) =>
    codeOf(resolveBlocker(raised, actor, { blocker: which, network }))

  it('is for its owner and those above', () => {
    for (const actor of [lead, secretary, regional]) expect(resolve(actor)).toBe(null)
    expect(resolve(practiceUser(ash))).toBe('not-yours')
  })

  it('says whether it is there to those concerned only', () => {
    expect(resolve(practiceUser(ash), absent)).toBe('no-such-blocker')
    expect(resolve(practiceUser(dell), absent)).toBe('not-yours')
  })
})
