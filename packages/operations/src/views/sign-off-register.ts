import { getProgramme, listCommissionerStates, listSignedOff } from '@muster/db'
import type { ProgrammeId } from '@muster/domain/ids'
import { decisionStep } from '@muster/domain/sign-off/route'
import { type SignOffEntry, signOffRegister } from '@muster/domain/views/sign-off-register'
import type { Reader } from './reader.ts'
import { regionOf } from './rollout-home.ts'

/** How the commissioners of a region sign off, for the region. */
export async function signOffEntries(
  { db, actor }: Reader,
  id: ProgrammeId,
): Promise<readonly SignOffEntry[]> {
  const region = regionOf(actor)
  const programme = await getProgramme(db, id)
  const step = decisionStep(programme)
  const scope = { programme: id, ...(region === 'all' ? {} : { region }) }
  const [commissioners, networks] = await Promise.all([
    listCommissionerStates(db, scope),
    step ? listSignedOff(db, { ...scope, step: step.id }) : [],
  ])
  return signOffRegister(programme, commissioners, networks)
}
