import { createHash } from 'node:crypto'
import { canonicalJson } from '@muster/domain/facts/canonical-json'
import type { Instant } from '@muster/domain/ids'

/** What of an event its hash covers. */
export interface ChainedEvent {
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly data: unknown
  readonly actor: string
  readonly occurredAt: Instant
  readonly commandId: string
}

/** Each event's hash covers the one before it in its stream, so that a changed past shows. */
export function chainHash(before: string, event: ChainedEvent): string {
  const { stream, seq, type, data, actor, occurredAt, commandId } = event
  const text = canonicalJson({ before, stream, seq, type, data, actor, occurredAt, commandId })
  return createHash('sha256').update(text).digest('base64url')
}
