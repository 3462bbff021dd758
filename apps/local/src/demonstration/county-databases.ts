import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copySessions, migrateToLatest } from '@muster/db'
import type { Postgres } from '../platform/index.ts'

/** The county as it stands in the opening scene; each start from the beginning is a copy of it. */
const openingName = 'muster_county_opening'
const settingName = 'muster_county_setting'
const playPrefix = 'muster_county_play_'

/** One play of the county: its database, and the namespace of its workflows. */
export interface Play {
  readonly databaseUrl: string
  readonly namespace: string
}

/** Keeps which play is on, so that the next start goes on with it. */
export class CountyDatabases {
  readonly #postgres: Postgres
  readonly #file: string

  constructor(postgres: Postgres, folder: string) {
    this.#postgres = postgres
    this.#file = join(folder, 'demonstration.json')
  }

  /** The play that was on when Muster last ran here. */
  async current(): Promise<Play | null> {
    const number = this.#number()
    if (number === null) return null
    const known = await this.#postgres.databases(`${playPrefix}${number}`)
    return known.length > 0 ? this.#play(number) : null
  }

  /** An empty, migrated database in which the opening scene is set. */
  async forSetting(): Promise<Play> {
    for (const left of await this.#postgres.databases('muster_county_'))
      await this.#postgres.dropDatabase(left)
    const databaseUrl = await this.#postgres.createDatabase(settingName)
    await migrateToLatest(databaseUrl)
    return { databaseUrl, namespace: 'muster-county-setting' }
  }

  /** Keeps the scene that was set. Nobody may be connected to it any more. */
  async keepOpening(): Promise<void> {
    await this.#postgres.createDatabase(openingName, settingName)
    await this.#postgres.dropDatabase(settingName)
  }

  /** A new play from the opening scene; whoever is signed in stays so. */
  async begin(before: Play | null): Promise<Play> {
    const number = (this.#number() ?? 0) + 1
    const databaseUrl = await this.#postgres.createDatabase(`${playPrefix}${number}`, openingName)
    if (before) await copySessions(before.databaseUrl, databaseUrl)
    writeFileSync(this.#file, JSON.stringify({ play: number }))
    return this.#play(number)
  }

  async forget({ namespace }: Play): Promise<void> {
    await this.#postgres.dropDatabase(namespace.replaceAll('-', '_'))
  }

  #play(number: number): Play {
    const name = `${playPrefix}${number}`
    return { databaseUrl: this.#postgres.url(name), namespace: name.replaceAll('_', '-') }
  }

  #number(): number | null {
    try {
      const { play } = JSON.parse(readFileSync(this.#file, 'utf8')) as { play?: unknown }
      return typeof play === 'number' ? play : null
    } catch {
      return null
    }
  }
}
