import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ash,
  birch,
  cedar,
  dell,
  madeUpCommissioner,
  network,
  withPractice,
} from '../acceptance/made-up-world.ts'
import { missingSignatures } from '../acceptance/signatures.ts'
import { uncoveredPractices } from '../acceptance/uncovered-practices.ts'
import type { Actor } from '../access/grants.ts'
import { maySee } from '../access/may-see.ts'
import { affects } from '../affects.ts'
import { assessCommissioner } from '../assess/assess.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import type { CommissionerState } from '../facts/state.ts'
import { commissionerId, londonDate, type PracticeId, practiceId, stepId } from '../ids.ts'
import { leadPage } from '../lead-commissioner/lead-page.ts'
import { worthOf } from '../money/delay.ts'
import { membersOf } from '../progress/membership.ts'
import { after, at, fold, lead, practiceUser, regional } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { decide, entryOf, found, imported, liveWorld, registerOf } from './made-up-register.ts'
import { moveConsequences } from './move-consequences.ts'
import { goesTo } from './moving-facts.ts'
import { saysWords } from './register-notice.ts'

const home = commissionerId('00Z')
const next = commissionerId('01Z')
const nextCcg: CommissionerState = {
  ...madeUpCommissioner({}),
  id: next,
  name: 'Next CCG',
  meetings: {},
}
const nextLead: Actor = { id: 'next', grants: [{ role: 'supportLead', commissioner: next }] }
const day = londonDate('2019-08-07')
const moves = { keep: false, outcome: 'moves', from: day } as const
const since = londonDate('2019-08-01')

const here = (more: Partial<CommissionerState> = {}): World => ({
  ...liveWorld(),
  others: new Map([[next, { ...nextCcg, ...more }]]),
})
const under = (world: World, id: PracticeId, code = next, name: string | null = 'Next CCG') =>
  entryOf(world, id, { commissioner: { code, name, since } })
const moved = (world: World, ...ids: readonly PracticeId[]) =>
  imported(world, registerOf(world, ...ids.map((id) => under(world, id))))
const newsOf = (world: World, id: PracticeId) =>
  Object.values(world.practices.get(id)?.register ?? {})
const codeOf = (decided: ReturnType<typeof decide>) => (decided.ok ? 'ok' : decided.refusal.code)
/** The moves that hand practices over. */
const handing = (world: World) =>
  assessCommissioner(world).moves.filter(({ event }) =>
    ['commissionerChanged', 'practiceHandedOver', 'practiceTakenOver'].includes(event.type),
  )
const onItsDay = (world: World) => fold(world, handing(world))
const homeOf = (world: World, id: PracticeId) => world.practices.get(id)?.published.commissioner

describe('a register that has a practice under another commissioner', () => {
  const proposed = moved(here(), cedar)

  it('proposes it once, and changes nothing', () => {
    const [news] = newsOf(proposed, cedar)
    expect(news).toMatchObject({ says: 'moved', on: since, commissioner: { code: next } })
    expect(news && saysWords(news)).toBe(
      'The register of 5 August 2019 (made-up register, row 1) has it under Next CCG (01Z) since 1 August 2019.',
    )
    expect(homeOf(proposed, cedar)).toBe(home)
    expect(found(proposed, registerOf(proposed, under(proposed, cedar)))).toEqual([])
    const kept = after(proposed, decide(proposed, cedar, { keep: true }))
    expect(found(kept, registerOf(kept, under(kept, cedar)))).toEqual([])
  })

  it('withdraws it where a later one says it no more, and proposes another commissioner anew', () => {
    const gone = found(proposed, registerOf(proposed))
    expect(gone.map(({ event }) => event.type)).toEqual(['registerChangeWithdrawn'])
    const other = under(proposed, cedar, commissionerId('02Z'), 'Third CCG')
    expect(found(proposed, registerOf(proposed, other)).map(({ event }) => event.type)).toEqual([
      'registerChangeWithdrawn',
      'registerChangeProposed',
    ])
  })

  it('says nothing of a commissioner where its row names none', () => {
    expect(found(here(), registerOf(here()))).toEqual([])
  })

  it('is decided by the support lead or the region of the one it belongs to', () => {
    const by = [practiceUser(cedar), nextLead, lead, regional].map((who) =>
      codeOf(decide(proposed, cedar, moves, who)),
    )
    expect(by).toEqual(['not-yours', 'not-yours', 'ok', 'ok'])
    const closes = { keep: false, outcome: 'closes', from: day } as const
    expect(codeOf(decide(proposed, cedar, closes))).toBe('not-what-it-says')
  })
})

describe('a commissioner to which nobody can be handed over', () => {
  const to = (code: string, name: string | null, ...ids: readonly PracticeId[]) => {
    const world = here()
    const rows = ids.map((id) => under(world, id, commissionerId(code), name))
    const proposed = imported(world, registerOf(world, ...rows))
    return decide(proposed, ids[0] ?? cedar, moves)
  }

  it('is refused with what to do: not here, no commissioner, or only another code', () => {
    expect(codeOf(to('05Z', 'Far CCG', cedar))).toBe('commissioner-not-here')
    expect(codeOf(to('13Q', null, cedar))).toBe('unknown-commissioner')
    expect(codeOf(to('99Z', null, ash, birch, cedar, dell))).toBe('code-only')
    expect(codeOf(to('01Z', 'Next CCG', ash, birch, cedar, dell))).toBe('ok')
  })

  it('is one that merged with another: the code has the practices of both', () => {
    const other = practiceId('P20001')
    const stands = withPractice(
      { ...here(), practices: new Map(here().practices).set(other, neighbour(here(), other)) },
      other,
      () => ({ network: null, claims: [] }),
    )
    const both = [ash, birch, cedar, dell, other]
    const rows = both.map((id) => under(stands, id, commissionerId('99Z'), null))
    const proposed = imported(stands, registerOf(stands, ...rows))
    expect(codeOf(decide(proposed, ash, moves))).toBe('merged-elsewhere')
  })

  it('is under another version of the programme', () => {
    const proposed = moved(here({ version: 2 }), cedar)
    expect(codeOf(decide(proposed, cedar, moves))).toBe('other-version')
  })
})

const neighbour = (world: World, id: PracticeId) => {
  const held = world.practices.get(dell)
  if (!held) throw new Error('Dell is gone.')
  return { ...held, id, published: { ...held.published, code: id, commissioner: next } }
}

describe('a practice that is handed over', () => {
  const proposed = moved(here(), cedar)
  const decided = after(proposed, decide(proposed, cedar, moves))
  const done = onItsDay(decided)

  it('goes on its day, with all three told; both commissioners and the network look again', () => {
    const early = after(
      proposed,
      decide(proposed, cedar, { ...moves, from: londonDate('2019-09-01') }),
    )
    expect(handing(early)).toEqual([])
    expect(goesTo(early)).toEqual([])
    expect(goesTo(decided)).toEqual([next])
    const facts = handing(decided)
    expect(facts.map(({ event }) => event.type)).toEqual([
      'commissionerChanged',
      'practiceHandedOver',
      'practiceTakenOver',
    ])
    const [first] = facts
    const woken = first ? affects(done, first).map(({ id }) => id) : []
    expect(woken).toEqual(expect.arrayContaining([home, next, network]))
    expect(homeOf(done, cedar)).toBe(next)
    expect(handing(done)).toEqual([])
  })

  it('keeps its network, signatures, list and money; who leads is to be said anew', () => {
    expect(membersOf(done, network)).toEqual([ash, birch, cedar])
    expect(missingSignatures(done, network, stepId('G10'))).toEqual([])
    const { goLive } = done.programme
    expect(worthOf(done, network, goLive)).toBe(worthOf(proposed, network, goLive))
    expect(leadPage(proposed, lead, network)).toBeNull()
    expect(leadPage(done, lead, network)).toMatchObject({
      settled: null,
      concerned: [
        { id: home, practices: 2 },
        { id: next, practices: 1 },
      ],
    })
  })

  it('is seen by the new support lead, and by the old one no more where no network joins them', () => {
    expect(maySee(proposed, nextLead, { practice: cedar })).toBe(false)
    expect(maySee(done, nextLead, { practice: cedar })).toBe(true)
    const alone = moved(here(), dell)
    const gone = onItsDay(after(alone, decide(alone, dell, moves)))
    const theirs = { ...gone, commissioner: gone.others?.get(next) ?? nextCcg }
    expect(maySee(theirs, lead, { practice: dell })).toBe(false)
    expect(maySee(theirs, nextLead, { practice: dell })).toBe(true)
  })

  it('leaves cover behind: what was arranged binds nobody else, and the new one has it to cover', () => {
    const covered = {
      ...here(),
      commissioner: { ...here().commissioner, cover: { [dell]: network } },
    }
    const news = moved(covered, dell)
    const gone = onItsDay(after(news, decide(news, dell, moves)))
    expect(gone.commissioner.cover).toEqual({})
    expect(gone.commissioner.formerPractices).toEqual([dell])
    const theirs = { ...gone, commissioner: gone.others?.get(next) ?? nextCcg }
    expect(uncoveredPractices(gone, 'F9')).toEqual([])
    expect(uncoveredPractices(theirs, 'F9')).toEqual([dell])
  })

  it('comes back where a later register says so, and somebody decides it', () => {
    const theirs: World = {
      ...done,
      commissioner: done.others?.get(next) ?? nextCcg,
      others: new Map([[home, done.commissioner]]),
    }
    const back = imported(theirs, registerOf(theirs, under(theirs, cedar, home, 'Made-up CCG')))
    expect(newsOf(back, cedar).at(-1)).toMatchObject({
      says: 'moved',
      commissioner: { code: home },
    })
    expect(codeOf(decide(back, cedar, moves, lead))).toBe('not-yours')
    const again = onItsDay(after(back, decide(back, cedar, moves, nextLead)))
    expect(homeOf(again, cedar)).toBe(home)
  })

  it('is not handed over where it has closed before the day', () => {
    const closed = withPractice(decided, cedar, () => ({ closed: { on: day, how: 'closes' } }))
    expect(handing(closed)).toEqual([])
  })
})

describe('several practices that go together', () => {
  const proposed = moved(here(), ash, birch, cedar)
  const change = newsOf(proposed, ash)[0]

  it('are decided on once; one of which the register says nothing stands in the way', () => {
    const together = (also: readonly PracticeId[]) => decide(proposed, ash, moves, lead, also)
    expect(codeOf(together([birch, dell]))).toBe('not-together')
    const all = onItsDay(after(proposed, together([birch, cedar])))
    expect([ash, birch, cedar].map((id) => homeOf(all, id))).toEqual([next, next, next])
    const closed = at(proposed, atLondonTime(day, '13:00'))
    expect(codeOf(decide(closed, ash, { keep: true }, lead, [birch, cedar]))).toBe('ok')
  })

  it('are previewed: the line that is crossed, who leads, and the coverage of both', () => {
    const states = [ash, birch].flatMap((id) => proposed.practices.get(id) ?? [])
    const preview = change && moveConsequences(proposed, states, change, day)
    expect(preview).toMatchObject({
      from: { id: home },
      to: { id: next, name: 'Next CCG' },
      patients: 32_000,
      uncovered: [],
      networks: [
        {
          id: network,
          lead: { id: home },
          crosses: { before: false, after: true },
          toAgree: [{ id: home }, { id: next }],
          leadHasMembers: true,
        },
      ],
    })
  })
})

it('whatever moves, each practice belongs to one commissioner, and no network loses a member', () => {
  const some = fc.subarray([ash, birch, cedar, dell])
  fc.assert(
    fc.property(some, some, (going, decidedOn) => {
      const world = moved(here(), ...going)
      const asked = decidedOn.filter((id) => going.includes(id))
      const all = asked.reduce((now, id) => after(now, decide(now, id, moves)), world)
      const done = onItsDay(all)
      for (const id of [ash, birch, cedar, dell])
        expect(homeOf(done, id)).toBe(asked.includes(id) ? next : home)
      expect(membersOf(done, network)).toEqual([ash, birch, cedar])
      expect(done.commissioner.formerPractices ?? []).toEqual(
        [...asked].sort((a, b) => (a < b ? -1 : 1)),
      )
    }),
    { numRuns: 40 },
  )
})
