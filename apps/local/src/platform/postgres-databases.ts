import pg from 'pg'

/** As our own server makes them, whatever is usual on somebody else's. */
const anew = "ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0"

/**
 * Who is no superuser may not end the server's own vacuuming by force, in the midst of which a database may be; to
 * drop it without force ends that, and waits.
 */
const mayNot = '42501'

export function databasesOf(adminUrl: string) {
  const url = (database: string) => {
    const address = new URL(adminUrl)
    address.pathname = `/${encodeURIComponent(database)}`
    return address.href
  }
  const createDatabase = async (name: string, template?: string) => {
    const made = template === undefined ? anew : `TEMPLATE ${pg.escapeIdentifier(template)}`
    await ask(adminUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)} ${made}`)
    return url(name)
  }
  return {
    url,
    createDatabase,
    ensureDatabase: async (name: string) => {
      const found = await ask(adminUrl, 'SELECT datname FROM pg_database WHERE datname = $1', [
        name,
      ])
      return found.length > 0 ? url(name) : await createDatabase(name)
    },
    databases: async (prefix: string) => {
      const question = 'SELECT datname FROM pg_database WHERE starts_with(datname, $1)'
      return (await ask(adminUrl, question, [prefix])).map(({ datname }) => datname)
    },
    dropDatabase: async (name: string) => {
      const drop = `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)}`
      await ask(adminUrl, `${drop} WITH (FORCE)`).catch((problem: unknown) => {
        if (!(problem instanceof pg.DatabaseError) || problem.code !== mayNot) throw problem
        return ask(adminUrl, drop)
      })
    },
  }
}

async function ask(
  url: string,
  question: string,
  values: string[] = [],
): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ datname: string }>(question, values)).rows
  } finally {
    await client.end()
  }
}
