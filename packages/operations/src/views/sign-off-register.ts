import { getProgramme, listCommissionerStates, listSignedOff } from '@muster/db'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { decisionStep } from '@muster/domain/sign-off/route'
import { type SignOffEntry, signOffRegister } from '@muster/domain/views/sign-off-register'
import { readTablesAt } from '../past/read-tables-at.ts'
import type { Reader } from './reader.ts'
import { regionOf } from './rollout-home.ts'

/** How the commissioners of a region sign off, for the region. */
export async function signOffEntries(
  { db, actor }: Reader,
  id: ProgrammeId,
  asOf?: Instant,
): Promise<readonly SignOffEntry[]> {
  const region = regionOf(actor)
  const programme = await getProgramme(db, id)
  const step = decisionStep(programme)
  const scope = { programme: id, ...(region === 'all' ? {} : { region }) }
  return await readTablesAt(db, { ...scope, asOf }, async (tables) => {
    const [commissioners, networks] = await Promise.all([
      listCommissionerStates(tables, scope),
      step ? listSignedOff(tables, { ...scope, step: step.id }) : [],
    ])
    return signOffRegister(programme, commissioners, networks)
  })
}
