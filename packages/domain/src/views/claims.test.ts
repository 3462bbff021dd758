import { expect, it } from 'vitest'
import {
  birch,
  dell,
  madeUpWorld,
  network,
  otherNetwork,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { completeStep } from '../decide/complete-step.ts'
import { stepId } from '../ids.ts'
import { membersNamed } from '../progress/membership.ts'
import { after, lead, practiceUser } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { networkPage } from './network-page.ts'
import { practicePage } from './practice-page.ts'

const proposal = (world: World, members: readonly string[]) => ({
  proposal: {
    version: 1,
    answer: { members: [...members], coordinator: members[0] ?? '' },
    at: world.now,
    agreed: {},
    declined: {},
  },
})

/** Two groups name Dell, which has declared that it wants to take part. */
function claimed(): World {
  const world = madeUpWorld({ on: '2019-04-23' })
  const one = withRecord(world, 'F3', { network }, proposal(world, [birch, dell]))
  const both = withRecord(one, 'F3', { network: otherNetwork }, proposal(world, [dell]))
  const wants = withRecord(
    both,
    'F1',
    { practice: dell },
    { answer: { intent: 'yes' }, completedAt: world.now },
  )
  const state = wants.practices.get(dell)
  if (!state) throw new Error('Dell is gone.')
  const named = { ...state, claims: [network, otherNetwork] }
  return { ...wants, practices: new Map(wants.practices).set(dell, named) }
}
const memberOf = (world: World, id: typeof network) =>
  networkPage(world, lead, id).members.find((one) => one.id === dell)
const answer = (world: World, id: typeof network, kind: 'agree' | 'decline') => {
  const contribution =
    kind === 'agree'
      ? { kind, version: 1 }
      : { kind, version: 1, reason: { ref: 'r', digest: 'd' } }
  return completeStep(world, practiceUser(dell), { step: stepId('F3'), network: id, contribution })
}

it('both groups and the practice see the two claims, until it has chosen', () => {
  const world = claimed()
  expect(memberOf(world, network)).toMatchObject({ alsoNamedBy: ['Other Made-up Network'] })
  expect(memberOf(world, otherNetwork)).toMatchObject({ alsoNamedBy: ['Made-up Network'] })
  expect(practicePage(world, practiceUser(dell), dell).claims).toMatchObject([
    { id: network, declined: false },
    { id: otherNetwork, declined: false },
  ])
})

it('agreeing to one tells the other, and the practice cannot be in both', () => {
  const world = claimed()
  const chosen = after(world, answer(world, network, 'agree'))
  expect(chosen.practices.get(dell)?.network).toBe(network)
  expect(memberOf(chosen, otherNetwork)).toMatchObject({
    joinedElsewhere: 'Made-up Network',
    alsoNamedBy: [],
  })
  expect(answer(chosen, otherNetwork, 'agree')).toMatchObject({
    refusal: { code: 'practice-already-in-network' },
  })
  const declined = after(chosen, answer(chosen, otherNetwork, 'decline'))
  expect(declined.practices.get(dell)?.network).toBe(network)
  expect(memberOf(declined, otherNetwork)).toMatchObject({ declined: true })
})

it('declining one leaves the other claim to stand alone', () => {
  const world = claimed()
  const declined = after(world, answer(world, otherNetwork, 'decline'))
  expect(memberOf(declined, network)).toMatchObject({ alsoNamedBy: [], joined: false })
  const held = declined.networks.get(otherNetwork)
  expect(held && membersNamed(declined.programme, held)).toContain(dell)
})
