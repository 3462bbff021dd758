import { openDatabase } from '@muster/db'
import { commissionerId, londonDate, programmeId } from '@muster/domain/ids'
import type { RegisterEntry } from '@muster/domain/register/register-entry'
import { applyImport, readWorld } from '@muster/operations'
import { playedNow } from './played-now.ts'

const programme = programmeId('des-2019')

interface Said {
  /** Closes on 30 June. */
  readonly closed?: string
  /** Are under another commissioner since 13 May. */
  readonly moved?: readonly string[]
  readonly to?: { readonly code: string; readonly name: string }
}

/** Somebody imports the register of 13 May, which says this of practices of the commissioner. */
export async function importRegister(
  commissioner: string,
  { closed, moved = [], to }: Said,
): Promise<void> {
  const db = openDatabase({ url: await playedNow(), poolSize: 2 })
  const said = [...(closed ? [closed] : []), ...moved]
  try {
    const around = { programme, commissioner: commissionerId(commissioner) }
    const { world } = await readWorld(db, around)
    const entries = [...world.practices.values()].map(({ id, published }): RegisterEntry => {
      const closes = id === closed
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
        ...(to && moved.includes(id) ? { commissioner: under(to) } : {}),
      }
    })
    const imported = await applyImport(
      db,
      {
        kind: 'practice-register',
        fileName: 'register-of-13-may.csv',
        sha256: `journey-${said.join()}`,
        extractDate: londonDate('2019-05-13'),
        rowsRead: entries.length,
        // A row that cannot be read says of nobody else that they are gone.
        refused: [{ row: 1, column: 'Name', value: '', reason: 'is empty' }],
        records: said.map((code) => ({ key: code, record: { code } })),
        rowNumbers: new Map(said.map((code, at) => [code, 10 + at])),
      },
      { actor: 'national', force: true, readRegister: async () => entries },
    )
    if (!imported.ok) throw new Error(imported.refusal.message)
  } finally {
    await db.destroy()
  }
}

const under = ({ code, name }: { readonly code: string; readonly name: string }) => ({
  code: commissionerId(code),
  name,
  since: londonDate('2019-05-13'),
})
