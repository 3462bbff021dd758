import { join } from 'node:path'
import { openDatabase } from '@muster/db'
import { formatDate } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'
import {
  freePort,
  type Log,
  type Postgres,
  type Shutdown,
  type Temporal,
} from '../platform/index.ts'
import { RunningDemonstration } from './running-demonstration.ts'
import type { Stage } from './stage.ts'
import { type Play, StageDatabases } from './stage-databases.ts'

export interface DemonstrationOnServers {
  readonly postgres: Postgres
  readonly temporal: Temporal
  readonly folder: string
  readonly port: number
  readonly log: Log
  readonly shutdown: Shutdown
}

const consoleFolder = join(import.meta.dirname, '..', '..', '..', 'console', 'dist')

/** Runs a stage: sets its opening scene the first time, goes on where it stopped after that. */
export async function runDemonstration(stage: Stage, on: DemonstrationOnServers): Promise<string> {
  const databases = new StageDatabases(on.postgres, on.folder, stage.name)
  const running = new Plays(stage, on, databases)
  const play = (await databases.current()) ?? (await firstPlay(stage, on, databases))
  const url = await running.open(play)
  on.shutdown.add('the demonstration', () => running.close())
  return url
}

async function firstPlay(
  stage: Stage,
  on: DemonstrationOnServers,
  databases: StageDatabases,
): Promise<Play> {
  on.log(stage.setting)
  const setting = await databases.forSetting()
  await prepare(stage, setting, on.log)
  const scene = start(stage, on, setting, { setting: true, port: await freePort() })
  try {
    const { url } = await scene.start()
    await stage.begin(url)
    await scene.people.moveTo(stage.opensAt, eachMonth(on.log))
  } finally {
    await scene.stop()
  }
  await databases.keepOpening()
  return await databases.begin(null)
}

async function prepare(stage: Stage, { databaseUrl }: Play, log: Log): Promise<void> {
  const db = openDatabase({ url: databaseUrl, poolSize: 2 })
  try {
    await stage.prepare(db, log)
  } finally {
    await db.destroy()
  }
}

/** A large stage takes its minutes to set: whoever waits is told how far it is. */
function eachMonth(log: Log): (at: Instant) => void {
  let month = ''
  return (at) => {
    const day = londonDateOf(at)
    if (day.startsWith(month) && month !== '') return
    month = day.slice(0, 7)
    log(`... ${formatDate(day)}`)
  }
}

interface How {
  readonly setting: boolean
  readonly port: number
  readonly onRestart?: () => Promise<void>
}

const start = (
  stage: Stage,
  on: DemonstrationOnServers,
  play: Play,
  { setting, port, onRestart }: How,
) =>
  new RunningDemonstration({
    ...play,
    stage,
    setting,
    port,
    consoleFolder,
    temporalAddress: on.temporal.address,
    log: on.log,
    onRestart: onRestart ?? (async () => undefined),
  })

/** The play that is on, and the change to a fresh one at the same address. */
class Plays {
  readonly #stage: Stage
  readonly #on: DemonstrationOnServers
  readonly #databases: StageDatabases
  #running: RunningDemonstration | undefined
  #changing: Promise<void> = Promise.resolve()

  constructor(stage: Stage, on: DemonstrationOnServers, databases: StageDatabases) {
    this.#stage = stage
    this.#on = on
    this.#databases = databases
  }

  async open(play: Play): Promise<string> {
    const running = start(this.#stage, this.#on, play, {
      setting: false,
      port: this.#on.port,
      onRestart: () => this.#beginAgain(play),
    })
    this.#running = running
    const { url } = await running.start()
    return url
  }

  async close(): Promise<void> {
    await this.#changing
    await this.#running?.stop()
  }

  /** Answers as soon as the fresh play is there; the api changes over when the answer is on its way. */
  async #beginAgain(before: Play): Promise<void> {
    const next = await this.#databases.begin(before)
    const changeOver = async () => {
      const last = this.#running
      await last?.closeApi()
      await this.open(next)
      await last?.stop()
      await this.#databases.forget(before)
    }
    this.#changing = new Promise((resolve) => setTimeout(resolve, 200))
      .then(changeOver)
      .catch((problem: Error) => this.#on.log(`Starting again failed: ${problem.message}`))
  }
}
