import type { CommissionerId, NetworkId, PracticeId, ProgrammeId } from '../ids.ts'
import type { DomainEvent, EventsOf, StreamKind } from './events.ts'

/** A stream of events: one per programme, commissioner, network and practice of a programme. */
export interface StreamRef<K extends StreamKind = StreamKind> {
  readonly programme: ProgrammeId
  readonly kind: K
  readonly id: string
}

/** The order in which streams are locked, so that two commands never wait for each other in a circle. */
export const lockRank: Readonly<Record<StreamKind, number>> = {
  programme: 0,
  commissioner: 1,
  network: 2,
  practice: 3,
}

export const streamKey = ({ programme, kind, id }: StreamRef): string =>
  `${programme}/${kind}/${id}`

export function parseStreamKey(key: string): StreamRef {
  const [programme, kind, ...id] = key.split('/')
  if (!programme || !kind || !(kind in lockRank) || id.length === 0)
    throw new Error(`${key} is not the key of a stream.`)
  return { programme: programme as ProgrammeId, kind: kind as StreamKind, id: id.join('/') }
}

export const programmeStream = (programme: ProgrammeId): StreamRef<'programme'> => ({
  programme,
  kind: 'programme',
  id: programme,
})
export const commissionerStream = (
  programme: ProgrammeId,
  id: CommissionerId,
): StreamRef<'commissioner'> => ({ programme, kind: 'commissioner', id })
export const networkStream = (programme: ProgrammeId, id: NetworkId): StreamRef<'network'> => ({
  programme,
  kind: 'network',
  id,
})
export const practiceStream = (programme: ProgrammeId, id: PracticeId): StreamRef<'practice'> => ({
  programme,
  kind: 'practice',
  id,
})

/** Subjects are what the engine looks at: each has one workflow. Practices are looked after by the other three. */
export type SubjectKind = Exclude<StreamKind, 'practice'>

/** A new fact and the stream it goes to. */
export interface Fact {
  readonly stream: StreamRef
  readonly event: DomainEvent
}

/** A fact whose event fits its stream, checked by the compiler. */
export const fact = <K extends StreamKind>(stream: StreamRef<K>, event: EventsOf[K]): Fact => ({
  stream,
  event,
})
