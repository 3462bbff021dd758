import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copySessions, migrateToLatest } from '@muster/db'
import type { Postgres } from '../platform/index.ts'

/** One play of a stage: its database, and the namespace of its workflows. */
export interface Play {
  readonly databaseUrl: string
  readonly namespace: string
}

/**
 * Under which name this folder plays the stage, and which play of it is on. Others may play theirs on the same
 * servers, so each has a name of its own.
 */
interface Kept {
  readonly county: string
  /** None until the opening scene has been set. */
  readonly play: number
}

type Databases = Pick<Postgres, 'url' | 'createDatabase' | 'databases' | 'dropDatabase'>

/** Keeps which play is on, so that the next start goes on with it. */
export class StageDatabases {
  readonly #postgres: Databases
  readonly #file: string

  /** `stage` names the file that is kept in the folder. */
  constructor(postgres: Databases, folder: string, stage: string) {
    this.#postgres = postgres
    this.#file = join(folder, `${stage}.json`)
  }

  /** The play that was on when Muster last ran here. */
  async current(): Promise<Play | null> {
    const kept = this.#kept()
    if (!kept || kept.play === 0) return null
    const name = playOf(kept)
    return (await this.#postgres.databases(name)).includes(name) ? this.#playIn(name) : null
  }

  /** An empty, migrated database in which the opening scene is set. */
  async forSetting(): Promise<Play> {
    const before = this.#kept()
    if (before)
      for (const left of await this.#postgres.databases(`${before.county}_`))
        await this.#postgres.dropDatabase(left)
    const county = `muster_county_${randomBytes(4).toString('hex')}`
    this.#keep({ county, play: 0 })
    const { databaseUrl, namespace } = this.#playIn(settingOf(county))
    await this.#postgres.createDatabase(settingOf(county))
    await migrateToLatest(databaseUrl)
    return { databaseUrl, namespace }
  }

  /** Keeps the scene that was set. Nobody may be connected to it any more. */
  async keepOpening(): Promise<void> {
    const { county } = this.#known()
    await this.#postgres.createDatabase(openingOf(county), settingOf(county))
    await this.#postgres.dropDatabase(settingOf(county))
  }

  /** A new play from the opening scene; whoever is signed in stays so. */
  async begin(before: Play | null): Promise<Play> {
    const { county, play } = this.#known()
    const next = { county, play: play + 1 }
    const databaseUrl = await this.#postgres.createDatabase(playOf(next), openingOf(county))
    if (before) await copySessions(before.databaseUrl, databaseUrl)
    this.#keep(next)
    return this.#playIn(playOf(next))
  }

  async forget({ namespace }: Play): Promise<void> {
    await this.#postgres.dropDatabase(namespace.replaceAll('-', '_'))
  }

  #playIn(name: string): Play {
    return { databaseUrl: this.#postgres.url(name), namespace: name.replaceAll('_', '-') }
  }

  #known(): Kept {
    const kept = this.#kept()
    if (!kept) throw new Error(`${this.#file} is gone, and with it what is played here.`)
    return kept
  }

  #kept(): Kept | null {
    try {
      const { county, play } = JSON.parse(readFileSync(this.#file, 'utf8')) as Partial<Kept>
      return typeof county === 'string' && typeof play === 'number' ? { county, play } : null
    } catch {
      return null
    }
  }

  #keep(kept: Kept): void {
    writeFileSync(this.#file, JSON.stringify(kept))
  }
}

const settingOf = (county: string) => `${county}_setting`
/** The stage as it stands in the opening scene; each start from the beginning is a copy of it. */
const openingOf = (county: string) => `${county}_opening`
const playOf = ({ county, play }: Kept) => `${county}_play_${play}`
