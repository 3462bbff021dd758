import { documentVersion } from '../acceptance/document-version.ts'
import {
  agreedOn,
  answered,
  ash,
  birch,
  madeUpWorld,
  network,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { assessNetwork } from '../assess/assess.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Decided } from '../decide/contribution.ts'
import { disputeId, londonDate, type PracticeId, stepId } from '../ids.ts'
import type { ForLmc } from '../lmc/speaks-for-lmc.ts'
import { after, at, practiceUser } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { disputesPage } from './disputes-page.ts'
import { setDisputeMeeting } from './hold-dispute.ts'
import { raiseDispute } from './raise-dispute.ts'
import { closeDispute, referDispute } from './settle-dispute.ts'

// For tests. Every practice here is invented.

export const dispute = disputeId('Q1')
export const on = (date: string) => londonDate(date)
export const user = practiceUser(birch)
export const code = (decided: Decided) => (decided.ok ? null : decided.refusal.code)

/** Ash coordinates; Ash and Birch have signed the initial agreement, which names the payee. */
export function signed(day = '2019-05-13'): World {
  const world = withRecord(madeUpWorld({ on: day }), 'F7', { network }, agreedOn({ payee: ash }))
  return [ash, birch].reduce((before, practice) => sign(before, practice), world)
}
export const answer = { signatory: 'A partner', authority: 'partner', authorised: true }
export const signing = (world: World, practice: PracticeId) =>
  completeStep(world, practiceUser(practice), {
    step: stepId('F8'),
    network,
    practice,
    contribution: {
      kind: 'sign',
      version: documentVersion(world, network, 'initialAgreement'),
      answer,
    },
  })
/** The other parts of the agreement, so that it can be signed. */
export function ready(world: World): World {
  const area = answered({ onePiece: true, crosses: false, description: words })
  const director = agreedOn({
    director: words,
    practice: ash,
    chosenBy: 'election',
    practising: true,
  })
  const drawn = withRecord(world, 'F4', { network }, area)
  return withRecord(drawn, 'F6', { network }, director)
}
export function sign(world: World, practice: PracticeId): World {
  const before = ready(world)
  const decided = signing(before, practice)
  if (!decided.ok) throw new Error(decided.refusal.message)
  return after(before, decided)
}
export const raise = (world: World, by = user, practice = birch, step = 'F7') =>
  raiseDispute(world, by, { dispute, network, practice, step: stepId(step), reason: words })
export const raised = (world = signed()) => after(world, raise(world))
export const meet = (world: World, day: string, by = user) =>
  setDisputeMeeting(world, by, { network, dispute, on: on(day) })
export const refer = (world: World, day: string, by = user) =>
  referDispute(world, by, { network, dispute, on: on(day) })
export const close = (
  world: World,
  outcome: 'settled' | 'notSettled' | 'takenBack',
  by = user,
  more: ForLmc = {},
) => closeDispute(world, by, { network, dispute, outcome, note: words, ...more })
export const morning = (world: World, day: string) => at(world, atLondonTime(on(day), '09:00'))
export const movesOf = (world: World) =>
  assessNetwork(world, network).moves.filter(({ event }) => event.type.startsWith('dispute'))
export const now = (world: World) => disputesPage(world, user, network).disputes[0]?.now
