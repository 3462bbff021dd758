import { type ClockTarget, type Demonstration, type RunningApi, startApi } from '@muster/api'
import { type Database, type Kysely, openDatabase } from '@muster/db'
import type { Instant } from '@muster/domain/ids'
import { readClock } from '@muster/operations'
import type { Log } from '../platform/index.ts'
import { type Child, startChild } from '../rehearse/child-process.ts'
import type { WorkerProcessSettings } from '../rehearse/worker-process.ts'
import { ScriptedPeople } from './scripted-people.ts'
import type { Stage } from './stage.ts'
import { type Target, targetOf } from './targets.ts'

export interface DemonstrationParts {
  readonly stage: Stage
  readonly databaseUrl: string
  readonly temporalAddress: string
  /** Workflows of one database; another start of the county has others. */
  readonly namespace: string
  readonly port: number
  readonly consoleFolder: string
  readonly setting: boolean
  readonly log: Log
  /** Begins again with a fresh county. */
  readonly onRestart: () => Promise<void>
}

const listenMs = 700

/** The api, the worker and the people of a stage on one database. */
export class RunningDemonstration implements Demonstration {
  readonly #parts: DemonstrationParts
  readonly #db: Kysely<Database>
  #worker: Child | undefined
  #api: RunningApi | undefined
  #people: ScriptedPeople | undefined
  #target: Target | null = null
  #now: Instant = 0 as Instant
  #moving: Promise<void> = Promise.resolve()
  #listening: NodeJS.Timeout | undefined
  #closing = false
  /** Whether a fresh county is on its way to this address. */
  #makingWay = false

  constructor(parts: DemonstrationParts) {
    this.#parts = parts
    this.#db = openDatabase({ url: parts.databaseUrl, poolSize: 3 })
  }

  async start(): Promise<RunningApi> {
    const { databaseUrl, port, consoleFolder } = this.#parts
    const [api] = await Promise.all([
      startApi({
        databaseUrl,
        poolSize: 6,
        host: '127.0.0.1',
        port,
        consoleFolder,
        demonstration: this,
      }),
      this.#startWorker(),
    ])
    this.#api = api
    this.#people = await this.#openPeople(api.url)
    const { now } = await readClock(this.#db, this.#parts.stage.programme.id)
    this.#now = now
    if (!this.#parts.setting) this.#listen()
    return api
  }

  get invented(): boolean {
    return this.#parts.stage.invented
  }

  get play(): string {
    return this.#parts.namespace
  }

  get people(): ScriptedPeople {
    if (!this.#people) throw new Error('The demonstration has not been started.')
    return this.#people
  }

  moving(): { towards: string; at: Instant } | null {
    // The api answers a moment before the county's people are there to act, and a moment after it was started again.
    if (!this.#people || this.#makingWay) return { towards: 'the opening', at: this.#now }
    return this.#target && { towards: this.#target.towards, at: this.#now }
  }

  move(to: ClockTarget, persona: string): boolean {
    const target = this.moving()
      ? null
      : targetOf(this.#parts.stage.programme, to, this.people.scene.now)
    if (!target) return false
    this.#target = target
    this.people.scene.held = persona
    this.#moving = this.#moving
      .then(() => this.people.moveTo(target.at, (at) => (this.#now = at)))
      .catch((problem: Error) =>
        this.#parts.log(`The clock stopped on the way: ${problem.message}`),
      )
      .finally(() => (this.#target = null))
    return true
  }

  async restart(): Promise<boolean> {
    if (this.moving()) return false
    this.#makingWay = true
    try {
      await this.#parts.onRestart()
    } catch (problem) {
      this.#makingWay = false
      throw problem
    }
    return true
  }

  /** Frees the address for the next play. */
  async closeApi(): Promise<void> {
    clearTimeout(this.#listening)
    this.#closing = true
    await this.#api?.stop()
    this.#api = undefined
  }

  async stop(): Promise<void> {
    await this.closeApi()
    await this.#moving
    this.#people?.close()
    await this.#worker?.stop()
    await this.#db.destroy()
  }

  /** While the clock stands, those who wait for what the persona does answer it. */
  #listen(): void {
    if (this.#closing) return
    this.#listening = setTimeout(() => {
      this.#moving = this.#moving
        .then(async () => {
          if (!this.#target && (await this.people.hasNews())) await this.people.answerWhatWasDone()
        })
        .catch((problem: Error) =>
          this.#parts.log(`The county's people did not hear: ${problem.message}`),
        )
        .finally(() => this.#listen())
    }, listenMs)
  }

  async #openPeople(apiUrl: string): Promise<ScriptedPeople> {
    const { stage, setting } = this.#parts
    const known = await stage.known(this.#db)
    const nudge = () => this.#worker?.send({})
    return await ScriptedPeople.open(
      { db: this.#db, stage, known, apiUrl, nudge },
      // Stories keep some things undone until the first scene opens.
      setting && stage.stories.length > 0,
    )
  }

  async #startWorker(): Promise<void> {
    const { databaseUrl, temporalAddress, namespace } = this.#parts
    const settings: WorkerProcessSettings = {
      databaseUrl,
      temporalAddress,
      namespace,
      taskQueue: namespace,
      poolSize: 6,
    }
    const { child } = await startChild<object>('../rehearse/worker-process.ts', settings)
    this.#worker = child
  }
}
