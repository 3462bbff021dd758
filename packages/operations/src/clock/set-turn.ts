import {
  type Database,
  type Kysely,
  lockClock,
  renewWakes,
  setClockTurn,
  type Turn,
} from '@muster/db'
import type { ProgrammeId } from '@muster/domain/ids'
import { noClock } from './clock-error.ts'

/** Says who acts now. Whoever's turn it is not makes no move, and wakes are kept until it is. */
export async function setTurn(
  db: Kysely<Database>,
  programme: ProgrammeId,
  turn: Turn,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const clock = await lockClock(trx, programme)
    if (!clock) throw noClock(programme)
    if (clock.turn === turn) return
    await setClockTurn(trx, programme, turn)
    if (turn !== 'people') await renewWakes(trx, programme)
  })
}
