import { createHash } from 'node:crypto'
import pg from 'pg'
import { commitMark } from './and-commit.ts'

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

const begun = { command: 'BEGIN', rowCount: null, rows: [] }

/** Cork and uncork of the connection's socket, which the types of pg leave out. */
interface Corked {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
}

class PreparedClient extends pg.Client {
  #begins = false
  /** The commit that went with the last statement, until it is asked for. */
  #commit: Promise<unknown> | null = null

  // pg parses and plans an unnamed statement on each call; a name lets the connection keep it.
  override query(...parameters: unknown[]): never {
    const [text] = parameters
    if (text === 'begin') {
      this.#begins = true
      return Promise.resolve(begun) as never
    }
    if (this.#commit) return this.#ended(text, this.#commit)
    if (this.#begins) return this.#withBegin(() => this.query(...parameters))
    if (typeof text === 'string' && text.endsWith(commitMark))
      return this.#withCommit(() => this.#send(parameters))
    return this.#send(parameters)
  }

  #send(parameters: unknown[]): never {
    const [text, values] = parameters
    const call = super.query as (...all: unknown[]) => never
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return call.apply(this, parameters)
    return call.call(this, { name: nameOf(text), text, values }, ...parameters.slice(2))
  }

  /** A transaction begins together with its first statement: one journey to the server instead of two. */
  #withBegin(first: () => unknown): never {
    this.#begins = false
    return this.#together(() => {
      // Only a lost connection lets it fail, and then the statement behind it fails too.
      void super.query('begin').catch(() => undefined)
      return first()
    })
  }

  /** And ends together with its last. Where that one fails the server takes the commit as a rollback. */
  #withCommit(last: () => unknown): never {
    return this.#together(() => {
      const sent = last()
      this.#commit = super.query('commit')
      this.#commit.catch(() => undefined)
      return sent
    })
  }

  #ended(text: unknown, commit: Promise<unknown>): never {
    if (text !== 'commit' && text !== 'rollback')
      return Promise.reject(new Error('The transaction ended with the statement before.')) as never
    this.#commit = null
    return (text === 'commit' ? commit : commit.catch(() => undefined)) as never
  }

  #together(send: () => unknown): never {
    const { stream } = (this as unknown as Corked).connection
    stream.cork()
    try {
      return send() as never
    } finally {
      stream.uncork()
    }
  }
}

/** A pool whose parameterised statements are prepared once a connection. */
export class PreparedPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, pipeline: true, Client: PreparedClient } as pg.PoolConfig)
  }
}
