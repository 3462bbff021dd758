import { describe, expect, it } from 'vitest'
import { cedar, dell, network, withPublished } from '../acceptance/made-up-world.ts'
import { londonDate, practiceId } from '../ids.ts'
import { worthOf } from '../money/delay.ts'
import { membersOf } from '../progress/membership.ts'
import { after } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import {
  closedOn,
  decide,
  entryOf,
  found,
  imported,
  liveWorld,
  registerOf,
} from './made-up-register.ts'
import { worldOn } from './simulate.ts'

const from = londonDate('2019-10-01')
const closes = { keep: false, outcome: 'closes', from } as const
const onDay = (world: World, day = from) => worldOn(world, [], day)
const cedarClosed = (world = liveWorld()) =>
  imported(world, registerOf(world, closedOn(world, cedar, '2019-09-30')))

describe('what a later register brings', () => {
  it('is proposed with its evidence, once, and changes nothing else', () => {
    const before = liveWorld()
    const world = cedarClosed(before)
    expect(world.practices.get(cedar)?.register).toMatchObject({
      [`${cedar}-R1`]: {
        says: 'closed',
        on: '2019-09-30',
        evidence: { file: 'made-up register', extractDate: '2019-08-05', row: 1, status: 'closed' },
      },
    })
    expect(membersOf(world, network)).toEqual(membersOf(before, network))
    expect(worthOf(world, network, world.programme.goLive)).toBe(
      worthOf(before, network, world.programme.goLive),
    )
    expect(found(world, registerOf(world, closedOn(world, cedar, '2019-09-30')))).toEqual([])
    const kept = after(world, decide(world, cedar, { keep: true }))
    expect(found(kept, registerOf(kept, closedOn(kept, cedar, '2019-09-30')))).toEqual([])
  })

  it('is withdrawn where the next one says it no more, and proposed anew with another day', () => {
    const world = cedarClosed()
    const open = found(world, registerOf(world))
    expect(open.map(({ event }) => event.type)).toEqual(['registerChangeWithdrawn'])
    const later = found(world, registerOf(world, closedOn(world, cedar, '2019-12-31')))
    expect(later.map(({ event }) => event.type)).toEqual([
      'registerChangeWithdrawn',
      'registerChangeProposed',
    ])
  })

  it('may be that a practice is in it no more, unless rows of it were refused', () => {
    const world = liveWorld()
    const file = registerOf(world)
    const entries = new Map([...file.entries].filter(([id]) => id !== cedar))
    const types = (complete: boolean) =>
      found(world, { ...file, entries, complete }).map(({ event }) => event.data)
    expect(types(true)).toMatchObject([{ says: 'closed', evidence: { status: 'missing' } }])
    expect(types(false)).toEqual([])
  })

  it('may be a practice that opened with a list: known, and no part of anything until decided', () => {
    const world = liveWorld()
    const id = practiceId('P10009')
    const published = {
      ...world.practices.get(dell)?.published,
      code: id,
      name: 'Made-up New Surgery',
    }
    const opened = entryOf(world, id, {
      name: 'Made-up New Surgery',
      published: published as never,
    })
    const proposed = imported(world, registerOf(world, opened))
    expect(proposed.practices.get(id)).toMatchObject({ published: { active: false } })
    const decided = after(proposed, decide(proposed, id, { keep: false, outcome: 'opens', from }))
    expect(onDay(decided).practices.get(id)).toMatchObject({ published: { active: true } })
    expect(decide(proposed, id, closes)).toMatchObject({ refusal: { code: 'not-what-it-says' } })
  })

  it('has successors suggested by what they share, and none without a sign', () => {
    const postcode = 'ZZ1 1ZZ'
    const world = [cedar, dell].reduce(
      (one, id) => withPublished(one, id, { postcode }),
      liveWorld(),
    )
    const change = Object.values(cedarClosed(world).practices.get(cedar)?.register ?? {})[0]
    expect(change?.successors).toMatchObject([{ practice: dell, signs: ['postcode'] }])
    const none = Object.values(cedarClosed().practices.get(cedar)?.register ?? {})[0]
    expect(none?.successors).toEqual([])
  })
})
