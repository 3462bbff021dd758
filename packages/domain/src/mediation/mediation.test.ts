import { describe, expect, it } from 'vitest'
import {
  answered,
  ash,
  birch,
  cedar,
  dell,
  madeUpWorld,
  network,
  otherNetwork,
  withPractice,
  withPublished,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { planCover } from '../decide/commissioner-commands.ts'
import { commissionerId, londonDate, networkId, stepId } from '../ids.ts'
import { recordIsDone, recordOf } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { after, lead, practiceUser } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { askForPlace } from './ask-for-place.ts'
import { askingPractices } from './asking-practices.ts'
import { closeMediation, setMediationMeeting } from './hold-mediation.ts'
import {
  ask,
  code,
  day,
  failed,
  homeless,
  later,
  look,
  mediation,
  movesOf,
  refuse,
  refused,
  user,
} from './made-up-search.ts'
import { inviteMediator, openMediation } from './mediate.ts'
import { placeView } from './places-page.ts'
import { takeBackRefusal } from './refuse-place.ts'
import { requirePlace } from './require-place.ts'

describe('a practice that asks for a place', () => {
  it('asks for itself, once each, while it wants one and has none', () => {
    const world = homeless()
    expect(code(ask(world, network, practiceUser(cedar)))).toBe('not-yours')
    expect(code(ask(world, networkId('N9')))).toBe('no-such-network')
    const asked = after(world, ask(world))
    expect(code(ask(asked))).toBe('already-asked')
    expect(code(ask(madeUpWorld()))).toBe('does-not-want')
    const own = askForPlace(world, lead, { practice: ash, network: otherNetwork })
    expect(code(own)).toBe('in-a-network')
  })

  it('is refused by who speaks for the network, who may think again', () => {
    const asked = after(homeless(), ask(homeless()))
    expect(code(refuse(asked, practiceUser(birch)))).toBe('not-yours')
    expect(code(refuse(asked, user))).toBe('not-yours')
    expect(code(refuse(homeless()))).toBe('not-asked')
    const no = after(asked, refuse(asked))
    expect(code(refuse(no))).toBe('already-refused')
    const back = takeBackRefusal(no, practiceUser(ash), { practice: dell, network })
    expect(after(no, back).commissioner.places?.[dell]?.refused).toEqual({})
  })

  it('shows both sides that there is a refusal', () => {
    const asked = after(homeless(), ask(homeless()))
    const no = after(asked, refuse(asked))
    expect(placeView(no, user, dell)?.networks).toMatchObject([{ network, refusedAt: no.now }])
    expect(askingPractices(no, practiceUser(ash), network)).toMatchObject([
      { practice: dell, refusedAt: no.now, mayThinkAgain: true },
    ])
  })

  it('is refused by a practice that the same proposal names, which declines the proposal by that', () => {
    const world = homeless()
    const proposal = {
      version: 1,
      answer: { members: [ash, birch, dell], coordinator: ash },
      at: world.now,
      agreed: { [ash]: world.now },
      declined: {},
    }
    const open = withRecord(world, 'F3', { network }, { proposal })
    const no = after(open, refuse(open, practiceUser(birch)))
    expect(no.commissioner.places?.[dell]?.refused[network]).toBeDefined()
    expect(
      Object.keys(no.networks.get(network)?.steps[stepId('F3')]?.proposal?.declined ?? {}),
    ).toEqual([birch])
  })
})

describe('mediation', () => {
  it('is opened by itself, with a blocker that has an owner, once every network has refused', () => {
    const asked = after(homeless(), ask(homeless()))
    const one = after(asked, refuse(asked))
    expect(movesOf(one)).not.toContain('mediationOpened')
    const open = look(refused(homeless()))
    expect(mediation(open)).toMatchObject({ openedBy: 'engine' })
    expect(Object.values(open.commissioner.blockers)).toMatchObject([
      { kind: 'networkRefusesPractice', owner: 'supportLead', practice: dell },
    ])
    expect(movesOf(open)).toEqual([])
  })

  it('is opened earlier by the support lead, but not before a refusal', () => {
    const world = homeless()
    expect(code(openMediation(world, lead, { practice: dell }))).toBe('not-refused')
    expect(code(openMediation(world, user, { practice: dell }))).toBe('not-yours')
    const asked = after(world, ask(world))
    const one = after(asked, refuse(asked))
    const open = after(one, openMediation(one, lead, { practice: dell }))
    expect(mediation(open)).toMatchObject({ openedBy: 'person' })
    expect(code(openMediation(open, lead, { practice: dell }))).toBe('already-open')
  })

  it('has a clock for each stage, which tells once when it has run out', () => {
    const open = look(refused(homeless()))
    expect(placeView(open, lead, dell)?.mediation?.now).toMatchObject({ stage: 'invite' })
    expect(movesOf(day(open, '2019-04-25'))).toEqual([])
    const overdue = day(open, '2019-04-26')
    expect(movesOf(overdue)).toEqual(['mediationOverdue'])
    expect(movesOf(look(overdue))).toEqual([])
    expect(placeView(look(overdue), lead, dell)?.mediation?.now).toMatchObject({ overdue: true })
  })

  it('fails only after those concerned have met', () => {
    const open = look(refused(homeless()))
    const close = { practice: dell, outcome: 'failed' as const, note: words }
    expect(code(closeMediation(open, lead, close))).toBe('nobody-met')
    const meeting = setMediationMeeting(open, lead, {
      practice: dell,
      on: londonDate('2019-04-24'),
    })
    expect(code(meeting)).toBe('not-invited')
    const future = inviteMediator(open, lead, { practice: dell, on: londonDate('2019-04-24') })
    expect(code(future)).toBe('date-in-future')
    expect(mediation(failed(homeless()))).toMatchObject({ outcome: 'failed' })
  })

  it('ends by agreement: the practice is a member, and the agreement is signed again by the others', () => {
    const signed = withRecord(
      homeless(),
      'F8',
      { practice: ash, network },
      { ...answered({}), signedVersion: 'v1' },
    )
    const open = look(refused(signed))
    const agreed = closeMediation(open, lead, {
      practice: dell,
      outcome: 'agreed',
      network,
      note: words,
    })
    const world = look(after(open, agreed))
    expect(membersOf(world, network)).toEqual([ash, birch, cedar, dell])
    expect(world.practices.get(dell)?.network).toBe(network)
    const step = world.programme.steps.find(({ id }) => id === 'F8')
    expect(step && recordIsDone(recordOf(world, step, { practice: ash, network }))).toBe(false)
    expect(mediation(world)).toMatchObject({ outcome: 'agreed', network })
    expect(Object.values(world.commissioner.blockers).every((one) => one.resolvedAt)).toBe(true)
  })

  it('is no longer needed where the practice joins, or does not want to any more', () => {
    const open = look(refused(homeless()))
    const no = withRecord(open, 'F1', { practice: dell }, answered({ intent: 'no' }))
    expect(mediation(look(no))).toMatchObject({ outcome: 'notWanted' })
  })

  it('ends where the practice goes to another commissioner, with whom it looks anew', () => {
    const open = look(refused(homeless()))
    const { commissioner } = open
    const away = { ...commissioner, id: commissionerId('00Y'), name: 'Away CCG', places: {} }
    const gone = withPublished(open, dell, { commissioner: away.id })
    for (const others of [undefined, new Map([[away.id, away]])]) {
      const ended = look({ ...gone, ...(others ? { others } : {}) })
      expect(mediation(ended)).toMatchObject({ outcome: 'moved' })
      expect(movesOf(ended)).toEqual([])
    }
    const practices = new Map(open.practices)
    practices.delete(dell)
    expect(mediation(look({ ...open, practices }))).toMatchObject({ outcome: 'moved' })
  })
})

describe('after mediation has failed', () => {
  const require = (world: World, by = lead) =>
    requirePlace(world, by, { practice: dell, network, reason: words })

  it('in 2019 nobody can make a network take it: another covers its patients', () => {
    const world = failed(homeless())
    expect(require(world)).toMatchObject({
      refusal: { code: 'cannot-allocate', source: expect.stringContaining('S29') },
    })
    const covered = after(world, planCover(world, lead, { practice: dell, by: otherNetwork }))
    expect(movesOf(covered)).toEqual(['blockerResolved'])
    const joined = withPractice(covered, dell, (one) => ({ ...one, network: otherNetwork }))
    expect(movesOf(joined)).toContain('coverEnded')
    expect(look(joined).commissioner.cover).toEqual({})
  })

  it('later the commissioner requires a network to take it, which is then a member for good', () => {
    expect(code(require(homeless('2019-04-23', later)))).toBe('mediation-first')
    const world = failed(homeless('2019-04-23', later))
    expect(code(require(world, user))).toBe('not-yours')
    const placed = after(world, require(world))
    expect(membersOf(placed, network)).toContain(dell)
    expect(placed.commissioner.places?.[dell]?.required).toMatchObject({ network })
    expect(code(require(placed))).toBe('in-a-network')
  })

  it('requires no group that has not formed', () => {
    const world = withRecord(failed(homeless('2019-04-23', later)), 'F3', { network }, {})
    expect(code(require(world))).toBe('not-formed')
  })
})

describe('from the day on which partners are chosen', () => {
  it('says who has no network, and resolves it when that is over', () => {
    expect(movesOf(homeless('2019-04-30'))).not.toContain('blockerRaised')
    const raised = look(homeless('2019-05-01'))
    const own = Object.values(raised.commissioner.blockers).filter(
      ({ practice }) => practice === dell,
    )
    expect(own).toMatchObject([{ kind: 'practiceHasNoNetwork', owner: 'supportLead' }])
    const covered = after(raised, planCover(raised, lead, { practice: dell, by: network }))
    expect(movesOf(covered)).toContain('blockerResolved')
  })

  it('says who is claimed by two, until it has chosen', () => {
    const world = homeless('2019-05-01')
    const state = world.practices.get(dell)
    if (!state) throw new Error('Dell is gone.')
    const practices = (network_: typeof state.network) =>
      new Map(world.practices).set(dell, {
        ...state,
        claims: [network, otherNetwork],
        network: network_,
      })
    const claimed = look({ ...world, practices: practices(null) })
    const kinds = Object.values(claimed.commissioner.blockers).map(({ kind }) => kind)
    expect(kinds).toContain('practiceInTwoNetworks')
    expect(kinds).not.toContain('practiceHasNoNetwork')
    const chosen = { ...claimed, practices: practices(network) }
    expect(movesOf(chosen)).toContain('blockerResolved')
  })
})
