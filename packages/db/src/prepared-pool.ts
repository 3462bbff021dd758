import { createHash } from 'node:crypto'
import pg from 'pg'

const names = new Map<string, string>()

function nameOf(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
    // Statements are few and fixed; a list of unbounded length would be a bug elsewhere, not a reason to leak.
    if (names.size < 2000) names.set(text, name)
  }
  return name
}

class PreparedClient extends pg.Client {
  // pg parses and plans an unnamed statement on each call; a name lets the connection keep it.
  override query(...parameters: unknown[]): never {
    const [text, values] = parameters
    const call = super.query as (...all: unknown[]) => never
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return call.apply(this, parameters)
    return call.call(this, { name: nameOf(text), text, values }, ...parameters.slice(2))
  }
}

/** A pool whose parameterised statements are prepared once a connection. */
export class PreparedPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: PreparedClient } as pg.PoolConfig)
  }
}
