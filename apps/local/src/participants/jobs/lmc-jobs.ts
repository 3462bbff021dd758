import type { Actor } from '@muster/domain/access/grants'
import { startOfDay } from '@muster/domain/calendar/london-day'
import type { LmcAct, NamedLmc } from '@muster/domain/facts/lmc-facts'
import type { LondonDate } from '@muster/domain/ids'
import { type LmcCase, lmcCases, type WaitsForLmc } from '@muster/domain/lmc/lmc-cases'
import { placeOf } from '@muster/domain/mediation/places'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Job } from '../job.ts'

export const mediatorOf = ({ id }: NamedLmc): Actor => ({
  id: accountOf.lmc(id),
  grants: [{ role: 'lmc', lmc: id }],
})

/** What waits for the commissioner's committee: it accepts, meets those concerned, and says what came of it. */
export function lmcJobs(world: World): readonly Job[] {
  const { lmc } = world.commissioner
  if (!lmc) return []
  const mediator = mediatorOf(lmc)
  return lmcCases(world, mediator).flatMap(({ about, waits }) =>
    waits ? [jobFor(world, mediator.id, about, waits)] : [],
  )
}

function jobFor(world: World, account: string, about: LmcCase['about'], waits: WaitsForLmc): Job {
  const planned = meetingsOf(world, about).at(-1)
  // Whoever has a day for the meeting waits for it.
  const act: LmcAct = planned && waits.act === 'meet' ? 'settle' : waits.act
  const [kind, id] =
    about.kind === 'mediation' ? ['mediation', about.practice] : ['dispute', about.dispute]
  return {
    key: `lmc:${kind}:${id}:${act}`,
    task: { kind: 'mediate', act, about },
    commissioner: world.commissioner.id,
    ...(about.kind === 'dispute' ? { network: about.network } : {}),
    account,
    by: waits.due,
    ...(planned && act === 'settle' ? { from: startOfDay(planned) } : {}),
    days: 2,
  }
}

function meetingsOf(world: World, about: LmcCase['about']): readonly LondonDate[] {
  if (about.kind === 'mediation') return placeOf(world, about.practice).mediation?.meetings ?? []
  const dispute = world.networks.get(about.network)?.disputes?.[about.dispute]
  return dispute?.stages.at(-1)?.meetings ?? []
}
