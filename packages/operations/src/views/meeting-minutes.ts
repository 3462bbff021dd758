import { listMinuted } from '@muster/db'
import { oversees } from '@muster/domain/access/grants'
import { networkStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, MeetingId } from '@muster/domain/ids'
import { type Minutes, minutesOf } from '@muster/domain/views/minutes'
import { NotFound } from '../absent.ts'
import type { Around } from '../load-world.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** The minutes of a meeting, for those who hold it and those above. */
export async function meetingMinutes(
  reader: Reader,
  around: Around & { readonly commissioner: CommissionerId },
  meeting: MeetingId,
): Promise<Minutes> {
  const { world, today } = await readFor(reader, around, {
    may: oversees,
    otherwise: 'This meeting is not yours.',
  })
  const { db, actor } = reader
  const agenda = world.commissioner.meetings[meeting]?.agenda ?? []
  const streams = agenda.map((id) => streamKey(networkStream(world.programme.id, id)))
  const minutes = minutesOf(world, meeting, await listMinuted(db, streams, around.asOf))
  if (!minutes) throw new NotFound('There is no such meeting.')
  const refs = minutes.items.flatMap(({ conditions, reason }) => [conditions ?? [], reason ?? []])
  const words = await wordsFor(db, today, actor, null, refs.flat())
  const items = minutes.items.map((item) => ({
    ...item,
    conditions: item.conditions && words(item.conditions),
    reason: item.reason && words(item.reason),
  }))
  return { ...minutes, items }
}
