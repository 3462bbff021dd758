import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startPostgres } from '@muster/local/platform'
import type { TestProject } from 'vitest/node'
import type { Muster } from '../journeys/provided.ts'
import { noBrowserWanted } from './find-browser.ts'

const root = join(import.meta.dirname, '..', '..')
const patienceMs = 150_000

interface Running extends Muster {
  stop(): Promise<void>
}

/** Starts as many Musters as files of journeys run at once. */
export default async function withMuster(project: TestProject): Promise<() => Promise<void>> {
  const count = noBrowserWanted ? 0 : project.config.maxWorkers
  const running: Running[] = []
  // The first builds the console for all.
  for (let one = 0; one < count; one += 1) running.push(await startMuster())
  project.provide(
    'musters',
    running.map(({ url, server }) => ({ url, server })),
  )
  return async () => {
    await Promise.all(running.map((muster) => muster.stop()))
  }
}

/** Starts Muster as `npm start` does, on data and a port of its own. */
async function startMuster(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-journeys-'))
  // Of this process, so that a journey can import a file while Muster runs, as a person does by the command line.
  const postgres = await startPostgres({ dataDir: join(folder, 'server'), log: () => undefined })
  const muster = spawn(process.execPath, [join(root, 'apps/local/src/start.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: postgres.url('postgres'),
      MUSTER_FOLDER: folder,
      MUSTER_PORT: String(await freePort()),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(muster)
  const stop = async () => {
    const exited = new Promise((resolve) => muster.once('exit', resolve))
    muster.kill('SIGINT')
    await exited
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url, server: postgres.url('postgres'), stop }
}

/** The address that it prints when it is ready. */
function addressOf(muster: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Muster did not start:\n${said}`)), patienceMs)
    muster.stdout?.on('data', (words: Buffer) => {
      said += words.toString()
      const [, address] = /Open (http:\S+)/.exec(said) ?? []
      if (!address) return
      clearTimeout(late)
      resolve(address)
    })
    muster.once('exit', () => reject(new Error(`Muster ended before it was ready:\n${said}`)))
  })
}
