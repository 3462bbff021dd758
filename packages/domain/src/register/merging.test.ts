import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ash,
  birch,
  cedar,
  dell,
  network,
  otherNetwork,
  withPublished,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { missingSignatures } from '../acceptance/signatures.ts'
import { practiceFor } from '../access/grants.ts'
import { londonDate, practiceId, stepId } from '../ids.ts'
import { worthOf } from '../money/delay.ts'
import { expectedPayments } from '../money/expected-payments.ts'
import { membersOf, networkListSize } from '../progress/membership.ts'
import { after } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import {
  cedarClosed,
  closedOn,
  closes,
  decide,
  entryOf,
  from,
  imported,
  liveWorld,
  mergesInto,
  onDay,
  registerOf,
} from './made-up-register.ts'

describe('a member that is merged', () => {
  const proposed = cedarClosed()

  it('into another member: its signature falls away, the others stand, and no penny changes', () => {
    const merged = onDay(after(proposed, decide(proposed, cedar, mergesInto(birch))))
    expect(membersOf(merged, network)).toEqual([ash, birch])
    expect(missingSignatures(merged, network, stepId('G10'))).toEqual([])
    expect(networkListSize(merged, network).patients).toBe(44_000)
    const { goLive } = merged.programme
    expect(worthOf(merged, network, goLive)).toBe(worthOf(proposed, network, goLive))
    const split = merged.networks.get(network)?.steps[stepId('G4')]?.proposal?.answer.split
    expect(split).toEqual({ [ash]: 3000, [birch]: 7000 })
  })

  it('into one of another network: the person says which network has the contract', () => {
    const world = cedarClosed(liveWorld({ dellIn: true }))
    expect(decide(world, cedar, mergesInto(dell))).toMatchObject({
      refusal: { code: 'which-network' },
    })
    const there = onDay(after(world, decide(world, cedar, mergesInto(dell, otherNetwork))))
    expect(membersOf(there, network)).toEqual([ash, birch])
    expect(networkListSize(there, otherNetwork).patients).toBe(22_000)
    expect(missingSignatures(there, network, stepId('G10'))).toEqual([ash, birch])
    const here = onDay(after(world, decide(world, cedar, mergesInto(dell, network))))
    expect(membersOf(here, network)).toEqual([ash, birch, dell])
    expect(membersOf(here, otherNetwork)).not.toContain(dell)
    expect(here.practices.get(dell)?.network).toBe(network)
    expect(missingSignatures(here, network, stepId('G10'))).toEqual([ash, birch, dell])
  })

  it('into one in no network: the successor is in none, and its patients are uncovered', () => {
    const change = proposed.practices.get(cedar)?.register?.[`${cedar}-R1` as never]
    if (!change) throw new Error('Nothing was proposed.')
    const decision = mergesInto(dell)
    const merged = onDay(after(proposed, decide(proposed, cedar, decision)))
    expect(merged.practices.get(dell)).toMatchObject({
      network: null,
      lists: [{ from: cedar, listSize: 12_000 }],
    })
    expect(membersOf(merged, network)).toEqual([ash, birch])
  })

  it('keeps the network’s patients and its money, whatever the lists', () => {
    const list = fc.integer({ min: 1, max: 60_000 })
    fc.assert(
      fc.property(list, list, list, fc.constantFrom(ash, birch), (a, b, c, successor) => {
        const lists = [
          [ash, a],
          [birch, b],
          [cedar, c],
        ] as const
        const world = lists.reduce(
          (one, [id, listSize]) => withPublished(one, id, { listSize }),
          proposed,
        )
        const merged = onDay(after(world, decide(world, cedar, mergesInto(successor))))
        const { goLive } = world.programme
        expect(networkListSize(merged, network)).toEqual(networkListSize(world, network))
        const payee = (one: World) =>
          expectedPayments(one, network, goLive)
            .filter(({ practice }) => practice === null)
            .map(({ pence }) => pence)
        expect(payee(merged)).toEqual(payee(world))
        const pending = after(world, decide(world, cedar, mergesInto(successor)))
        expect(payee(pending)).toEqual(payee(world))
      }),
      { numRuns: 40 },
    )
  })

  it('needs a successor that is here, open and another practice', () => {
    const codes = [
      mergesInto(cedar),
      mergesInto(practiceId('P99999')),
      { keep: false, outcome: 'merges', from } as const,
      { ...closes, from: londonDate('2029-01-01') },
    ].map((decision) => decide(proposed, cedar, decision))
    expect(codes.map((one) => !one.ok && one.refusal.code)).toEqual([
      'own-successor',
      'no-such-practice',
      'successor-missing',
      'day-too-far',
    ])
  })
})

describe('a member that goes on under another code', () => {
  const code = practiceId('P10009')
  const world = withRecord(
    withPublished(liveWorld(), cedar, { postcode: 'ZZ1 1ZZ' }),
    'F2',
    { practice: cedar },
    { completedAt: 1 as never, answer: { code: cedar, list: 12_000 } },
  )
  const published = { ...world.practices.get(cedar)?.published, code, listSize: null }
  const opened = entryOf(world, code, {
    postcode: 'ZZ1 1ZZ',
    openedOn: londonDate('2019-10-01'),
    published: published as never,
  })
  const proposed = imported(world, registerOf(world, closedOn(world, cedar, '2019-09-30'), opened))
  const asNew = { keep: false, outcome: 'newCode', from, successor: code } as const

  it('is the same practice: its work, its signature and its money stand, and both codes tell of each other', () => {
    const decided = after(proposed, decide(proposed, cedar, asNew))
    expect(decided.practices.get(code)?.published.active).toBe(false)
    const gone = onDay(decided)
    expect(membersOf(gone, network)).toEqual([ash, birch, code])
    expect(gone.practices.get(code)).toMatchObject({
      network,
      continues: { practice: cedar, on: from },
      published: { active: true, listSize: 12_000 },
      steps: { F2: { answer: { code } } },
    })
    expect(gone.practices.get(cedar)?.closed).toEqual({ on: from, how: 'newCode', into: code })
    expect(missingSignatures(gone, network, stepId('G10'))).toEqual([])
    const { goLive } = gone.programme
    expect(worthOf(gone, network, goLive)).toBe(worthOf(world, network, goLive))
    expect(practiceFor(gone, 'payee', { network })).toBe(ash)
  })

  it('is suggested by the files, and refused for a practice of its own', () => {
    const change = Object.values(proposed.practices.get(cedar)?.register ?? {})[0]
    expect(change?.successors).toMatchObject([
      { practice: code, signs: expect.arrayContaining(['postcode', 'openedThen']) },
    ])
    expect(decide(proposed, cedar, { ...asNew, successor: birch })).toMatchObject({
      refusal: { code: 'has-its-own-history' },
    })
    expect(decide(proposed, cedar, { ...asNew, successor: practiceId('P77777') })).toMatchObject({
      refusal: { code: 'no-such-code' },
    })
  })
})
