/** A demonstration of its own: api, worker, engine and console, as `npm start` starts them. */
export interface Muster {
  readonly url: string
  /** The Postgres server on which it runs. */
  readonly server: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each file of journeys that runs at once. */
    musters: readonly Muster[]
  }
}
