import { openDatabase } from '@muster/db'
import { commissionerId, londonDate, practiceId, programmeId } from '@muster/domain/ids'
import type { RegisterEntry } from '@muster/domain/register/register-entry'
import { applyImport, readWorld } from '@muster/operations'
import { playedNow } from './played-now.ts'

const programme = programmeId('des-2019')

/** Somebody imports the register of 13 May, in which one practice of the commissioner closes on 30 June. */
export async function importRegister(commissioner: string, closed: string): Promise<void> {
  const db = openDatabase({ url: await playedNow(), poolSize: 2 })
  try {
    const around = { programme, commissioner: commissionerId(commissioner) }
    const { world } = await readWorld(db, around)
    const entries = [...world.practices.values()].map(({ id, published }): RegisterEntry => {
      const closes = id === practiceId(closed)
      return {
        code: id,
        name: published.name,
        address: null,
        postcode: published.postcode,
        openedOn: null,
        closedOn: closes ? londonDate('2019-06-30') : null,
        status: closes ? 'closed' : 'active',
        row: null,
        published,
      }
    })
    const imported = await applyImport(
      db,
      {
        kind: 'practice-register',
        fileName: 'register-of-13-may.csv',
        sha256: `journey-${closed}`,
        extractDate: londonDate('2019-05-13'),
        rowsRead: entries.length,
        // A row that cannot be read says of nobody else that they are gone.
        refused: [{ row: 1, column: 'Name', value: '', reason: 'is empty' }],
        records: [{ key: closed, record: { code: closed } }],
        rowNumbers: new Map([[closed, 10]]),
      },
      { actor: 'national', force: true, readRegister: async () => entries },
    )
    if (!imported.ok) throw new Error(imported.refusal.message)
  } finally {
    await db.destroy()
  }
}
