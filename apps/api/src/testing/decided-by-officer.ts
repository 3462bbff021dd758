import { readStreams, saveChange } from '@muster/db'
import { evolve } from '@muster/domain/facts/evolve'
import type { StepEvent } from '@muster/domain/facts/step-events'
import { networkStream, streamKey } from '@muster/domain/facts/stream-ref'
import { londonDate, meetingId, networkId, stepId } from '@muster/domain/ids'
import { scheduleMeeting } from '@muster/operations'
import { contextOf, nextId } from './groups-under-way.ts'
import type { County } from './made-up-county.ts'
import { commissionerOf, programme, type Side } from './made-up-people.ts'

/**
 * An officer refused the second group, and the committee that meets today has still to note it. Recorded as a fact:
 * the way there (every network registered, coverage confirmed) is another test's matter.
 */
export async function decidedByOfficer(county: County, side: Side): Promise<void> {
  const network = networkId(county.networks[side][1])
  const stream = networkStream(programme.id, network)
  const [before] = await readStreams(county.db, [streamKey(stream)])
  if (!before) throw new Error(`There is no network ${network}.`)
  const event: StepEvent = {
    type: 'stepDecided',
    data: { step: stepId('D5'), body: 'officer', outcome: 'refuse', votes: [] },
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
}
