import { listHeldStreams } from '@muster/db'
import { needsCover } from '@muster/domain/acceptance/uncovered-practices'
import type { PracticeState } from '@muster/domain/facts/state'
import type { NetworkRow } from '@muster/domain/views/network-view'
import { readWorld } from '@muster/operations'
import { accountOf } from '../participants/accounts.ts'
import type { NotLive, RehearsalReport } from './report.ts'
import type { Rehearsal } from './start-rehearsal.ts'

type Outcome = Pick<RehearsalReport, 'networks' | 'practices'>

/** How far every group came, as the national team sees it; and who was left out. */
export async function collectOutcome(rehearsal: Rehearsal): Promise<Outcome> {
  const { api, known, population } = rehearsal
  const rows = await api.query<readonly NetworkRow[]>(accountOf.national, 'networks.list')
  const isLive = ({ milestone }: NetworkRow) => milestone === 'live' || milestone === 'paid'
  const begun = new Set(rows.map(({ name, commissioner }) => `${commissioner}/${name}`))
  const never = known.groups.filter(
    ({ name, commissioner }) => !begun.has(`${commissioner}/${name}`),
  )
  return {
    networks: {
      started: known.groups.length,
      live: rows.filter(isLive).length,
      notLive: [
        ...rows.filter((row) => !isLive(row)).map((row) => stands(row, population.refusals)),
        ...never.map(({ key, name }) => ({
          network: name,
          lastMilestone: null,
          waitingFor: population.refusals.get(`group:${key}`) ?? 'No practice proposed the group.',
        })),
      ],
    },
    practices: await practicesOf(rehearsal),
  }
}

function stands(row: NetworkRow, refusals: ReadonlyMap<string, string>): NotLive {
  const whom = row.waitingOn ? ` (${row.waitingOn.label})` : ''
  const why = refusals.get(row.id) ?? whatPracticesHeard(row, refusals)
  const step = row.waitingFor ? `${row.waitingFor.title}${whom}` : 'The commissioner’s own steps'
  return {
    network: row.name,
    lastMilestone: row.milestone,
    waitingFor: row.engineError ?? (why ? `${step}. ${why}` : step),
  }
}

/** What the practices that it waits for were told when they last tried. */
const whatPracticesHeard = (
  { waitingFor, waitingOn }: NetworkRow,
  refusals: ReadonlyMap<string, string>,
): string | undefined =>
  waitingOn?.practices
    .flatMap(({ id }) => refusals.get(`${waitingFor?.step}:answer:${id}`) ?? [])
    .join(' ') || undefined

async function practicesOf({ db, plan, known }: Rehearsal): Promise<Outcome['practices']> {
  const { id } = plan.programme
  const streams = await listHeldStreams(db, id)
  const practices = streams.flatMap(({ state }) => (state.kind === 'practice' ? [state] : []))
  let uncovered = 0
  for (const commissioner of new Set(known.groups.map((one) => one.commissioner))) {
    const { world } = await readWorld(db, { programme: id, commissioner })
    for (const practice of world.practices.values())
      if (
        practice.network === null &&
        needsCover(world, practice) &&
        !world.commissioner.cover[practice.id]
      )
        uncovered += 1
  }
  return {
    inNetwork: practices.filter(({ network }) => network !== null).length,
    declined: practices.filter(hasDeclined).length,
    uncovered,
  }
}

const hasDeclined = ({ steps }: PracticeState): boolean =>
  Object.values(steps).some(({ answer }) => answer?.intent === 'no')
