import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  madeUpCommissioner,
  madeUpWorld,
  meeting,
  network,
  withNetwork,
  withPublished,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import type { Actor } from '../access/grants.ts'
import { maySee } from '../access/may-see.ts'
import { affects } from '../affects.ts'
import { assessNetwork } from '../assess/assess.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { completeStep } from '../decide/complete-step.ts'
import { type CommissionerId, commissionerId, londonDate, stepId } from '../ids.ts'
import { getStep } from '../progress/completion.ts'
import { after, at, fold, regional } from '../testing/made-up-run.ts'
import { timelineText } from '../views/timeline-text.ts'
import type { World } from '../world.ts'
import { leadPage } from './lead-page.ts'
import { decideLead, preferLead } from './settle-lead.ts'
import { leadIsSettled, voices } from './settled.ts'

const home = commissionerId('00Z')
const next = commissionerId('01Z')
const third = commissionerId('02Z')
const names = { [next]: 'Next CCG', [third]: 'Third CCG' }
const others = (...ids: readonly (typeof next)[]) =>
  new Map(
    ids.map((id) => [
      id,
      { ...madeUpCommissioner({}), id, name: names[id] ?? id, meetings: {}, region: 'Y88' },
    ]),
  )
const leadOf = (commissioner: CommissionerId): Actor => ({
  id: `lead:${commissioner}`,
  grants: [{ role: 'supportLead', commissioner }],
})

/** Cedar belongs to the next commissioner; the members agreed on 2 May. */
function straddling(on = '2019-05-17', away: Partial<Record<string, CommissionerId>> = {}): World {
  const world = withPublished(madeUpWorld({ on }), cedar, { commissioner: next })
  const moved = Object.entries(away).reduce(
    (before, [id, commissioner]) =>
      commissioner ? withPublished(before, id as typeof ash, { commissioner }) : before,
    world,
  )
  const members = agreedOn({ members: [ash, birch, cedar], coordinator: ash })
  const completedAt = atLondonTime(londonDate('2019-05-02'), '12:00')
  return {
    ...withRecord(moved, 'F3', { network }, { ...members, completedAt }),
    others: others(next, third),
  }
}

const prefer = (world: World, who: CommissionerId, lead: CommissionerId, reason = true) =>
  preferLead(world, leadOf(who), { network, lead, ...(reason ? { reason: words } : {}) })
const decide = (world: World, lead: CommissionerId, who = regional) =>
  decideLead(world, who, { network, lead, reason: words })
const held = (world: World) => {
  const found = world.networks.get(network)
  if (!found) throw new Error('The network is gone.')
  return found
}
const settled = (world: World) => leadIsSettled(world, held(world))
const typesOf = (decided: ReturnType<typeof prefer>) =>
  decided.ok ? decided.facts.map(({ event }) => event.type) : [decided.refusal.code]

describe('a network whose practices belong to one commissioner', () => {
  const world = madeUpWorld()
  it('sees nothing of it', () => {
    expect(settled(world)).toBe(true)
    expect(leadPage(world, leadOf(home), network)).toBeNull()
    expect(prefer(world, home, home)).toMatchObject({ refusal: { code: 'one-commissioner' } })
    expect(decide(world, home)).toMatchObject({ refusal: { code: 'one-commissioner' } })
  })
})

describe('commissioners that agree', () => {
  it('settle it with the last of them, where it was put forward', () => {
    const world = straddling()
    expect(settled(world)).toBe(false)
    const first = prefer(world, home, home, false)
    expect(typesOf(first)).toEqual(['leadPreferred'])
    const said = after(world, first)
    expect(settled(said)).toBe(false)
    const last = prefer(said, next, home, false)
    expect(typesOf(last)).toEqual(['leadPreferred', 'leadAgreed'])
    expect(settled(after(said, last))).toBe(true)
    expect(prefer(after(said, last), next, home)).toMatchObject({
      refusal: { code: 'said-already' },
    })
  })

  it('move it to another one with a reason, off the agendas that have not decided on it', () => {
    const world = straddling()
    expect(prefer(world, home, next, false)).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(prefer(world, home, third)).toMatchObject({ refusal: { code: 'not-concerned' } })
    const said = after(world, prefer(world, home, next))
    const moved = prefer(said, next, next)
    expect(typesOf(moved)).toEqual([
      'leadPreferred',
      'leadAgreed',
      'networkHandedOver',
      'networkTakenOver',
    ])
    if (!moved.ok) throw new Error(moved.refusal.message)
    expect(moved.facts[2]?.event).toMatchObject({ data: { to: next, agendas: [meeting] } })
    const now = fold(said, moved.facts)
    expect(now.commissioner.id).toBe(next)
    expect(now.others?.get(home)?.meetings[meeting]?.agenda).toEqual([])
    expect(held(now).commissioner).toBe(next)
    expect(settled(now)).toBe(true)
    const woken = moved.facts.flatMap((one) => affects(now, one)).map(({ kind, id }) => kind + id)
    expect(new Set(woken)).toEqual(
      new Set([`network${network}`, `commissioner${home}`, `commissioner${next}`]),
    )
    expect(
      moved.facts.map(({ event }) => timelineText(now, `p/network/${network}`, event)),
    ).toEqual([
      'Next CCG says that it should lead',
      'The commissioners agreed: Next CCG leads, no longer Made-up CCG',
      null,
      null,
    ])
  })

  it('do not while one is under another version of the programme', () => {
    const world = straddling()
    const both = new Map(world.others)
    const other = both.get(next)
    if (other) both.set(next, { ...other, version: 2 })
    const said = after(world, prefer({ ...world, others: both }, home, next))
    expect(prefer({ ...said, others: both }, next, next)).toMatchObject({
      refusal: { code: 'other-version' },
    })
  })

  it('have to agree again when a practice of a further one joins, and not when one goes', () => {
    const world = straddling()
    const said = after(world, prefer(world, home, home))
    const done = after(said, prefer(said, next, home))
    const more = withPublished(done, birch, { commissioner: third })
    expect(settled(more)).toBe(false)
    expect(settled(after(more, prefer(more, third, home)))).toBe(true)
    expect(settled(withPublished(done, cedar, { commissioner: home }))).toBe(true)
  })
})

describe('what waits for it', () => {
  const step = getStep(madeUpWorld().programme, stepId('D5'))
  it('is the decision, and nothing before it', () => {
    const world = straddling()
    const decision = { kind: 'decide' as const, outcome: 'approve' as const, votes: [] }
    const ready = ['D2', 'D4', 'D3', 'D1', 'F9'].reduce(
      (before, id) => withRecord(before, id, id === 'D2' ? {} : { network }, answered({})),
      world,
    )
    const done = {
      ...ready,
      commissioner: {
        ...ready.commissioner,
        model: 'greater' as const,
        meetings: {},
      },
    }
    const command = { step: step.id, network, contribution: decision }
    expect(completeStep(done, regional, command)).toMatchObject({
      refusal: { code: 'lead-not-settled' },
    })
    const said = after(done, prefer(done, home, home))
    const agreed = after(said, prefer(said, next, home))
    expect(completeStep(agreed, regional, command)).toMatchObject({ ok: true })
  })
})

describe('the region', () => {
  it('decides when they disagree', () => {
    const world = straddling()
    expect(decide(world, next)).toMatchObject({ refusal: { code: 'not-for-the-region-yet' } })
    const first = after(world, prefer(world, home, home))
    const both = after(first, prefer(first, next, next))
    expect(leadPage(both, regional, network)).toMatchObject({ mayDecide: true, settled: null })
    expect(decide(both, next, leadOf(home))).toMatchObject({ refusal: { code: 'not-yours' } })
    const now = after(both, decide(both, next))
    expect(settled(now)).toBe(true)
    expect(held(now).commissioner).toBe(next)
    expect([...voices(now, held(now)).values()]).toEqual([next, next])
  })

  it('is told when they are late, and no longer when it is settled', () => {
    const end = at(straddling(), atLondonTime(londonDate('2019-05-23'), '12:00'))
    const raised = (world: World) =>
      assessNetwork(world, network).moves.flatMap(({ event }) =>
        event.type === 'blockerRaised' && event.data.kind === 'leadCommissionerNotAgreed'
          ? [event.data]
          : [],
      )
    expect(raised(end)).toEqual([])
    expect(assessNetwork(end, network).wakeAt).not.toBeNull()
    const late = at(end, atLondonTime(londonDate('2019-05-24'), '00:01'))
    expect(raised(late)).toMatchObject([{ owner: 'region', by: 'engine', step: 'D5' }])
    const open = fold(late, assessNetwork(late, network).moves)
    expect(raised(open)).toEqual([])
    const now = after(open, decide(open, home))
    const resolved = assessNetwork(now, network).moves.map(({ event }) => event.type)
    expect(resolved).toContain('blockerResolved')
  })

  it('gives members that agree late the days that it takes', () => {
    const agreed = { completedAt: atLondonTime(londonDate('2019-05-24'), '12:00') }
    const world = withNetwork(straddling('2019-05-27'), ({ steps }) => ({
      steps: { ...steps, [stepId('F3')]: { ...steps[stepId('F3')], ...agreed } },
    }))
    expect(leadPage(world, regional, network)).toMatchObject({
      agreeBy: '2019-05-29',
      late: false,
    })
  })
})

test('those whose practices are in it see the network and speak for their own', () => {
  const world = straddling()
  expect(maySee(world, leadOf(next), { network })).toBe(true)
  expect(maySee(world, leadOf(third), { network })).toBe(false)
  expect(leadPage(world, leadOf(next), network)?.speaksFor).toBe(next)
  expect(leadPage(world, leadOf(home), network)?.concerned).toMatchObject([
    { id: home, practices: 2, patients: 23_000, leads: true, says: null },
    { id: next, practices: 1, patients: 10_000, leads: false, says: null },
  ])
})

test('whatever they say, it is settled exactly when all say the same, and each speaks for itself', () => {
  const both = [home, next, third]
  const word = fc.record({ by: fc.constantFrom(...both), lead: fc.constantFrom(...both) })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (said) => {
      let world = straddling('2019-05-17', { [birch]: third })
      for (const { by, lead } of said) {
        const before = settled(world)
        const decided = prefer(world, by, lead)
        if (!decided.ok) {
          expect(decided.refusal.code).toBe('said-already')
          expect(before).toBe(true)
        }
        world = after(world, decided)
        const heard = new Set(voices(world, held(world)).values())
        const all = voices(world, held(world)).size === both.length
        if (all && heard.size === 1) expect(settled(world)).toBe(true)
        if (settled(world)) expect(held(world).commissioner).toBe(world.commissioner.id)
        if (before) expect(settled(world)).toBe(true)
      }
    }),
  )
})
