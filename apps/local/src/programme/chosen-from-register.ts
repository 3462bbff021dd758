import type { Database, Kysely } from '@muster/db'
import { assembleCommissioners, type CommissionerRecord, type SourceFile } from '@muster/nhs-data'
import { heldFiles } from '../imports/index.ts'
import { type CommissionerChoice, chooseCommissioners } from './choose-commissioners.ts'
import { groupsOf, type IntendedGroup, networkFiles } from './groups.ts'

interface Chosen {
  /** Every commissioner of the hierarchy. */
  readonly known: readonly CommissionerRecord[]
  readonly chosen: readonly CommissionerRecord[]
  readonly groups: readonly IntendedGroup[]
}

export function chosenIn(files: readonly SourceFile[], choice: CommissionerChoice): Chosen {
  const groups = groupsOf(files)
  const { commissioners: known } = assembleCommissioners(files)
  return { known, chosen: chooseCommissioners(known, groups, choice), groups }
}

/** Who takes part by what is imported: the commissioners, and the groups that they lead. */
export async function chosenFromRegister(
  db: Kysely<Database>,
  choice: CommissionerChoice,
): Promise<Pick<Chosen, 'chosen' | 'groups'>> {
  const files = await heldFiles(db, ['hierarchy', 'commissioning-models', ...networkFiles])
  const { chosen, groups } = chosenIn(files, choice)
  const leads = new Set<string>(chosen.map(({ code }) => code))
  return { chosen, groups: groups.filter(({ lead }) => leads.has(lead)) }
}
