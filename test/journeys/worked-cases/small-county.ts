import { type RunningApi, startApi } from '@muster/api'
import { type Database, type Kysely, openDatabase, saveAccounts, saveSession } from '@muster/db'
import type { Grant } from '@muster/domain/access/grants'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import { commissionerId, lmcId, londonDate, practiceId } from '@muster/domain/ids'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { advance, moveClock, openProgramme } from '@muster/operations'
import { freshDatabase } from '@muster/test-platform'

const programme = networkContract2019

/** A made-up surgery and its list. */
export interface Surgery {
  readonly code: string
  readonly name: string
  readonly list: number
}

export interface Ccg {
  readonly id: string
  readonly name: string
  readonly gapPolicy: 'holdAll' | 'confirmReady'
  readonly surgeries: readonly Surgery[]
}

const lmc = lmcId('made-up')
const region = 'Y9Z'

/** A county of made-up commissioners and surgeries of their own, in which people act through the api. */
export class SmallCounty {
  readonly db: Kysely<Database>
  readonly #api: RunningApi
  #sent = 0

  private constructor(db: Kysely<Database>, api: RunningApi) {
    this.db = db
    this.#api = api
  }

  static async open(ccgs: readonly Ccg[], on = '2019-04-23'): Promise<SmallCounty> {
    const databaseUrl = await freshDatabase()
    const db = openDatabase({ url: databaseUrl, poolSize: 4 })
    await openProgramme(db, {
      programme,
      clock: { kind: 'stepped', at: atLondonTime(londonDate(on), '09:00') },
      commissioners: ccgs.map(enrolled),
      practices: ccgs.flatMap(published),
      actor: 'test',
    })
    const accounts = accountsOf(ccgs)
    await saveAccounts(db, accounts)
    for (const { id } of accounts) await saveSession(db, `token-${id}`, id)
    const api = await startApi({ databaseUrl, poolSize: 4, host: '127.0.0.1', port: 0 })
    const county = new SmallCounty(db, api)
    await county.engine()
    return county
  }

  async close(): Promise<void> {
    await this.#api.stop()
    await this.db.destroy()
  }

  /** The morning of a day of 2019, with all that the engine does until then. */
  async on(day: string): Promise<void> {
    await moveClock(this.db, programme.id, atLondonTime(londonDate(day), '09:00'))
    await this.engine()
  }

  /** What somebody sees. */
  async sees<T>(who: string, path: string, input?: object): Promise<T> {
    const asked = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
    return (await this.#send(who, `${path}${asked}`, {})) as T
  }

  /** What somebody does; answers with the code of the refusal, or null where it is done. */
  async tries(who: string, path: string, input: object): Promise<Refused | null> {
    const { refusal = null } = await this.asks<{ readonly refusal?: Refused }>(who, path, input)
    return refusal
  }

  /** The whole answer to what somebody does. */
  async asks<T>(who: string, path: string, input: object): Promise<T> {
    this.#sent += 1
    const body = JSON.stringify({ commandId: `worked-case-${this.#sent}`, ...input })
    const headers = { 'content-type': 'application/json' }
    const answer = await this.#send(who, path, { method: 'POST', headers, body })
    await this.engine()
    return answer as T
  }

  /** The same, where nothing stands in the way. */
  async does(who: string, path: string, input: object): Promise<void> {
    const refused = await this.tries(who, path, input)
    if (refused) throw new Error(`${path} by ${who}: ${refused.message}`)
  }

  async #send(who: string, path: string, init: RequestInit): Promise<unknown> {
    const cookie = { cookie: `muster-session=token-${who}` }
    const headers = { ...(init.headers as Record<string, string> | undefined), ...cookie }
    const response = await fetch(`${this.#api.url}/trpc/${path}`, { ...init, headers })
    const { result, error } = (await response.json()) as {
      result?: { data: unknown }
      error?: { message: string }
    }
    if (error) throw new Error(`${path} by ${who}: ${error.message}`)
    return result?.data
  }

  /** Lets the engine look at everybody who was woken or whose time has come, until nobody is left. */
  async engine(): Promise<void> {
    for (let round = 0; round < 60; round += 1) {
      const woken = await this.db.selectFrom('wake').select('subject').distinct().execute()
      if (woken.length === 0) return
      for (const { subject } of woken) await advance(this.db, subject, 'signal')
    }
    throw new Error('The engine never came to rest.')
  }
}

export interface Refused {
  readonly code: string
  readonly message: string
  readonly source?: string
}

const enrolled = ({ id, name, gapPolicy }: Ccg) => ({
  id: commissionerId(id),
  facts: {
    name,
    stp: 'Made-up STP',
    region,
    regionName: 'Made-up Region',
    model: 'full' as const,
    modelAssumed: false,
    gapPolicy,
    lmc: { id: lmc, name: 'Made-up LMC' },
  },
})

const published = ({ id, surgeries }: Ccg) =>
  surgeries.map(({ code, name, list }) => ({
    code: practiceId(code),
    name,
    postcode: null,
    commissioner: commissionerId(id),
    active: true,
    laterStatus: null,
    contractType: 'GMS',
    listSize: list,
    weightedList: list,
    rurality: 'Urban' as const,
    latitude: null,
    longitude: null,
    sources: {},
  }))

function accountsOf(ccgs: readonly Ccg[]) {
  const account = (id: string, grant: Grant) => ({
    id,
    name: `Made-up ${id}`,
    grants: [grant],
    programme: programme.id,
    story: null,
  })
  return [
    account('region', { role: 'region', region }),
    account('lmc', { role: 'lmc', lmc }),
    ...ccgs.flatMap(({ id, surgeries }) => [
      account(`lead:${id}`, { role: 'supportLead', commissioner: commissionerId(id) }),
      account(`secretary:${id}`, { role: 'secretary', commissioner: commissionerId(id) }),
      ...surgeries.map(({ code }) =>
        account(code, { role: 'practice', practice: practiceId(code) }),
      ),
    ]),
  ]
}
