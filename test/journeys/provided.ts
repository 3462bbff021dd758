declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demonstration runs: api, worker, engine and console, as `npm start` starts them. */
    musterUrl: string
    /** The Postgres server on which it runs. */
    musterServer: string
  }
}

export {}
