import {
  type Database,
  insertClock,
  insertLook,
  insertWakes,
  type Kysely,
  openDatabase,
  takeWakes,
} from '@muster/db'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { freshDatabase } from '@muster/test-platform'
import type { ActivityPort, Look, WokenBy } from '@muster/workflows/activity-port'

const commissioner = '00A'

/** A programme of one commissioner and its networks, as rows: what the relay and the reconciler see of one. */
export class ProgrammeFacts {
  readonly url: string
  readonly db: Kysely<Database>
  readonly programme: ProgrammeId

  private constructor(url: string, programme: ProgrammeId) {
    this.url = url
    this.programme = programme
    this.db = openDatabase({ url, poolSize: 4 })
  }

  get commissioner(): string {
    return `${this.programme}/commissioner/${commissioner}`
  }

  static async create(programme: string): Promise<ProgrammeFacts> {
    const facts = new ProgrammeFacts(await freshDatabase(), programme as ProgrammeId)
    const at = Date.UTC(2019, 4, 14, 7, 30) as Instant
    await facts.db.transaction().execute((trx) =>
      insertClock(trx, {
        programme: facts.programme,
        kind: 'stepped',
        at,
        rate: 1,
        heartbeatAt: null,
        turn: 'engine',
      }),
    )
    await facts.#store('commissioner', commissioner, { region: 'Y99' })
    return facts
  }

  async addNetworks(count: number): Promise<string[]> {
    const ids = Array.from(
      { length: count },
      (_, index) => `N${String(index + 1).padStart(3, '0')}`,
    )
    return await Promise.all(ids.map((id) => this.#store('network', id, {})))
  }

  async wake(...subjects: string[]): Promise<void> {
    await this.db.transaction().execute((trx) => insertWakes(trx, subjects))
  }

  async wakesLeft(): Promise<number> {
    return (await this.db.selectFrom('wake').select('id').execute()).length
  }

  async looks(): Promise<{ subject: string; woken_by: WokenBy }[]> {
    return await this.db.selectFrom('look').select(['subject', 'woken_by']).orderBy('id').execute()
  }

  close(): Promise<void> {
    return this.db.destroy()
  }

  async #store(kind: 'commissioner' | 'network', id: string, state: object): Promise<string> {
    const key = `${this.programme}/${kind}/${id}`
    await this.db
      .insertInto('stream')
      .values({
        key,
        programme_id: this.programme,
        kind,
        id,
        lock_rank: kind === 'network' ? 2 : 1,
        commissioner_id: kind === 'network' ? commissioner : null,
        seq: 1,
        hash: '',
        last_at: new Date(0),
        state: JSON.stringify(state),
        next_look_at: null,
      })
      .execute()
    return key
  }
}

/** A look that takes the wakes, leaves its trace and finds nothing to do: the facts without the rules. */
export const lookWithoutRules =
  (found: Look = { sleepMs: null, reached: [], done: false }) =>
  (db: Kysely<Database>): ActivityPort => ({
    advance: (subject, wokenBy) =>
      db.transaction().execute(async (trx) => {
        const { oldest } = await takeWakes(trx, subject)
        await insertLook(trx, { subject, wokenBy, moves: 0, rounds: 1, wokenAt: oldest })
        return found
      }),
    recordEngineError: async () => undefined,
  })
