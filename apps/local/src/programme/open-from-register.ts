import { type Database, type Kysely, saveAccounts } from '@muster/db'
import type { GapPolicy } from '@muster/domain/facts/events'
import type { NamedLmc } from '@muster/domain/facts/lmc-facts'
import { type CommissionerId, commissionerId, type LondonDate } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { assembleRegister } from '@muster/nhs-data'
import { type NewClock, openProgramme } from '@muster/operations'
import { heldFiles } from '../imports/index.ts'
import { accountsFor } from './accounts.ts'
import type { CommissionerChoice } from './choose-commissioners.ts'
import { type ChosenPractices, choosePractices } from './choose-practices.ts'
import { chosenIn } from './chosen-from-register.ts'
import { defaultGapPolicy, enrolledCommissioner } from './enrolled-commissioner.ts'
import type { IntendedGroup } from './groups.ts'

export interface OpenFromRegister {
  readonly programme: Programme
  readonly clock: NewClock
  readonly commissioners?: CommissionerChoice
  /** The day at which 'active' is judged; what a register says of later is a flag. */
  readonly at: LondonDate
  readonly gapPolicy?: GapPolicy
  /** What the demonstration tells of an account, by account id. */
  readonly stories?: ReadonlyMap<string, string>
  /** The local medical committee of all of them, where it is known. */
  readonly lmc?: NamedLmc
  readonly actor?: string
}

export interface Opened extends Omit<ChosenPractices, 'practices'> {
  readonly commissioners: readonly CommissionerId[]
  readonly practices: number
  /** The groups of the PCN file that the chosen commissioners lead. */
  readonly groups: readonly IntendedGroup[]
}

/** Opens a programme for the chosen commissioners with what the imported files say of them and their practices. */
export async function openFromRegister(
  db: Kysely<Database>,
  opening: OpenFromRegister,
): Promise<Opened> {
  const { programme, clock, at, gapPolicy = defaultGapPolicy, actor = 'muster' } = opening
  const files = await heldFiles(db)
  const { known, chosen, groups } = chosenIn(files, opening.commissioners ?? 'all')
  const ids = new Set(chosen.map(({ code }) => commissionerId(code)))
  const { practices, ...about } = choosePractices(
    assembleRegister(files, { listDate: programme.size.asAt }),
    { chosen: ids, known: new Set(known.map(({ code }) => commissionerId(code))), groups, at },
  )
  // A neighbour is there for the practices it shares: without it they could not act.
  const taking = known.filter(({ code }) => {
    const id = commissionerId(code)
    return ids.has(id) || about.neighbours.includes(id)
  })
  const commissioners = taking.map((one) => {
    const { id, facts } = enrolledCommissioner(one, gapPolicy, opening.lmc)
    return { id, facts: ids.has(id) ? facts : { ...facts, neighbour: true as const } }
  })
  // Before the programme: whoever finds it open finds its people too.
  await saveAccounts(db, accountsFor(programme.id, { commissioners, practices }, opening.stories))
  await openProgramme(db, { programme, clock, commissioners, practices, actor })
  return {
    ...about,
    commissioners: [...ids],
    practices: practices.length,
    groups: groups.filter(({ lead }) => ids.has(lead)),
  }
}
