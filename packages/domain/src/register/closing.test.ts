import { describe, expect, it } from 'vitest'
import {
  ash,
  birch,
  cedar,
  dell,
  network,
  withNetwork,
  withPublished,
} from '../acceptance/made-up-world.ts'
import { missingSignatures } from '../acceptance/signatures.ts'
import { assessCommissioner, assessNetwork } from '../assess/assess.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { londonDate, stepId } from '../ids.ts'
import { worthOf } from '../money/delay.ts'
import { recordIsDone } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { after, at, fold, practiceUser } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import {
  cedarClosed,
  closedOn,
  closes,
  decide,
  from,
  imported,
  liveWorld,
  mergesInto,
  onDay,
  registerOf,
} from './made-up-register.ts'
import { previewRegister } from './preview-register.ts'

describe('a member that closes', () => {
  const proposed = cedarClosed()
  const decided = after(proposed, decide(proposed, cedar, closes))

  it('is decided by its support lead alone', () => {
    expect(decide(proposed, cedar, closes, practiceUser(cedar))).toMatchObject({
      refusal: { code: 'not-yours' },
    })
  })

  it('goes on its day and not before; the others sign again, and the size test is run again', () => {
    expect(membersOf(onDay(decided, londonDate('2019-09-30')), network)).toContain(cedar)
    const gone = onDay(decided)
    expect(membersOf(gone, network)).toEqual([ash, birch])
    expect(gone.practices.get(cedar)).toMatchObject({
      network: null,
      closed: { on: from, how: 'closes' },
    })
    expect(missingSignatures(gone, network, stepId('G10'))).toEqual([ash, birch])
    const { moves } = assessNetwork(gone, network)
    expect(moves.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({
        type: 'stepCompleted',
        data: expect.objectContaining({
          step: 'F5',
          facts: expect.objectContaining({ listSize: 32_000 }),
        }),
      }),
    )
  })

  it('leaves a network that is too small with an open size test', () => {
    const small = withPublished(proposed, ash, { listSize: 5_000 })
    const gone = onDay(after(small, decide(small, cedar, closes)))
    expect(recordIsDone(gone.networks.get(network)?.steps[stepId('F5')] ?? {})).toBe(false)
  })

  it('may be the payee: the members choose another', () => {
    const world = imported(
      liveWorld(),
      registerOf(liveWorld(), closedOn(liveWorld(), ash, '2019-09-30')),
    )
    const gone = onDay(after(world, decide(world, ash, closes)))
    expect(recordIsDone(gone.networks.get(network)?.steps[stepId('F7')] ?? {})).toBe(false)
  })

  it('may be decided otherwise until its day', () => {
    const kept = after(decided, decide(decided, cedar, { keep: true }))
    expect(membersOf(onDay(kept), network)).toContain(cedar)
    const again = after(decided, decide(decided, cedar, mergesInto(birch)))
    expect(onDay(again).practices.get(cedar)?.closed).toMatchObject({ how: 'merges', into: birch })
    expect(decide(onDay(decided), cedar, closes)).toMatchObject({
      refusal: { code: 'already-effected' },
    })
  })

  it('is previewed by the moves that come about', () => {
    const change = proposed.practices.get(cedar)?.register?.[`${cedar}-R1` as never]
    if (!change) throw new Error('Nothing was proposed.')
    const preview = previewRegister(proposed, change, closes, decide(proposed, cedar, closes))
    const gone = onDay(decided)
    expect(preview?.networks).toMatchObject([
      {
        leaves: [{ id: cedar }],
        patients: { before: 44_000, after: 32_000 },
        size: 'fits',
        toSign: [{ id: ash }, { id: birch }],
        pence: {
          before: worthOf(proposed, network, proposed.programme.goLive),
          after: worthOf(gone, network, gone.programme.goLive),
        },
      },
    ])
  })
})

describe('a network that is not live', () => {
  const notLive = (world: World) =>
    withNetwork(world, ({ steps }) => ({ steps: { ...steps, [stepId('L6')]: {} } }))

  it('has a blocker while nobody has decided, and none after', () => {
    const world = notLive(cedarClosed())
    const raised = assessNetwork(world, network).moves.filter(
      ({ event }) => event.type === 'blockerRaised',
    )
    expect(raised).toMatchObject([
      {
        event: { data: { kind: 'mergerOrClosurePending', owner: 'supportLead', practice: cedar } },
      },
    ])
    const blocked = fold(world, raised)
    expect(types(blocked)).not.toContain('blockerResolved')
    const kept = after(blocked, decide(blocked, cedar, { keep: true }))
    expect(types(kept)).toContain('blockerResolved')
    expect(types(cedarClosed())).not.toContain('blockerRaised')
  })
  const types = (world: World) => assessNetwork(world, network).moves.map(({ event }) => event.type)
})

describe('a practice in no network', () => {
  it('closes in its commissioner’s look', () => {
    const world = imported(
      liveWorld(),
      registerOf(liveWorld(), closedOn(liveWorld(), dell, '2019-09-30')),
    )
    const decided = after(world, decide(world, dell, closes))
    const then = at(decided, atLondonTime(from, '09:00'))
    const moves = assessCommissioner(then).moves.filter(
      ({ event }) => event.type === 'practiceClosed',
    )
    expect(moves).toHaveLength(1)
    expect(
      assessCommissioner(fold(then, moves)).moves.map(({ event }) => event.type),
    ).not.toContain('practiceClosed')
  })
})
