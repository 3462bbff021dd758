import { expect, it } from 'vitest'
import { dell, network } from '../acceptance/made-up-world.ts'
import { lmcId, londonDate } from '../ids.ts'
import {
  acceptMediation,
  closeMediation,
  declineMediation,
  setMediationMeeting,
} from '../mediation/hold-mediation.ts'
import {
  code,
  day,
  homeless,
  look,
  mediation,
  movesOf,
  refused,
} from '../mediation/made-up-search.ts'
import { inviteMediator } from '../mediation/mediate.ts'
import { placeView } from '../mediation/places-page.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import { after, lead, mediator, onBehalf, practiceUser } from '../testing/made-up-run.ts'
import { words } from '../testing/plausible-answer.ts'
import type { World } from '../world.ts'
import { lmcCases } from './lmc-cases.ts'
import { mediationCase } from './mediation-case.ts'
import { nameLmc } from './name-lmc.ts'

const other = { id: lmcId('L2'), name: 'The neighbours’ LMC' }
const otherMediator = { id: 'other', grants: [{ role: 'lmc' as const, lmc: other.id }] }
const on = (date: string) => ({ practice: dell, on: londonDate(date) })
const invited = (programme = networkContract2019) => {
  const world = day(look(refused(homeless('2019-04-23', programme))), '2019-04-25')
  return after(world, inviteMediator(world, lead, on('2019-04-24')))
}
const decline = (world: World, by = mediator, more: object = {}) =>
  declineMediation(world, by, { ...on('2019-04-25'), because: 'conflict', ...more })
const declined = (programme = networkContract2019) => {
  const world = invited(programme)
  return after(world, decline(world))
}

it('is declined by the mediator who was invited, or for it by the support lead who says who asked', () => {
  const world = invited()
  expect(code(decline(world, practiceUser(dell)))).toBe('not-yours')
  expect(code(decline(world, lead))).toBe('say-who-asked')
  expect(code(decline(world, lead, { onBehalf }))).toBeNull()
  expect(code(decline(world, mediator, on('2019-04-26')))).toBe('date-in-future')
  expect(code(decline(world, mediator, on('2019-04-23')))).toBe('before-invitation')
  const accepted = after(world, acceptMediation(world, mediator, on('2019-04-25')))
  expect(mediation(after(accepted, decline(accepted)))?.acceptedOn).toBeUndefined()
})

it('lets it see the case no more, and begins the clock of the invitation anew', () => {
  const world = declined()
  expect(mediationCase(invited(), mediator, dell)).not.toBeNull()
  expect(mediationCase(world, mediator, dell)).toBeNull()
  expect(lmcCases(world, mediator)).toEqual([])
  const view = placeView(world, lead, dell, { committees: [other] })
  expect(view?.mediation).toMatchObject({ now: { stage: 'invite' }, mayGoOnWithout: true })
  expect(view?.mediation?.declined).toMatchObject([{ because: 'conflict', on: '2019-04-25' }])
  expect(view?.mayInvite).toEqual([other])
  expect(movesOf(day(world, '2019-04-29'))).not.toContain('mediationOverdue')
  expect(movesOf(day(world, '2019-04-30'))).toContain('mediationOverdue')
})

it('goes to another committee, not to the same again', () => {
  const world = declined()
  expect(code(inviteMediator(world, lead, on('2019-04-25')))).toBe('declined-already')
  const anew = after(world, inviteMediator(world, lead, { ...on('2019-04-25'), other }))
  expect(lmcCases(anew, otherMediator)).toMatchObject([{ about: { practice: dell } }])
  expect(lmcCases(anew, mediator)).toEqual([])
  expect(placeView(anew, lead, dell)?.mediation?.mediator).toBe(other.name)
  const accepted = after(anew, acceptMediation(anew, otherMediator, on('2019-04-25')))
  expect(code(inviteMediator(accepted, lead, on('2019-04-25')))).toBe('accepted-already')
})

it('is gone on with by the commissioner itself, where the version lets it', () => {
  const world = declined()
  const met = after(world, setMediationMeeting(world, lead, on('2019-04-25')))
  expect(placeView(met, lead, dell)?.mediation?.now).toMatchObject({ stage: 'settle' })
  expect(code(setMediationMeeting(world, lead, on('2019-04-24')))).toBe('before-decline')
  expect(code(setMediationMeeting(world, mediator, on('2019-04-25')))).toBe('not-yours')
  const end = { practice: dell, outcome: 'failed' as const, note: words }
  expect(mediation(after(met, closeMediation(met, lead, end)))?.outcome).toBe('failed')
  const agreed = { ...end, outcome: 'agreed' as const, network }
  expect(after(met, closeMediation(met, lead, agreed)).practices.get(dell)?.network).toBe(network)
  const { withoutCommittee: _, ...strict } = networkContract2019.mediation ?? ({} as never)
  const alone = declined({ ...networkContract2019, mediation: strict })
  expect(code(setMediationMeeting(alone, lead, on('2019-04-25')))).toBe('not-invited')
})

it('is another committee that the support lead names: what the first was invited to stays with that', () => {
  const world = invited()
  expect(code(nameLmc(world, mediator, { name: other.name }))).toBe('not-yours')
  const own = world.commissioner.lmc?.name ?? ''
  expect(code(nameLmc(world, lead, { name: ` ${own.toUpperCase()}` }))).toBe('named-already')
  const anew = after(world, nameLmc(world, lead, { name: 'A merged LMC' }))
  expect(anew.commissioner.lmc).toEqual({ id: '00Z-2', name: 'A merged LMC' })
  expect(lmcCases(anew, mediator)).toHaveLength(1)
  expect(placeView(anew, lead, dell)?.mediation?.mediator).toBe(own)
  const back = after(anew, nameLmc(anew, lead, { name: own }))
  expect(back.commissioner.lmc).toEqual(world.commissioner.lmc)
})
