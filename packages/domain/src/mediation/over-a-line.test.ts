import { expect, it } from 'vitest'
import { dell, network, otherNetwork, withPublished, words } from '../acceptance/made-up-world.ts'
import type { Actor } from '../access/grants.ts'
import { affects } from '../affects.ts'
import type { CommissionerState } from '../facts/state.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import { commissionerId, type NetworkId, networkId } from '../ids.ts'
import { leadIsSettled } from '../lead-commissioner/settled.ts'
import { membersOf } from '../progress/membership.ts'
import { after, lead } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { askForPlace } from './ask-for-place.ts'
import { askingPractices } from './asking-practices.ts'
import { closeMediation, setMediationMeeting } from './hold-mediation.ts'
import { code, homeless, later, refuse, user } from './made-up-search.ts'
import { isRefusedByAll, placeOf } from './places.ts'
import { placeView } from './places-page.ts'
import { requirePlace } from './require-place.ts'

const away = commissionerId('00Y')
const ownNetwork = networkId('N3')
const ownLead: Actor = { id: 'away', grants: [{ role: 'supportLead', commissioner: away }] }
const about = { practice: dell, network }

/** Dell is the other commissioner's, which these two networks do not belong to. */
function overALine(programme = homeless().programme): World {
  const { commissioner, ...world } = homeless('2019-04-23', programme)
  const home: CommissionerState = { ...commissioner, id: away, name: 'Away CCG', stp: 'Away STP' }
  const moved = withPublished({ ...world, commissioner }, dell, { commissioner: away })
  return { ...moved, others: new Map([[away, home]]) }
}

/** The same as Dell's own commissioner has it, which has a network of its own. */
function atAway(world: World): World {
  const home = world.others?.get(away)
  const like = world.networks.get(network)
  if (!home || !like) throw new Error('Nobody is away.')
  const own = { ...like, id: ownNetwork, name: 'Own', commissioner: away, steps: {} }
  return {
    ...world,
    commissioner: home,
    networks: new Map([[ownNetwork, own]]),
    ledElsewhere: world.networks,
    others: new Map([[world.commissioner.id, world.commissioner]]),
  }
}

const asked = () => after(overALine(), askForPlace(overALine(), user, about))

it('is asked by the practice, or by its own support lead for it, and both commissioners know', () => {
  expect(code(askForPlace(overALine(), lead, about))).toBe('not-yours')
  expect(code(askForPlace(overALine(), ownLead, about))).toBeNull()
  const world = asked()
  expect(world.others?.get(away)?.places?.[dell]?.asked).toEqual({ [network]: world.now })
  expect(world.commissioner.places).toBeUndefined()
  expect(world.networks.get(network)?.askedFrom).toEqual({ [dell]: away })
  expect(code(askForPlace(world, user, about))).toBe('already-asked')
  expect(askingPractices(world, lead, network)).toMatchObject([
    { practice: dell, commissionerName: 'Away CCG', mayRefuse: true },
  ])
})

it('offers neighbours after the networks of its own commissioner, with what it would cross', () => {
  const elsewhere = [network, otherNetwork].map((id, at) => ({
    id,
    name: `Neighbour ${at}`,
    km: 9 - at,
    commissionerName: 'Made-up CCG',
    stp: 'Near STP',
  }))
  const view = placeView(atAway(asked()), user, dell, { elsewhere })
  expect(view?.mayAsk).toMatchObject([
    { id: ownNetwork, crossing: null },
    { id: otherNetwork, crossing: { commissionerName: 'Made-up CCG', otherStp: true } },
  ])
  expect(view?.networks).toMatchObject([{ network, commissionerName: expect.any(String) }])
})

it('is refused by all when those of its own commissioner have refused, and every neighbour that it asked', () => {
  const refusedBy = (world: World, ids: readonly NetworkId[]): boolean => {
    const home = atAway(world)
    const place = placeOf(home, dell)
    const refused = Object.fromEntries(ids.map((id) => [id, { at: home.now, reason: words }]))
    const places = { [dell]: { ...place, refused } }
    const practice = home.practices.get(dell)
    const rules = home.programme.mediation
    if (!practice || !rules) throw new Error('Dell looks for nothing.')
    const now = { ...home, commissioner: { ...home.commissioner, places } }
    return isRefusedByAll(now, practice, rules)
  }
  expect(refusedBy(asked(), [network])).toBe(false)
  expect(refusedBy(asked(), [ownNetwork])).toBe(false)
  expect(refusedBy(asked(), [ownNetwork, network])).toBe(true)
  expect(refusedBy(overALine(), [ownNetwork])).toBe(true)
})

it('is a refusal that its own commissioner holds, and the network may think again', () => {
  const world = asked()
  const no = after(world, refuse(world))
  expect(placeOf(no, dell).refused[network]).toBeDefined()
  expect(no.commissioner.places).toBeUndefined()
})

/** Mediation is under way at its own commissioner, which asked nobody to mediate but its support lead. */
function mediated(programme?: World['programme'], outcome?: 'failed'): World {
  const world = after(overALine(programme), askForPlace(overALine(programme), user, about))
  const home = world.others?.get(away) as CommissionerState
  const place = placeOf(world, dell)
  const ended = outcome ? { outcome, closedAt: world.now } : {}
  const mediation = {
    ...{ openedAt: world.now, openedBy: 'engine' as const, meetings: [], overdue: [] },
    ...ended,
  }
  const places = { [dell]: { ...place, mediation } }
  return { ...world, others: new Map([[away, { ...home, places }]]) }
}

it('is placed over the line by what mediation agreed: its commissioner records it, and both agree who leads', () => {
  const agreed = { ...about, outcome: 'agreed' as const, note: words }
  expect(code(closeMediation(mediated(), lead, agreed))).toBe('not-yours')
  const world = after(mediated(), closeMediation(mediated(), ownLead, agreed))
  expect(membersOf(world, network)).toContain(dell)
  expect(placeOf(world, dell).mediation).toMatchObject({ outcome: 'agreed', network })
  const held = world.networks.get(network)
  expect(held && leadIsSettled(world, held)).toBe(false)
  const met = setMediationMeeting(mediated(), lead, { practice: dell, on: '2019-04-23' as never })
  expect(code(met)).toBe('not-yours')
})

it('is required of no network of another commissioner', () => {
  const world = mediated(later, 'failed')
  expect(code(requirePlace(world, ownLead, { ...about, reason: words }))).toBe('other-commissioner')
  expect(code(requirePlace(world, lead, { ...about, reason: words }))).toBe('not-yours')
})

it('wakes the commissioner of who waits for the answer of a network that ends', () => {
  const world = asked()
  const stream = networkStream(world.programme.id, network)
  const ended = fact(stream, { type: 'networkWithdrawn', data: {} } as never)
  expect(affects(world, ended)).toContainEqual(expect.objectContaining({ id: away }))
})
