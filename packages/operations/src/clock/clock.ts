import type { ClockKind, StoredClock, Turn } from '@muster/db'
import type { Instant } from '@muster/domain/ids'
import { machineNow } from './machine-now.ts'

/** A programme's clock as it stands at this moment. */
export interface Clock {
  readonly now: Instant
  readonly kind: ClockKind
  readonly turn: Turn
  /** Programme milliseconds per real millisecond; a stepped clock does not run. */
  readonly rate: number
}

export const heartbeatMs = 1000
/**
 * How far a rate clock runs on without a heartbeat. With the keeper gone it stands still after this, so that
 * a night off does not leap years; a keeper that is only late loses nothing.
 */
export const longestBeatMs = 5 * heartbeatMs

export function clockAt(stored: StoredClock, machine: Instant = machineNow()): Clock {
  const { kind, turn, rate } = stored
  return { now: instantOf(stored, machine), kind, turn, rate }
}

function instantOf({ kind, at, rate, heartbeatAt }: StoredClock, machine: Instant): Instant {
  if (kind === 'real') return machine
  if (kind === 'stepped' || heartbeatAt === null) return at
  const elapsed = Math.min(Math.max(machine - heartbeatAt, 0), longestBeatMs)
  return Math.floor(at + elapsed * rate) as Instant
}
