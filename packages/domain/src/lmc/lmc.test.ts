import { describe, expect, it } from 'vitest'
import { ash, dell, network, words } from '../acceptance/made-up-world.ts'
import { mayRaiseBlocker } from '../access/blockers.ts'
import { type Actor, oversees } from '../access/grants.ts'
import { maySee } from '../access/may-see.ts'
import { londonDate } from '../ids.ts'
import {
  acceptMediation,
  closeMediation,
  setMediationMeeting,
} from '../mediation/hold-mediation.ts'
import {
  code,
  day,
  failed,
  homeless,
  look,
  mediation,
  refused,
} from '../mediation/made-up-search.ts'
import { inviteMediator } from '../mediation/mediate.ts'
import { placeView } from '../mediation/places-page.ts'
import { otherMediator } from '../testing/made-up-people.ts'
import { after, lead, mediator, onBehalf, practiceUser } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { lmcCases } from './lmc-cases.ts'
import { mediationCase } from './mediation-case.ts'

const on = (date: string) => ({ practice: dell, on: londonDate(date) })
const open = () => day(look(refused(homeless())), '2019-04-25')
const invited = (world = open()) => after(world, inviteMediator(world, lead, on('2019-04-24')))
const fail = (world: World, by: Actor) =>
  closeMediation(world, by, { practice: dell, outcome: 'failed', note: words })

describe('the mediator of a local medical committee', () => {
  it('oversees nothing, and sees neither networks nor practices', () => {
    const world = invited()
    expect(oversees(world, mediator)).toBe(false)
    expect(maySee(world, mediator, { network })).toBe(false)
    expect(maySee(world, mediator, { practice: dell })).toBe(false)
    expect(mayRaiseBlocker(world, mediator, { network })).toBe(false)
  })

  it('is let in by the invitation, another committee is not', () => {
    expect(mediationCase(open(), mediator, dell)).toBeNull()
    expect(lmcCases(open(), mediator)).toEqual([])
    for (const act of [acceptMediation, setMediationMeeting])
      expect(code(act(open(), mediator, on('2019-04-25')))).toBe('not-yours')
    const world = invited()
    expect(mediationCase(world, mediator, dell)).toMatchObject({
      practiceName: 'Made-up Surgery 4',
      listSize: 5_000,
      mayRecord: true,
      networks: [
        { refusedAt: expect.any(Number), reason: words.ref },
        { refusedAt: expect.any(Number), reason: words.ref },
      ],
    })
    expect(mediationCase(world, otherMediator, dell)).toBeNull()
    expect(lmcCases(world, otherMediator)).toEqual([])
    expect(code(fail(world, otherMediator))).toBe('not-yours')
  })

  it('accepts, meets and says what came of it; each is what waits for it next', () => {
    const waits = (world: World) => lmcCases(world, mediator)[0]?.waits
    const asked = invited()
    expect(waits(asked)).toMatchObject({ act: 'accept' })
    const accepted = after(asked, acceptMediation(asked, mediator, on('2019-04-25')))
    expect(waits(accepted)).toMatchObject({ act: 'meet' })
    expect(code(acceptMediation(accepted, mediator, on('2019-04-25')))).toBe('accepted-already')
    expect(code(acceptMediation(asked, mediator, on('2019-04-26')))).toBe('date-in-future')
    expect(code(acceptMediation(asked, mediator, on('2019-04-23')))).toBe('before-invitation')
    const met = after(accepted, setMediationMeeting(accepted, mediator, on('2019-04-25')))
    expect(waits(met)).toMatchObject({ act: 'settle' })
    const ended = after(met, fail(met, mediator))
    expect(lmcCases(ended, mediator)).toMatchObject([{ waits: null, outcome: 'failed' }])
  })

  it('after the end still sees what it did, but not why networks refused, and records nothing', () => {
    const ended = failed(homeless())
    const page = mediationCase(ended, mediator, dell)
    expect(page).toMatchObject({
      mayRecord: false,
      mediation: { outcome: 'failed', note: words.ref },
    })
    expect(page?.networks.map(({ reason }) => reason)).toEqual([null, null])
    expect(code(fail(ended, mediator))).toBe('no-open-mediation')
    const later = setMediationMeeting(ended, mediator, on('2019-04-25'))
    expect(code(later)).toBe('no-open-mediation')
  })

  it('is named on the page of the practice, with since when it has been asked', () => {
    expect(placeView(invited(), practiceUser(dell), dell)?.mediation).toMatchObject({
      mediator: 'Made-up LMC',
      invitedOn: '2019-04-24',
      acceptedOn: null,
    })
  })
})

describe('the support lead, for the committee', () => {
  it('says who asked and how, which is kept beside what was recorded', () => {
    const world = invited()
    for (const act of [acceptMediation, setMediationMeeting])
      expect(code(act(world, lead, on('2019-04-25')))).toBe('say-who-asked')
    const about = { ...on('2019-04-25'), onBehalf }
    const accepted = after(world, acceptMediation(world, lead, about))
    const met = after(accepted, setMediationMeeting(accepted, lead, about))
    expect(mediation(met)?.entered).toMatchObject([
      { act: 'accept', on: '2019-04-25', how: 'phone' },
      { act: 'meet', on: '2019-04-25', how: 'phone' },
    ])
    expect(mediationCase(met, mediator, dell)?.mediation.entered).toHaveLength(2)
    expect(code(fail(met, lead))).toBe('say-who-asked')
    const close = { practice: dell, outcome: 'failed', note: words, onBehalf } as const
    expect(code(closeMediation(met, lead, close))).toBeNull()
    expect(code(closeMediation(met, mediator, close))).toBe('for-yourself')
    expect(code(closeMediation(met, practiceUser(ash), close))).toBe('not-yours')
  })

  it('records what others agree before the committee has been asked', () => {
    const close = { practice: dell, outcome: 'agreed', network, note: words } as const
    expect(code(closeMediation(open(), lead, close))).toBeNull()
    expect(code(closeMediation(open(), lead, { ...close, onBehalf }))).toBe('not-invited')
  })
})
