import pg from 'pg'

export function databasesOf(adminUrl: string) {
  const url = (database: string) => {
    const address = new URL(adminUrl)
    address.pathname = `/${encodeURIComponent(database)}`
    return address.href
  }
  const createDatabase = async (name: string, template?: string) => {
    const copied = template === undefined ? '' : ` TEMPLATE ${pg.escapeIdentifier(template)}`
    await ask(adminUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)}${copied}`)
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
      await ask(adminUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
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
