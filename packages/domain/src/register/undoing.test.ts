import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ash,
  birch,
  cedar,
  dell,
  madeUpCommissioner,
  network,
  otherNetwork,
  withPractice,
  withPublished,
} from '../acceptance/made-up-world.ts'
import { missingSignatures } from '../acceptance/signatures.ts'
import type { Actor } from '../access/grants.ts'
import { assessCommissioner } from '../assess/assess.ts'
import { commissionerId, londonDate, type PracticeId, practiceId, stepId } from '../ids.ts'
import { worthOf } from '../money/delay.ts'
import { membersOf, networkListSize } from '../progress/membership.ts'
import { after, fold, lead, practiceUser } from '../testing/made-up-run.ts'
import { words } from '../testing/plausible-answer.ts'
import type { World } from '../world.ts'
import type { RegisterDecision } from './decide-register.ts'
import {
  cedarClosed,
  closedOn,
  closes,
  decide,
  entryOf,
  found,
  from,
  imported,
  liveWorld,
  mergesInto,
  onDay,
  registerOf,
} from './made-up-register.ts'
import { previewUndo } from './preview-undo.ts'
import { saysWords } from './register-notice.ts'
import { viewsOf } from './register-page.ts'
import { worldOn } from './simulate.ts'
import { undoRegister } from './undo-register.ts'

const changeOf = (world: World, id: PracticeId) => {
  const change = Object.values(world.practices.get(id)?.register ?? {}).at(-1)
  if (!change) throw new Error('No register brought anything.')
  return change
}
const undo = (world: World, id: PracticeId, by: Actor = lead) =>
  undoRegister(world, by, { practice: id, change: changeOf(world, id).id, reason: words })
const codeOf = (decided: ReturnType<typeof undo>) => (decided.ok ? 'ok' : decided.refusal.code)
/** Undone today, with what the engine makes of it. */
const undone = (world: World, id: PracticeId) => worldOn(after(world, undo(world, id)), [], from)
const proposed = cedarClosed()
const doneWith = (decision: RegisterDecision, world = proposed) =>
  onDay(after(world, decide(world, cedar, decision)))
const money = (world: World) => worthOf(world, network, world.programme.goLive)

describe('a closure that is undone', () => {
  const gone = doneWith(closes)

  it('is for the support lead of the network that it comes back to', () => {
    expect(codeOf(undo(gone, cedar, practiceUser(ash)))).toBe('not-yours')
    expect(codeOf(undo(proposed, cedar))).toBe('nothing-decided')
    expect(codeOf(undo(undone(gone, cedar), cedar))).toBe('nothing-decided')
  })

  it('makes the practice a member again; all sign again, and the money is as if it had never left', () => {
    const back = undone(gone, cedar)
    expect(back.practices.get(cedar)).toMatchObject({ network, register: {} })
    expect(back.practices.get(cedar)?.closed).toBeUndefined()
    expect(membersOf(back, network)).toEqual([ash, birch, cedar])
    expect(missingSignatures(back, network, stepId('G10'))).toEqual([ash, birch, cedar])
    expect(money(back)).toBe(money(proposed))
  })

  it('is previewed with who signs again, and with what does not go back', () => {
    const practice = gone.practices.get(cedar)
    const preview =
      practice && previewUndo(gone, practice, changeOf(gone, cedar), undo(gone, cedar))
    expect(preview?.consequences?.networks).toMatchObject([
      { joins: [{ id: cedar }], patients: { before: 32_000, after: 44_000 } },
    ])
    expect(preview?.stays.join(' ')).toContain('stays paid')
  })

  it('is decided anew as any other, and the same register brings no news of it', () => {
    const back = undone(gone, cedar)
    expect(found(back, registerOf(back, closedOn(back, cedar, '2019-09-30')))).toEqual([])
    const merged = onDay(after(back, decide(back, cedar, mergesInto(birch))))
    expect(merged.practices.get(cedar)?.closed).toMatchObject({ how: 'merges', into: birch })
  })

  it('falls away before its day', () => {
    const decided = after(proposed, decide(proposed, cedar, closes))
    const back = onDay(after(decided, undo(decided, cedar)))
    expect(membersOf(back, network)).toEqual([ash, birch, cedar])
    expect(missingSignatures(back, network, stepId('G10'))).toEqual([])
  })

  it('is what a later register that has it open again leads to', () => {
    const again = imported(gone, registerOf(gone, entryOf(gone, cedar)))
    const practice = again.practices.get(cedar)
    const [news] = practice ? viewsOf(again, lead, practice) : []
    expect(news).toMatchObject({ kind: 'reopened', takesBack: `${cedar}-R1` })
    const command = { practice: cedar, change: `${cedar}-R1` as never, reason: words }
    const back = after(again, undoRegister(again, lead, command))
    expect(changeOf(back, cedar)).toMatchObject({ says: 'reopened', outcome: 'withdrawn' })
  })
})

describe('a merger that is undone', () => {
  it('gives each its own list and the network its member, within a network or across two', () => {
    const here = undone(doneWith(mergesInto(birch)), cedar)
    expect(membersOf(here, network)).toEqual([ash, birch, cedar])
    expect(here.practices.get(birch)?.lists).toEqual([])
    expect(money(here)).toBe(money(proposed))
    const two = cedarClosed(liveWorld({ dellIn: true }))
    const there = undone(doneWith(mergesInto(dell, otherNetwork), two), cedar)
    expect(membersOf(there, network)).toEqual([ash, birch, cedar])
    expect(networkListSize(there, otherNetwork)).toEqual(networkListSize(two, otherNetwork))
  })

  it('is refused where the other one came with the contract, or has gone since', () => {
    const two = cedarClosed(liveWorld({ dellIn: true }))
    expect(codeOf(undo(doneWith(mergesInto(dell, network), two), cedar))).toBe('came-with-contract')
    const merged = doneWith(mergesInto(birch))
    const lost = withPractice(merged, birch, () => ({ closed: { on: from, how: 'closes' } }))
    expect(codeOf(undo(lost, cedar))).toBe('successor-changed-since')
  })
})

it('a code that is undone gives the old one everything back, and its signatures stand', () => {
  const code = practiceId('P10009')
  const world = withPublished(liveWorld(), cedar, { postcode: 'ZZ1 1ZZ' })
  const published = { ...world.practices.get(cedar)?.published, code, listSize: null } as never
  const opened = entryOf(world, code, { postcode: 'ZZ1 1ZZ', published })
  const news = imported(world, registerOf(world, closedOn(world, cedar, '2019-09-30'), opened))
  const asNew = { keep: false, outcome: 'newCode', from, successor: code } as const
  const back = undone(doneWith(asNew, news), cedar)
  expect(membersOf(back, network)).toEqual([ash, birch, cedar])
  expect(back.practices.get(cedar)).toMatchObject({ network, published: { active: true } })
  expect(back.practices.get(code)).toMatchObject({ network: null, published: { active: false } })
  expect(missingSignatures(back, network, stepId('G10'))).toEqual([])
  expect(money(back)).toBe(money(world))
  expect(codeOf(decide(back, cedar, asNew))).toBe('ok')
})

describe('a later register that takes back what was decided', () => {
  it('before its day is told once, and the decision stands until it is undone', () => {
    const decided = after(proposed, decide(proposed, cedar, closes))
    const doubted = imported(decided, registerOf(decided, entryOf(decided, cedar)))
    expect(changeOf(doubted, cedar)).toMatchObject({ outcome: 'closes' })
    expect(saysWords(changeOf(doubted, cedar))).toMatch(/A later register .* no longer says so\.$/)
    expect(found(doubted, registerOf(doubted))).toEqual([])
    const practice = doubted.practices.get(cedar)
    const [view] = practice ? viewsOf(doubted, lead, practice) : []
    expect(view).toMatchObject({ doubted: true, undo: { may: true } })
    expect(membersOf(onDay(doubted), network)).toEqual([ash, birch])
    expect(membersOf(onDay(after(doubted, undo(doubted, cedar))), network)).toContain(cedar)
  })

  it('of another code points to the old one, and undoing answers both codes', () => {
    const code = practiceId('P10009')
    const first = withPublished(liveWorld(), cedar, { postcode: 'ZZ1 1ZZ' })
    const published = { ...first.practices.get(cedar)?.published, code } as never
    const opened = entryOf(first, code, { postcode: 'ZZ1 1ZZ', published })
    const news = imported(first, registerOf(first, closedOn(first, cedar, '2019-09-30'), opened))
    const done = doneWith({ keep: false, outcome: 'newCode', from, successor: code }, news)
    const rows = [entryOf(done, cedar), closedOn(done, code, '2019-10-31')]
    const back = imported(done, registerOf(done, ...rows))
    expect(changeOf(back, cedar)).toMatchObject({ says: 'reopened' })
    expect(changeOf(back, code)).toMatchObject({ says: 'closed' })
    const again = { keep: false, outcome: 'newCode', from, successor: cedar } as const
    expect(decide(back, code, again)).toMatchObject({ refusal: { code: 'was-its-code' } })
    const command = { practice: cedar, change: `${cedar}-R1` as never, reason: words }
    const undoneBoth = after(back, undoRegister(back, lead, command))
    for (const id of [cedar, code])
      expect(changeOf(undoneBoth, id)).toMatchObject({ outcome: 'withdrawn' })
  })
})

describe('a practice that was let in, and should not have been', () => {
  const outside = withPublished(liveWorld(), dell, { active: false })
  const news = imported(outside, registerOf(outside, entryOf(outside, dell)))
  const opens = { keep: false, outcome: 'opens', from: londonDate('2019-08-07') } as const
  const decided = after(news, decide(news, dell, opens))
  const open = fold(
    decided,
    assessCommissioner(decided).moves.filter(({ event }) => event.type === 'practiceReopened'),
  )

  it('takes no part any more, unless a network has named it since', () => {
    expect(open.practices.get(dell)?.published.active).toBe(true)
    expect(after(open, undo(open, dell)).practices.get(dell)?.published.active).toBe(false)
    const joined = withPractice(open, dell, () => ({ claims: [otherNetwork] }))
    expect(codeOf(undo(joined, dell))).toBe('joined-since')
  })
})

describe('a change of commissioner that is undone', () => {
  const next = commissionerId('01Z')
  const other = { ...madeUpCommissioner({}), id: next, name: 'Next CCG', meetings: {} }
  const nextLead: Actor = { id: 'next', grants: [{ role: 'supportLead', commissioner: next }] }
  const world = { ...liveWorld(), others: new Map([[next, other]]) }
  const since = londonDate('2019-08-01')
  const under = entryOf(world, cedar, { commissioner: { code: next, name: 'Next CCG', since } })
  const news = imported(world, registerOf(world, under))
  const moves = { keep: false, outcome: 'moves', from: londonDate('2019-08-07') } as const
  const decided = after(news, decide(news, cedar, moves))
  const moved = fold(
    decided,
    assessCommissioner(decided).moves.filter(({ event }) =>
      /Changed|HandedOver|TakenOver/.test(event.type),
    ),
  )

  it('goes back by the one that has it now, and neither the file nor the engine does it again', () => {
    expect(codeOf(undo(moved, cedar, lead))).toBe('not-yours')
    const back = after(moved, undo(moved, cedar, nextLead))
    expect(back.practices.get(cedar)?.published.commissioner).toBe(commissionerId('00Z'))
    expect(changeOf(back, cedar)).toMatchObject({ outcome: 'undone' })
    expect(changeOf(back, cedar).effectedAt).toBeUndefined()
    expect(found(back, registerOf(back, under))).toEqual([])
    const again = assessCommissioner(back).moves.map(({ event }) => event.type)
    expect(again).not.toContain('commissionerChanged')
  })
})

it('whatever was decided on a member and undone, its network and its money are as they were', () => {
  const decisions = fc.constantFrom<RegisterDecision>(closes, mergesInto(ash), mergesInto(birch), {
    keep: true,
  })
  fc.assert(
    fc.property(fc.array(decisions, { minLength: 1, maxLength: 3 }), (all) => {
      const end = all.reduce((world, decision) => {
        const done = onDay(after(world, decide(world, cedar, decision)))
        return undone(done, cedar)
      }, proposed)
      expect(membersOf(end, network)).toEqual([ash, birch, cedar])
      expect(networkListSize(end, network)).toEqual(networkListSize(proposed, network))
      expect(money(end)).toBe(money(proposed))
    }),
    { numRuns: 15 },
  )
})
