import { addDays } from '../../calendar/days.ts'
import { londonDateOf } from '../../calendar/london-day.ts'
import { appointCommittee, scheduleMeeting } from '../../decide/commissioner-commands.ts'
import { declareInterest, endInterest } from '../../decide/declare-interest.ts'
import type { CommitteeMember, Interest } from '../../facts/events.ts'
import { meetingId } from '../../ids.ts'
import { practices, secretary } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

/** Quorate without its GP; with more GPs than others it is not. */
const seats: readonly CommitteeMember[] = [
  { id: 'chair', role: 'layChair' },
  { id: 'lay', role: 'lay' },
  { id: 'officer', role: 'executive' },
  { id: 'finance', role: 'executive' },
  { id: 'nurse', role: 'nurse' },
]

const appointCommitteeMaker: Maker = (_, draw) => {
  const practice = draw.among(practices) ?? practices[0]
  const gp: CommitteeMember = { id: 'gp', role: 'gp', ...(practice ? { practice } : {}) }
  const members = [...(draw.oneIn(5) ? seats.slice(2) : seats), gp]
  const whenConflicted = draw.oneOf('leave' as const, 'speak' as const)
  return {
    by: secretary,
    decide: ofWorld((now, by) => appointCommittee(now, by, { members, whenConflicted })),
  }
}

/** Today with every network, as a rule. */
const scheduleMeetingMaker: Maker = ({ world }, draw) => {
  const today = londonDateOf(world.now)
  const on = addDays(today, draw.oneOf(0, 0, 7, 30))
  const held = Object.keys(world.commissioner.meetings)
  const networks = [...world.networks.keys()]
  const command = {
    meeting: meetingId(draw.oneIn(3) ? (draw.among(held) ?? 'M0') : `M${held.length}`),
    on: draw.reckless ? addDays(on, -20) : on,
    papersBy: today,
    agenda: draw.oneIn(4) ? networks.slice(0, 1) : networks,
  }
  return { by: secretary, decide: ofWorld((now, by) => scheduleMeeting(now, by, command)) }
}

const kinds: readonly Interest['kind'][] = ['practice', 'partnership', 'family']

const declareInterestMaker: Maker = ({ world }, draw) => {
  const command: Interest = {
    interest: `I${draw.below(8)}`,
    member: draw.among(world.commissioner.committee)?.id ?? 'chair',
    practice: draw.among(practices) ?? (practices[0] as (typeof practices)[number]),
    kind: draw.among(kinds) ?? 'family',
    details: words,
  }
  return { by: secretary, decide: ofWorld((now, by) => declareInterest(now, by, command)) }
}

const endInterestMaker: Maker = ({ world }, draw) => {
  const held = Object.values(world.commissioner.interests ?? {})
  const standing = held.filter(({ endedAt }) => endedAt === undefined)
  const interest = draw.among(standing, held)?.interest ?? 'I0'
  return { by: secretary, decide: ofWorld((now, by) => endInterest(now, by, { interest })) }
}

export const ofCommittee = {
  appointCommittee: appointCommitteeMaker,
  scheduleMeeting: scheduleMeetingMaker,
  declareInterest: declareInterestMaker,
  endInterest: endInterestMaker,
} satisfies Makers
