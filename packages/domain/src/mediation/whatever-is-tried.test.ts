import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dell, network, otherNetwork, words } from '../acceptance/made-up-world.ts'
import { assessCommissioner } from '../assess/assess.ts'
import type { Decided } from '../decide/contribution.ts'
import { londonDate } from '../ids.ts'
import { isInvitedToMediation } from '../lmc/invited.ts'
import { membersOf } from '../progress/membership.ts'
import { otherMediator } from '../testing/made-up-people.ts'
import { after, lead, mediator, onBehalf } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { acceptMediation, closeMediation, setMediationMeeting } from './hold-mediation.ts'
import { ask, homeless, later, look, mediation, refuse } from './made-up-search.ts'
import { inviteMediator, openMediation } from './mediate.ts'
import { takeBackRefusal } from './refuse-place.ts'
import { requirePlace } from './require-place.ts'

describe('whatever is tried', () => {
  const tried = fc.constantFrom(
    'ask',
    'askOther',
    'refuse',
    'refuseOther',
    'back',
    'open',
    'invite',
    'accept',
    'speak',
    'meet',
    'agree',
    'fail',
    'require',
    'look',
    'day',
  )
  it('keeps the practice in one network at most, mediates only for those without, and never throws', () => {
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 30 }), (all) => {
        let world = homeless('2019-04-23', later)
        for (const one of all) {
          world = attempted(world, one)
          const { network: joined = null } = world.practices.get(dell) ?? {}
          const naming = [network, otherNetwork].filter((id) => membersOf(world, id).includes(dell))
          expect(naming).toEqual(joined ? [joined] : [])
          const settled = look(world)
          expect(assessCommissioner(settled).moves).toEqual([])
          const open = mediation(settled)
          if (open && open.closedAt === undefined) expect(joined).toBeNull()
          // Nobody but who was invited may look, and from then on.
          expect(isInvitedToMediation(open, mediator)).toBe(open?.invitedOn !== undefined)
          expect(isInvitedToMediation(open, otherMediator)).toBe(false)
          if (open?.acceptedOn) expect(open.acceptedOn >= (open.invitedOn ?? '')).toBe(true)
        }
      }),
    )
  })
})

function attempted(world: World, one: string): World {
  const today = { practice: dell, on: londonDate(new Date(world.now).toISOString().slice(0, 10)) }
  const tries: Readonly<Record<string, () => Decided>> = {
    ask: () => ask(world),
    askOther: () => ask(world, otherNetwork),
    refuse: () => refuse(world),
    refuseOther: () => refuse(world, lead, otherNetwork),
    back: () => takeBackRefusal(world, lead, { practice: dell, network }),
    open: () => openMediation(world, lead, { practice: dell }),
    invite: () => inviteMediator(world, lead, today),
    accept: () => acceptMediation(world, mediator, today),
    speak: () => acceptMediation(world, lead, { ...today, onBehalf }),
    meet: () => setMediationMeeting(world, mediator, today),
    agree: () =>
      closeMediation(world, lead, { practice: dell, outcome: 'agreed', network, note: words }),
    fail: () => closeMediation(world, mediator, { practice: dell, outcome: 'failed', note: words }),
    require: () => requirePlace(world, lead, { practice: dell, network, reason: words }),
  }
  const decide = tries[one]
  if (decide) return after(world, decide())
  return one === 'look' ? look(world) : { ...world, now: (world.now + 86_400_000) as World['now'] }
}
