import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { type Database, type Kysely, listCommissionerNames } from '@muster/db'
import { commissionerId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { accountOf } from '../participants/accounts.ts'
import { knownFrom } from '../participants/known-from.ts'
import type { Log } from '../platform/index.ts'
import {
  type CommissionerChoice,
  chosenFromRegister,
  openFromRegister,
} from '../programme/index.ts'
import { requireFolder } from '../rehearse/options.ts'
import { importInto, openingOf } from '../rehearse/prepare.ts'
import type { Stage } from './stage.ts'
import type { StartOptions } from './start-options.ts'

/** The practices, lists and groups of published files, whose people act by script but for those that somebody plays. */
export function publishedStage(programme: Programme, options: StartOptions): Stage {
  const { from, choice, seed, misfortune, opensAt } = options
  requireFolder(from)
  return {
    programme,
    name: `published-${nameOf(options)}`,
    setting: `Setting the opening scene with the published files in ${from} (once) ...`,
    called: `the practices of ${from}`,
    invented: false,
    stories: [],
    seed,
    misfortune,
    opensAt,
    prepare: (db, log) => prepare(db, programme, options, log),
    begin: async () => undefined,
    known: async (db) => {
      const { groups } = await chosenFromRegister(db, choice)
      const enrolled = await listCommissionerNames(db, { programme: programme.id })
      const ids = enrolled.map(({ id }) => commissionerId(id))
      return await knownFrom(db, programme, ids, groups)
    },
  }
}

/** Other files or another choice are another rehearsal, and each goes on where it stopped. */
const nameOf = ({ from, ...choices }: StartOptions): string =>
  createHash('sha256')
    .update(JSON.stringify([resolve(from), choices]))
    .digest('hex')
    .slice(0, 12)

async function prepare(
  db: Kysely<Database>,
  programme: Programme,
  { from, choice }: StartOptions,
  log: Log,
): Promise<void> {
  await importInto(db, from, log)
  await openFromRegister(db, {
    programme,
    clock: { kind: 'stepped', at: openingOf(programme) },
    commissioners: choice,
    at: programme.opens,
    stories: await whoIsOffered(db, choice),
  })
}

/** Those who oversee are offered on the first page; everybody else is found by name or code. */
const mostLeads = 8

async function whoIsOffered(
  db: Kysely<Database>,
  choice: CommissionerChoice,
): Promise<ReadonlyMap<string, string>> {
  const { chosen, groups } = await chosenFromRegister(db, choice)
  const leads = chosen.slice(0, mostLeads).map(({ code }) => {
    const own = groups.filter(({ lead }) => lead === code).length
    return [
      accountOf.lead(commissionerId(code)),
      `${groupWords(own)} ${own === 1 ? 'means' : 'mean'} to form here.`,
    ] as const
  })
  const regions = new Map(chosen.map(({ region }) => [region.code, region.name]))
  return new Map([
    ...leads,
    ...[...regions].map(
      ([code, name]) =>
        [accountOf.region(code), `Sees every commissioner of ${name} that takes part.`] as const,
    ),
    [accountOf.national, `Sees every network that takes part: ${groups.length}.`],
  ])
}

const groupWords = (count: number): string => (count === 1 ? '1 network' : `${count} networks`)
