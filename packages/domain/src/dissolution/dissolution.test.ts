import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../acceptance/made-up-world.ts'
import { assessNetwork, networkIsDone } from '../assess/assess.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Decided } from '../decide/contribution.ts'
import { proposeNetwork } from '../decide/propose-network.ts'
import { raiseBlocker } from '../decide/raise-blocker.ts'
import { raiseDispute } from '../dispute/raise-dispute.ts'
import { blockerId, disputeId, londonDate, networkId, type PracticeId, stepId } from '../ids.ts'
import { runningNetworks } from '../mediation/places.ts'
import {
  after,
  at,
  beginning,
  lead,
  practices,
  practiceUser,
  settled,
} from '../testing/made-up-run.ts'
import { runAt } from '../testing/stages.ts'
import type { World } from '../world.ts'
import { decideDissolution } from './decide-dissolution.ts'
import { dissolutionView, endedGroups, groupNotice } from './dissolution-view.ts'
import { answerDissolution, proposeDissolution, takeBackDissolution } from './dissolve.ts'
import { endGroup } from './end-group.ts'

const [ash, birch, cedar, dell] = practices as [PracticeId, PracticeId, PracticeId, PracticeId]
const network = networkId('N1')
const reason = words
const phoned = { askedBy: words, how: 'phone' } as const
const code = (decided: Decided) => (decided.ok ? null : decided.refusal.code)

/** Ash, Birch and Cedar of the first group, registered on 14 May. */
const registered = () => runAt('registered').world
const propose = (world: World, practice = ash) =>
  proposeDissolution(world, practiceUser(practice), { network, practice, reason })
const answer = (world: World, practice: PracticeId, agrees = true) =>
  answerDissolution(world, practiceUser(practice), { network, practice, version: 1, agrees })
const proposed = (world = registered()) => after(world, propose(world))
const givenUp = (world = proposed()) =>
  [birch, cedar].reduce((before, one) => after(before, answer(before, one)), world)

describe('members give their group up', () => {
  it('when all who have joined agree, and not before', () => {
    const world = after(proposed(), answer(proposed(), birch))
    expect(world.networks.get(network)?.withdrawnAt).toBeUndefined()
    expect(dissolutionView(world, practiceUser(cedar), network)).toMatchObject({
      mayAnswerFor: [{ id: cedar }],
      proposed: { answers: [{ id: ash }, { id: birch }, { id: cedar, agreedAt: null }] },
    })
    expect(after(world, answer(world, cedar)).networks.get(network)).toMatchObject({
      withdrawnAt: world.now,
      withdrawal: { because: 'membersAgreed' },
    })
  })

  it('and are free for another group at once, and sign there anew', () => {
    const world = settled(givenUp())
    for (const id of [ash, birch, cedar]) {
      const practice = world.practices.get(id)
      expect(practice).toMatchObject({ network: null, claims: [], endedGroup: { network } })
      expect(practice?.steps[stepId('F8')]?.completedAt).toBeUndefined()
      expect(groupNotice(world, id).ended).toMatchObject({ because: 'membersAgreed' })
    }
    const again = proposeNetwork(world, practiceUser(ash), {
      network: networkId('N9'),
      name: 'Made-up second try',
      answer: { members: [ash, birch, cedar], coordinator: ash },
    })
    expect(code(again)).toBeNull()
  })

  it('and nothing of it goes on: no blocker, no clock, no look, no count', () => {
    const before = proposed()
    const blocked = after(
      before,
      raiseBlocker(before, practiceUser(ash), {
        blocker: blockerId('B1'),
        step: stepId('G1'),
        network,
        kind: 'other',
        sentence: words,
      }),
    )
    const world = givenUp(blocked)
    expect(world.networks.get(network)?.blockers[blockerId('B1')]?.resolvedAt).toBe(world.now)
    expect(assessNetwork(world, network)).toEqual({ moves: [], wakeAt: null })
    expect(networkIsDone(world, network)).toBe(true)
    expect(runningNetworks(world)).not.toContain(network)
    expect(endedGroups(world)).toMatchObject([{ id: network, because: 'membersAgreed' }])
    const late = { blocker: blockerId('B2'), step: stepId('G1'), network, kind: 'other' }
    expect(code(raiseBlocker(world, lead, { ...late, sentence: words }))).toBe('network-withdrawn')
  })

  it('not against the will of one of them', () => {
    const world = after(proposed(), answer(proposed(), birch, false))
    expect(world.networks.get(network)?.withdrawnAt).toBeUndefined()
    expect(code(answer(world, cedar))).toBe('changed-meanwhile')
    expect(code(propose(world, cedar))).toBeNull()
  })

  it('and are reminded to answer; then the support lead decides, and silence is no yes', () => {
    const world = settled(after(proposed(), answer(proposed(), birch)))
    const decide = (now: World, by = lead) =>
      decideDissolution(now, by, { network, version: 1, reason })
    expect(code(decide(world))).toBe('answer-awaited')
    const on = (day: string, from: World) =>
      settled(at(from, atLondonTime(londonDate(day), '10:00')))
    const reminded = on('2019-05-24', world)
    expect(reminded.networks.get(network)?.dissolution).toMatchObject({ reminded: [5, 2] })
    const over = on('2019-05-30', reminded)
    const raised = over.networks.get(network)?.blockers[blockerId('giving-up-1')]
    expect(raised).toMatchObject({ kind: 'givingUpUnanswered', owner: 'supportLead' })
    expect(over.networks.get(network)?.withdrawnAt).toBeUndefined()
    expect(code(decide(over, practiceUser(ash)))).toBe('not-yours')
    expect(dissolutionView(over, lead, network).proposed?.mayDecide).toBe(true)
    const ended = settled(after(over, decide(over)))
    expect(ended.networks.get(network)).toMatchObject({
      withdrawal: { because: 'leadDecided' },
      dissolution: { silent: [cedar] },
    })
    expect(ended.networks.get(network)?.dissolution?.agreed).not.toHaveProperty(cedar)
    expect(groupNotice(ended, cedar).ended).toMatchObject({ because: 'leadDecided' })
  })

  it('which one who says no after its time still keeps, until the support lead has decided', () => {
    const over = settled(at(proposed(), atLondonTime(londonDate('2019-05-30'), '10:00')))
    const kept = settled(after(over, answer(over, cedar, false)))
    expect(kept.networks.get(network)?.withdrawnAt).toBeUndefined()
    expect(kept.networks.get(network)?.blockers[blockerId('giving-up-1')]).toMatchObject({
      resolvedAt: kept.now,
    })
    expect(code(decideDissolution(kept, lead, { network, version: 1, reason }))).toBe(
      'changed-meanwhile',
    )
  })

  it('which the support lead enters for those who phone, and whoever proposed it takes back', () => {
    const world = proposed()
    const entered = { network, practice: birch, version: 1, agrees: true }
    expect(code(answerDissolution(world, lead, entered))).toBe('not-yours')
    expect(code(answerDissolution(world, lead, { ...entered, onBehalf: phoned }))).toBeNull()
    const back = { network, version: 1 }
    expect(code(takeBackDissolution(world, practiceUser(birch), back))).toBe('not-yours')
    const stays = after(world, takeBackDissolution(world, practiceUser(ash), back))
    expect(code(answer(stays, birch))).toBe('changed-meanwhile')
    expect(code(takeBackDissolution(world, practiceUser(dell), back))).toBe('not-yours')
  })

  it('not after approval, when members go by notice; nor once an amendment asks again for what was approved', () => {
    const approved = runAt('approved').world
    const refused = propose(approved)
    expect(code(refused)).toBe('approved-already')
    expect(!refused.ok && refused.refusal.message).toContain('“Changes”')
    expect(dissolutionView(approved, practiceUser(ash), network).not).toContain('“Changes”')
    const held = approved.networks.get(network)
    const { completedAt = approved.now, ...record } = held?.steps[stepId('D5')] ?? {}
    if (!held) throw new Error('There is no network.')
    const steps = { ...held.steps, [stepId('D5')]: { ...record, setAside: { completedAt } } }
    const amended = { ...approved, networks: new Map([[network, { ...held, steps }]]) }
    expect(code(propose(amended))).toBe('amended')
  })

  it('not while they are in dispute', () => {
    const world = registered()
    const dispute = { dispute: disputeId('Q1'), network, practice: birch, reason: words }
    const disputed = after(
      world,
      raiseDispute(world, practiceUser(birch), { ...dispute, step: stepId('F7') }),
    )
    const refused = propose(disputed)
    expect(code(refused)).toBe('in-dispute')
    expect(!refused.ok && refused.refusal.message).toContain('settled or taken back')
  })

  it('not after it has been approved meanwhile: the proposal ends', () => {
    const world = runAt('papersReady').world
    const open = after(world, propose(world))
    const held = open.networks.get(network)
    if (!held) throw new Error('There is no network.')
    const steps = { ...held.steps, [stepId('D5')]: { completedAt: open.now } }
    const approved = { ...open, networks: new Map(open.networks).set(network, { ...held, steps }) }
    const moves = assessNetwork(approved, network).moves.map(({ event }) => event.type)
    expect(moves).toContain('dissolutionLapsed')
  })
})

describe('the support lead ends a group that nobody is in', () => {
  const entered = (): World => {
    const world = settled(beginning())
    return after(
      world,
      proposeNetwork(world, lead, {
        network,
        name: 'Made-up Network',
        answer: { members: [ash, birch], coordinator: ash },
        onBehalf: phoned,
      }),
    )
  }
  const end = (world: World, by = lead) => endGroup(world, by, { network, reason })

  it('once everybody has had the time to answer', () => {
    const world = entered()
    const refused = end(world)
    expect(code(refused)).toBe('still-asked')
    expect(!refused.ok && refused.refusal.message).toContain('30 April 2019')
    const late = at(world, atLondonTime(londonDate('2019-05-01'), '09:00'))
    expect(code(end(late, practiceUser(ash)))).toBe('not-yours')
    expect(after(late, end(late)).networks.get(network)?.withdrawal).toEqual({
      because: 'nobodyJoined',
      reason,
    })
  })

  it('or has gone, and never against those who are in it', () => {
    const decline = (world: World, practice: PracticeId) =>
      after(
        world,
        completeStep(world, practiceUser(practice), {
          step: stepId('F3'),
          network,
          contribution: { kind: 'decline', version: 1, reason: words },
        }),
      )
    const world = [ash, birch].reduce(decline, entered())
    expect(code(end(world))).toBeNull()
    expect(code(end(registered()))).toBe('has-members')
  })
})

it('keeps the group whoever says no, whatever the others say and in whatever order', () => {
  const said = fc.array(
    fc.record({ practice: fc.constantFrom(ash, birch, cedar), agrees: fc.boolean() }),
  )
  fc.assert(
    fc.property(said, (all) => {
      const world = all.reduce(
        (before, { practice, agrees }) => after(before, answer(before, practice, agrees)),
        proposed(),
      )
      const first = all.findIndex(({ agrees }) => !agrees)
      const counted = first < 0 ? all : all.slice(0, first)
      const agreed = new Set([ash, ...counted.map(({ practice }) => practice)])
      const ended = world.networks.get(network)?.withdrawnAt !== undefined
      expect(ended).toBe(agreed.size === 3)
    }),
  )
})
