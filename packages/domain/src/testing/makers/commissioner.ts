import { addDays } from '../../calendar/days.ts'
import { londonDateOf } from '../../calendar/london-day.ts'
import { planCover } from '../../decide/commissioner-commands.ts'
import { setDelegationScheme } from '../../decide/set-delegation-scheme.ts'
import { liftHold, setGapPolicy } from '../../decide/set-gap-policy.ts'
import { networkId, practiceId } from '../../ids.ts'
import { lead, regional } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

const setDelegationSchemeMaker: Maker = (_, draw) => {
  const command = { officerMayDecide: !draw.oneIn(3), reason: words }
  return {
    by: draw.oneOf(lead, regional),
    decide: ofWorld((now, by) => setDelegationScheme(now, by, command)),
  }
}

const setGapPolicyMaker: Maker = ({ world }, draw) => {
  const gapPolicy = draw.oneOf('holdAll' as const, 'confirmReady' as const)
  const reviewOn = addDays(londonDateOf(world.now), draw.below(30) - (draw.reckless ? 20 : 0))
  const hold = draw.oneIn(2) ? { hold: { owner: 'commissioner' as const, reviewOn } } : {}
  const command = {
    gapPolicy,
    reason: words,
    ...(draw.reckless ? { ...hold } : gapPolicy === 'holdAll' ? hold : {}),
  }
  return { by: lead, decide: ofWorld((now, by) => setGapPolicy(now, by, command)) }
}

const liftHoldMaker: Maker = () => ({
  by: regional,
  decide: ofWorld((now, by) => liftHold(now, by, { reason: words })),
})

/** For a practice that is in no network. */
const planCoverMaker: Maker = ({ world }, draw) => {
  const all = [...world.practices.values()]
  const alone = all.filter(({ network }) => network === null)
  const command = {
    practice: draw.among(alone, all)?.id ?? practiceId('P00000'),
    by: draw.among([...world.networks.keys()]) ?? networkId('N1'),
  }
  return { by: lead, decide: ofWorld((now, by) => planCover(now, by, command)) }
}

export const ofCommissioner = {
  setDelegationScheme: setDelegationSchemeMaker,
  setGapPolicy: setGapPolicyMaker,
  liftHold: liftHoldMaker,
  planCover: planCoverMaker,
} satisfies Makers
