import { describe, expect, it } from 'vitest'
import {
  ash,
  birch,
  dell,
  madeUpWorld,
  network,
  otherNetwork,
  withPractice,
} from '../acceptance/made-up-world.ts'
import type { Blocker } from '../facts/state.ts'
import { blockerId, commissionerId, instant, practiceId, stepId } from '../ids.ts'
import { lead, practiceUser, regional, secretary } from '../testing/made-up-run.ts'
import { mayHearOfBlocker, mayRaiseBlocker, mayResolveBlocker } from './blockers.ts'
import type { Actor } from './grants.ts'

const world = madeUpWorld()
const elsewhere = practiceUser(practiceId('P90001'))
const leadElsewhere: Actor = {
  id: 'lead elsewhere',
  grants: [{ role: 'supportLead', commissioner: commissionerId('00Y') }],
}
const above = [lead, secretary, regional]
const strangers = [elsewhere, leadElsewhere]

const held: Blocker = {
  id: blockerId('B1'),
  step: stepId('G1'),
  kind: 'other',
  owner: 'network',
  raisedAt: instant(0),
  raisedBy: 'person',
  target: instant(1),
  escalations: 0,
}

describe('a blocker of a network', () => {
  it('is raised, and heard of, by its members and those above', () => {
    for (const actor of [practiceUser(ash), practiceUser(birch), ...above]) {
      expect(mayRaiseBlocker(world, actor, { network }), actor.id).toBe(true)
      expect(mayHearOfBlocker(world, actor, network), actor.id).toBe(true)
    }
  })

  it('is not raised, nor heard of, by others', () => {
    for (const actor of [practiceUser(dell), ...strangers]) {
      expect(mayRaiseBlocker(world, actor, { network }), actor.id).toBe(false)
      expect(mayHearOfBlocker(world, actor, network), actor.id).toBe(false)
    }
  })

  it('is not raised by who names their own practice beside a network that is not theirs', () => {
    const whose = { network: otherNetwork, practice: ash }
    expect(mayRaiseBlocker(world, practiceUser(ash), whose)).toBe(false)
  })

  it('is resolved by the coordinator where the network owns it, and by those above', () => {
    expect(mayResolveBlocker(world, practiceUser(ash), held, network)).toBe(true)
    expect(mayResolveBlocker(world, practiceUser(birch), held, network)).toBe(false)
    for (const actor of above)
      expect(mayResolveBlocker(world, actor, held, network), actor.id).toBe(true)
  })

  it('is resolved by the practice that owns it, not by the coordinator', () => {
    const own = { ...held, owner: 'practice', practice: birch } as const
    expect(mayResolveBlocker(world, practiceUser(birch), own, network)).toBe(true)
    expect(mayResolveBlocker(world, practiceUser(ash), own, network)).toBe(false)
  })

  it('is not resolved by members where somebody above them owns it', () => {
    const own = { ...held, owner: 'commissioner' } as const
    for (const practice of [ash, birch])
      expect(mayResolveBlocker(world, practiceUser(practice), own, network)).toBe(false)
  })
})

describe('a blocker of a commissioner', () => {
  it('is raised by the practice itself and by those above', () => {
    for (const actor of [practiceUser(dell), ...above])
      expect(mayRaiseBlocker(world, actor, { practice: dell }), actor.id).toBe(true)
    for (const actor of [practiceUser(ash), ...strangers])
      expect(mayRaiseBlocker(world, actor, { practice: dell }), actor.id).toBe(false)
  })

  it('is not raised by a practice that names nobody, or that is elsewhere', () => {
    expect(mayRaiseBlocker(world, practiceUser(dell), {})).toBe(false)
    const whose = { practice: practiceId('P90001') }
    expect(mayRaiseBlocker(world, elsewhere, whose)).toBe(false)
  })

  it('is heard of by its practices, in a network or not, and by nobody elsewhere', () => {
    const alone = withPractice(world, ash, () => ({ network: null }))
    for (const actor of [practiceUser(dell), practiceUser(ash), ...above])
      expect(mayHearOfBlocker(alone, actor), actor.id).toBe(true)
    for (const actor of strangers) expect(mayHearOfBlocker(alone, actor), actor.id).toBe(false)
  })
})
