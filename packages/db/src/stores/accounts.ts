import { createHash } from 'node:crypto'
import type { Actor, Grant } from '@muster/domain/access/grants'
import { type Kysely, sql } from 'kysely'
import { openDatabase } from '../open-database.ts'
import type { Database } from '../schema.ts'

export interface Account extends Actor {
  readonly name: string
  readonly programme: string
  readonly story: string | null
}

const tokenHash = (token: string) => createHash('sha256').update(token).digest('base64url')

interface Row {
  id: string
  name: string
  grants: object
  programme_id: string
  story: string | null
}

const toAccount = ({ programme_id, grants, ...row }: Row): Account => ({
  ...row,
  programme: programme_id,
  grants: grants as readonly Grant[],
})

const columns = [
  'account.id',
  'account.name',
  'account.grants',
  'account.programme_id',
  'account.story',
] as const

export async function saveAccounts(
  db: Kysely<Database>,
  accounts: readonly Account[],
): Promise<void> {
  for (let from = 0; from < accounts.length; from += 500) {
    const rows = accounts.slice(from, from + 500).map(({ id, name, grants, programme, story }) => ({
      id,
      name,
      grants: JSON.stringify(grants),
      programme_id: programme,
      story,
    }))
    await db
      .insertInto('account')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          grants: row.ref('excluded.grants'),
          story: row.ref('excluded.story'),
        })),
      )
      .execute()
  }
}

export async function findAccount(db: Kysely<Database>, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').select(columns).where('id', '=', id).executeTakeFirst()
  return row && toAccount(row)
}

export async function listAccounts(
  db: Kysely<Database>,
  limit: number,
  { withStory = false } = {},
): Promise<readonly Account[]> {
  const accounts = db.selectFrom('account').select(columns).orderBy('id').limit(limit)
  const asked = withStory ? accounts.where('story', 'is not', null) : accounts
  return (await asked.execute()).map(toAccount)
}

/** Those whose name or id has these words in it, by name. */
export async function searchAccounts(
  db: Kysely<Database>,
  words: string,
  limit: number,
): Promise<readonly Account[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  const found = await db
    .selectFrom('account')
    .select(columns)
    .where((account) =>
      account.or([account('name', 'ilike', pattern), account('id', 'ilike', pattern)]),
    )
    .orderBy(sql`account.name collate "C"`)
    .orderBy('id')
    .limit(limit)
    .execute()
  return found.map(toAccount)
}

export const saveSession = (db: Kysely<Database>, token: string, account: string): Promise<void> =>
  saveSessions(db, [{ token, account }])

/** Only the hash of a session's token is kept: whoever reads the table cannot sign in with it. */
export async function saveSessions(
  db: Kysely<Database>,
  sessions: readonly { readonly token: string; readonly account: string }[],
): Promise<void> {
  for (let from = 0; from < sessions.length; from += 1000)
    await db
      .insertInto('session')
      .values(
        sessions
          .slice(from, from + 1000)
          .map(({ token, account }) => ({ token_hash: tokenHash(token), account_id: account })),
      )
      .onConflict((conflict) => conflict.column('token_hash').doNothing())
      .execute()
}

export async function findSession(
  db: Kysely<Database>,
  token: string,
): Promise<Account | undefined> {
  // Every request asks this: written out it costs a tenth of what building the query anew each time does.
  const { rows } = await sql<Row>`
    select a.id, a.name, a.grants, a.programme_id, a.story
    from session s join account a on a.id = s.account_id where s.token_hash = ${tokenHash(token)}`.execute(
    db,
  )
  const [row] = rows
  return row && toAccount(row)
}

export async function endSession(db: Kysely<Database>, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute()
}

/** Whoever is signed in on one database is signed in on the other, where the account is there too. */
export async function copySessions(from: string, to: string): Promise<void> {
  const [source, target] = [from, to].map((url) => openDatabase({ url, poolSize: 1 })) as [
    Kysely<Database>,
    Kysely<Database>,
  ]
  try {
    const sessions = await source
      .selectFrom('session')
      .select(['token_hash', 'account_id'])
      .execute()
    const accounts = new Set(
      (await target.selectFrom('account').select('id').execute()).map(({ id }) => id),
    )
    const known = sessions.filter(({ account_id }) => accounts.has(account_id))
    for (let at = 0; at < known.length; at += 500)
      await target
        .insertInto('session')
        .values(known.slice(at, at + 500))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  } finally {
    await Promise.all([source.destroy(), target.destroy()])
  }
}
