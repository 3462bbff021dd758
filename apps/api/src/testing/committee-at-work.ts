import { readStreams, saveChange } from '@muster/db'
import { evolve } from '@muster/domain/facts/evolve'
import type { StepEvent } from '@muster/domain/facts/step-events'
import { networkStream, streamKey } from '@muster/domain/facts/stream-ref'
import { londonDate, meetingId, networkId, stepId } from '@muster/domain/ids'
import {
  appointCommittee,
  declareInterest,
  notifyChange,
  scheduleMeeting,
  serveNotices,
} from '@muster/operations'
import { contextOf, nextId, secretWords } from './groups-under-way.ts'
import type { County } from './made-up-county.ts'
import {
  aloneOf,
  commissionerOf,
  groupOf,
  practiceUser,
  programme,
  type Side,
} from './made-up-people.ts'

/** A committee with a chair who has an interest, and a decision of which it has still to hear. */
export async function committeeAtWork(county: County, side: Side): Promise<void> {
  const context = contextOf(county.db, `secretary:${side}`)
  const about = { programme: programme.id, commissioner: commissionerOf(side) }
  const members = [{ id: 'chair', role: 'layChair' }] as const
  const [practice] = groupOf(side, 2)
  if (!practice) throw new Error('The second group has no practice.')
  const details = secretWords(side).interest
  const entry = { member: 'chair', kind: 'family', practice, details } as const
  const answers = [
    await appointCommittee(context, nextId('committee'), { ...about, members }),
    await declareInterest(context, `interest-${side}`, { ...about, ...entry }),
  ]
  for (const answer of answers) if (!answer.ok) throw new Error(answer.refusal.message)
  await decidedByOfficer(county, side)
}

/**
 * An officer approved the second group, and the committee that meets today has still to note it. Recorded as a fact:
 * the way there (every network registered, coverage confirmed) is another test's matter.
 */
async function decidedByOfficer(county: County, side: Side): Promise<void> {
  const network = networkId(county.networks[side][1])
  const stream = networkStream(programme.id, network)
  const [before] = await readStreams(county.db, [streamKey(stream)])
  if (!before) throw new Error(`There is no network ${network}.`)
  const event: StepEvent = {
    type: 'stepDecided',
    data: { step: stepId('D5'), body: 'officer', outcome: 'approve', votes: [] },
  }
  const state = evolve('network', before.state as never, event, before.lastAt, network)
  const occurredAt = before.lastAt
  const change = { stream, commissioner: commissionerOf(side), before, state }
  await county.db.transaction().execute((tx) =>
    saveChange(tx, {
      programme: programme.id,
      actor: `secretary:${side}`,
      commandId: nextId('officer'),
      streams: [{ ...change, events: [{ event, occurredAt }] }],
      networks: [],
      practices: [],
      blockers: [],
      words: [],
      wakes: [],
    }),
  )
  const today = londonDate('2019-05-06')
  const meeting = await scheduleMeeting(
    contextOf(county.db, `secretary:${side}`),
    nextId('meeting'),
    {
      programme: programme.id,
      commissioner: commissionerOf(side),
      meeting: meetingId(`meeting-today-${side}`),
      on: today,
      papersBy: today,
      agenda: [network],
    },
  )
  if (!meeting.ok) throw new Error(meeting.refusal.message)
  await noticesGiven(county, side)
  await variationServed(county, side)
}

/** Two members of the approved group want to leave it; the support lead was told. */
async function noticesGiven(county: County, side: Side): Promise<void> {
  const [, second, third] = groupOf(side, 2)
  for (const [name, practice] of Object.entries({ takeBack: second, decide: third })) {
    if (!practice) throw new Error('The second group is too small.')
    const notice = await notifyChange(
      contextOf(county.db, `lead:${side}`),
      `change-${name}-${side}`,
      {
        programme: programme.id,
        network: networkId(county.networks[side][1]),
        kind: 'leave',
        practice,
        reason: 'A made-up reason',
      },
    )
    if (!notice.ok) throw new Error(notice.refusal.message)
  }
  await wantsToJoin(county, side)
}

/** The practice that stands alone asks to join the approved group, which has not answered yet. */
async function wantsToJoin(county: County, side: Side): Promise<void> {
  const practice = aloneOf(side)
  const asked = await notifyChange(
    contextOf(county.db, practiceUser(practice)),
    `change-agree-${side}`,
    {
      programme: programme.id,
      network: networkId(county.networks[side][1]),
      kind: 'join',
      practice,
      reason: 'A made-up reason',
    },
  )
  if (!asked.ok) throw new Error(asked.refusal.message)
}

/** The first member of the approved group has been told that its contract is varied. */
async function variationServed(county: County, side: Side): Promise<void> {
  const practices = groupOf(side, 2).slice(0, 1)
  const served = await serveNotices(contextOf(county.db, `lead:${side}`), nextId('serve'), {
    programme: programme.id,
    commissioner: commissionerOf(side),
    practices,
    noticeOn: londonDate('2019-05-06'),
    effectiveOn: londonDate('2019-07-01'),
  })
  if (!served.ok) throw new Error(served.refusal.message)
}
