declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's maintenance database, as a user who may create databases. */
    postgres: string
    /** Name of a migrated, empty database to copy from. */
    postgresTemplate: string
    /** Begins the name of every database of this run. */
    postgresPrefix: string
    temporal: string
    temporalNamespace: string
  }
}

export {}
