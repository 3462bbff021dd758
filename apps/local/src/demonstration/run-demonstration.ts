import { join } from 'node:path'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { county as madeUpCounty } from '../county/index.ts'
import {
  freePort,
  type Log,
  type Postgres,
  type Shutdown,
  type Temporal,
} from '../platform/index.ts'
import { CountyDatabases, type Play } from './county-databases.ts'
import { appointCommittees, prepareCounty } from './prepare-county.ts'
import { RunningDemonstration } from './running-demonstration.ts'
import { openingScene } from './targets.ts'

export interface DemonstrationOnServers {
  readonly postgres: Postgres
  readonly temporal: Temporal
  readonly folder: string
  readonly port: number
  readonly log: Log
  readonly shutdown: Shutdown
}

const programme = networkContract2019
const consoleFolder = join(import.meta.dirname, '..', '..', '..', 'console', 'dist')

/** Runs the made-up county: sets its opening scene the first time, goes on where it stopped after that. */
export async function runDemonstration(on: DemonstrationOnServers): Promise<string> {
  const databases = new CountyDatabases(on.postgres, on.folder)
  const running = new Plays(on, databases)
  const play = (await databases.current()) ?? (await firstPlay(on, databases))
  const url = await running.open(play)
  on.shutdown.add('the demonstration', () => running.close())
  return url
}

async function firstPlay(on: DemonstrationOnServers, databases: CountyDatabases): Promise<Play> {
  on.log('Setting the opening scene of the made-up county (once) ...')
  const setting = await databases.forSetting()
  const county = madeUpCounty()
  await prepareCounty(setting.databaseUrl, programme, county)
  const scene = start(on, setting, { setting: true, port: await freePort() })
  try {
    const { url } = await scene.start()
    await appointCommittees(url, programme, county)
    await scene.people.moveTo(openingScene(programme))
  } finally {
    await scene.stop()
  }
  await databases.keepOpening()
  return await databases.begin(null)
}

interface How {
  readonly setting: boolean
  readonly port: number
  readonly onRestart?: () => Promise<void>
}

const start = (on: DemonstrationOnServers, play: Play, { setting, port, onRestart }: How) =>
  new RunningDemonstration({
    ...play,
    programme,
    setting,
    port,
    consoleFolder,
    temporalAddress: on.temporal.address,
    log: on.log,
    onRestart: onRestart ?? (async () => undefined),
  })

/** The play that is on, and the change to a fresh one at the same address. */
class Plays {
  readonly #on: DemonstrationOnServers
  readonly #databases: CountyDatabases
  #running: RunningDemonstration | undefined
  #changing: Promise<void> = Promise.resolve()

  constructor(on: DemonstrationOnServers, databases: CountyDatabases) {
    this.#on = on
    this.#databases = databases
  }

  async open(play: Play): Promise<string> {
    const running = start(this.#on, play, {
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

  /** Answers as soon as the fresh county is there; the api changes over when the answer is on its way. */
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
