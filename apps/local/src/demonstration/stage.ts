import type { Database, Kysely } from '@muster/db'
import type { Instant } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { Story } from '../county/index.ts'
import type { KnownWorld } from '../participants/known-world.ts'
import type { Log } from '../platform/index.ts'

/** What a clock that is moved by hand is played with: the made-up county, or practices of published files. */
export interface Stage {
  readonly programme: Programme
  /** Names the file that keeps which play of this stage is on, so that each stage goes on where it stopped. */
  readonly name: string
  /** One sentence for the terminal, said when the stage is set for the first time. */
  readonly setting: string
  /** What the terminal calls it, e.g. `a made-up county`. */
  readonly called: string
  /** Whether practices and people are made up, and said to be. */
  readonly invented: boolean
  readonly stories: readonly Story[]
  readonly seed: number
  /** 0 to 1. */
  readonly misfortune: number
  /** When the first scene opens; until then scripted people have acted. */
  readonly opensAt: Instant
  /** Imports the files and opens the programme on its first morning, in an empty database. */
  prepare(db: Kysely<Database>, log: Log): Promise<void>
  /** What has to be entered by somebody before anybody can act. */
  begin(apiUrl: string): Promise<void>
  /** What everybody can know before anything is done. */
  known(db: Kysely<Database>): Promise<KnownWorld>
}
