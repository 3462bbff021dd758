import { createHmac } from 'node:crypto'
import { type Database, type Kysely, saveSessions } from '@muster/db'

/** Session tokens of the scripted people: made from a secret of this run, so that nobody has to remember them. */
export const tokensFrom =
  (secret: string) =>
  (account: string): string =>
    createHmac('sha256', secret).update(account).digest('base64url')

/** Signs everybody in. The local demonstration has no other sign-in to send them through. */
export async function signIn(
  db: Kysely<Database>,
  accounts: readonly string[],
  tokenOf: (account: string) => string,
): Promise<void> {
  await saveSessions(
    db,
    accounts.map((account) => ({ token: tokenOf(account), account })),
  )
}
