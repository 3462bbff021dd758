import { type Database, insertClock, type Transaction } from '@muster/db'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { ClockError } from './clock-error.ts'
import { machineNow } from './machine-now.ts'

export type NewClock =
  | { readonly kind: 'real' }
  | { readonly kind: 'stepped'; readonly at: Instant }
  | { readonly kind: 'rate'; readonly at: Instant; readonly rate: number }

/** Gives a new programme its clock, in the transaction that creates the programme. */
export async function createClock(
  trx: Transaction<Database>,
  programme: ProgrammeId,
  clock: NewClock,
): Promise<void> {
  const machine = machineNow()
  const rate = clock.kind === 'rate' ? clock.rate : 1
  if (!Number.isFinite(rate) || rate <= 0)
    throw new ClockError(`A clock's rate must be a number above 0, not ${rate}.`)
  await insertClock(trx, {
    programme,
    kind: clock.kind,
    at: clock.kind === 'real' ? machine : clock.at,
    rate,
    heartbeatAt: clock.kind === 'rate' ? machine : null,
    turn: 'engine',
  })
}
