import {
  type Database,
  endSession,
  type Kysely,
  openDatabase,
  saveAccounts,
  saveSession,
} from '@muster/db'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import { openProgramme } from '@muster/operations'
import { freshDatabase } from '@muster/test-platform'
import { committeeAtWork } from './committee-at-work.ts'
import { underWay } from './groups-under-way.ts'
import { inDispute } from './in-dispute.ts'
import { laterRegister } from './later-register.ts'
import {
  accounts,
  commissioners,
  programme,
  published,
  type Side,
  sides,
} from './made-up-people.ts'

/** An invented county on a database of its own, with everybody signed in. */
export interface County {
  readonly url: string
  readonly db: Kysely<Database>
  /** The first group of each side, then the second. */
  readonly networks: Readonly<Record<Side, readonly [string, string]>>
  /** Gives somebody their session again who has left it. */
  signIn(account: string): Promise<void>
  close(): Promise<void>
}

export const tokenOf = (account: string) => `token-${account}`

export async function openCounty(poolSize = 4): Promise<County> {
  const url = await freshDatabase()
  const db = openDatabase({ url, poolSize })
  await openProgramme(db, {
    programme,
    clock: { kind: 'stepped', at: atLondonTime(londonDate('2019-05-06'), '09:00') },
    commissioners,
    practices: published,
    actor: 'test',
  })
  await saveAccounts(db, accounts)
  for (const { id } of accounts) await signIn(db, id)
  const networks = {
    1: [`network-${1}1`, `network-${1}2`],
    2: [`network-${2}1`, `network-${2}2`],
  } as const
  return { url, db, networks, signIn: (account) => signIn(db, account), close: () => db.destroy() }
}

async function signIn(db: Kysely<Database>, account: string): Promise<void> {
  await endSession(db, tokenOf(account))
  await saveSession(db, tokenOf(account), account)
}

export async function madeUpCounty(): Promise<County> {
  const county = await openCounty()
  for (const side of sides) {
    await underWay(county, side)
    await committeeAtWork(county, side)
    await inDispute(county, side)
  }
  await laterRegister(county)
  return county
}
