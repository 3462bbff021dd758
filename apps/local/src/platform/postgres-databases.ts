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
      const found = await ask(adminUrl, 'SELECT 1 FROM pg_database WHERE datname = $1', [name])
      return found > 0 ? url(name) : await createDatabase(name)
    },
    dropDatabase: async (name: string) => {
      await ask(adminUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
    },
  }
}

async function ask(url: string, question: string, values: string[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(question, values)).rowCount ?? 0
  } finally {
    await client.end()
  }
}
