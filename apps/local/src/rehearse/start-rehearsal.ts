import { randomBytes } from 'node:crypto'
import { type Database, type Kysely, migrateToLatest, openDatabase, saveAccounts } from '@muster/db'
import { instant, type LondonDate, type PracticeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { NewClock } from '@muster/operations'
import { accountOf, accountsOf } from '../participants/accounts.ts'
import { type ApiClient, openApiClient } from '../participants/api-client.ts'
import type { FromElsewhere } from '../participants/drive-ticks.ts'
import type { Job } from '../participants/job.ts'
import type { KnownWorld } from '../participants/known-world.ts'
import { Population } from '../participants/population.ts'
import { signIn, tokensFrom } from '../participants/sign-in.ts'
import type { Shutdown } from '../platform/index.ts'
import { accountsFor } from '../programme/index.ts'
import type { ApiProcessSettings } from './api-process.ts'
import { type Child, startChild } from './child-process.ts'
import { laterRegisters } from './later-register/later-registers.ts'
import type { RehearsalOptions } from './options.ts'
import type { Services } from './own-services.ts'
import { openingOf } from './prepare.ts'
import type { WorkerProcessSettings } from './worker-process.ts'

export interface RehearsalPlan {
  readonly programme: Programme
  readonly clock: RehearsalOptions['clock']
  readonly seed: number
  /** 0 to 1. */
  readonly misfortune: number
  /** Ends sooner than when everything was due. */
  readonly until?: LondonDate
  /** How many share the work of the engine; one, unless said otherwise. */
  readonly workers?: number
  /** What nobody does, although it is there to do. */
  readonly leaves?: (job: Job) => boolean
  /** Opens the programme on the new database, and answers with what everybody may know. */
  readonly fill: Fill
}

export type Fill = (db: Kysely<Database>, clock: NewClock) => Promise<KnownWorld>

/** Everything that runs during a rehearsal, each part in a process of its own. */
export interface Rehearsal {
  readonly plan: RehearsalPlan
  readonly services: Services
  readonly namespace: string
  readonly db: Kysely<Database>
  readonly databaseUrl: string
  readonly known: KnownWorld
  readonly population: Population
  /** What later editions of the practice register bring while it runs. */
  readonly registers: FromElsewhere
  /** The line to the server that the participants use. */
  readonly api: ApiClient
  readonly apiProcess: Child
  readonly workers: readonly Child[]
  /** Tells the relays that wakes were committed. */
  nudge(): void
}

/** Requests of participants that are under way at once. */
const atOnce = 12

/** Fills a database of its own, and starts the api, a worker and the participants on it. */
export async function startRehearsal(
  plan: RehearsalPlan,
  services: Services,
  shutdown: Shutdown,
): Promise<Rehearsal> {
  const name = `muster_rehearsal_${randomBytes(5).toString('hex')}`
  const databaseUrl = await services.postgres.createDatabase(name)
  shutdown.add('the database', () => services.postgres.dropDatabase(name))
  const db = openDatabase({ url: databaseUrl, poolSize: 4 })
  shutdown.add('database connections', () => db.destroy())
  await migrateToLatest(databaseUrl)
  const starting = Promise.all(
    Array.from({ length: plan.workers ?? 1 }, () =>
      startWorkerProcess(services, databaseUrl, name, shutdown),
    ),
  )
  const serving = startApiProcess(plan, databaseUrl, shutdown)
  // They start meanwhile; what goes wrong first is what people want to read.
  const meanwhile = Promise.allSettled([starting, serving])
  const known = await plan.fill(db, clockOf(plan)).catch(async (problem: unknown) => {
    await meanwhile
    throw problem
  })
  const api = await serving
  const tokenOf = tokensFrom(name)
  await signIn(db, accountsOf(known), tokenOf)
  const client = openApiClient(api.ready.url, tokenOf, atOnce)
  shutdown.add('the participants', () => client.close())
  const { seed, misfortune, leaves = () => false } = plan
  const population = new Population({ known, api: client, seed, misfortune, leaves })
  const open = openAccounts(db, known, tokenOf)
  const registers = await laterRegisters({ db, known, seed, misfortune, open })
  const namespace = namespaceOf(services, name)
  const workers = await starting
  return {
    plan,
    services,
    namespace,
    db,
    databaseUrl,
    known,
    population,
    registers,
    api: client,
    apiProcess: api.child,
    workers,
    nudge: () => {
      for (const worker of workers) worker.send({})
    },
  }
}

/** Somebody acts for a practice that a later register brings, or has under a new code. */
const openAccounts =
  (db: Kysely<Database>, { programme }: KnownWorld, tokenOf: (account: string) => string) =>
  async (codes: readonly PracticeId[]): Promise<void> => {
    const practices = codes.map((code) => ({ code, name: code }))
    const accounts = accountsFor(programme.id, { commissioners: [], practices })
    const own = accounts.filter(({ id }) => codes.some((code) => id === accountOf.practice(code)))
    await saveAccounts(db, own)
    await signIn(
      db,
      own.map(({ id }) => id),
      tokenOf,
    )
  }

/** A Temporal that others use too gets a namespace of this rehearsal's own. */
const namespaceOf = ({ temporal }: Services, name: string) =>
  temporal.pid === undefined ? name.replaceAll('_', '-') : temporal.namespace

/** How long the api and the workers may take to be there, on a clock that runs meanwhile. */
const startingMs = 12_000

/** A clock that runs begins before the programme opens, so that everybody is there on its first morning. */
function clockOf({ clock, programme }: RehearsalPlan): NewClock {
  const at = openingOf(programme)
  return clock.kind === 'rate'
    ? { ...clock, at: instant(at - startingMs * clock.rate) }
    : { ...clock, at }
}

async function startApiProcess(plan: RehearsalPlan, databaseUrl: string, shutdown: Shutdown) {
  const api = await startChild<{ url: string }>('./api-process.ts', {
    databaseUrl,
    seed: plan.seed,
    poolSize: atOnce,
  } satisfies ApiProcessSettings)
  shutdown.add('the api', api.child.stop)
  return api
}

async function startWorkerProcess(
  services: Services,
  databaseUrl: string,
  name: string,
  shutdown: Shutdown,
): Promise<Child> {
  const { child } = await startChild<object>('./worker-process.ts', {
    databaseUrl,
    temporalAddress: services.temporal.address,
    namespace: namespaceOf(services, name),
    taskQueue: name,
    poolSize: 8,
  } satisfies WorkerProcessSettings)
  shutdown.add('the worker', child.stop)
  return child
}
