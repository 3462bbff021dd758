import { networkId, stepId } from '@muster/domain/ids'
import { raiseDispute } from '@muster/operations'
import { contextOf, secretWords } from './groups-under-way.ts'
import type { County } from './made-up-county.ts'
import { groupOf, practiceUser, programme, type Side } from './made-up-people.ts'

/** A member of the first group is in dispute with the others about their money. */
export async function inDispute(county: County, side: Side): Promise<void> {
  const [, practice] = groupOf(side, 1)
  if (!practice) throw new Error('The first group is too small.')
  const context = contextOf(county.db, practiceUser(practice))
  const raised = await raiseDispute(context, `dispute-${side}`, {
    programme: programme.id,
    network: networkId(county.networks[side][0]),
    practice,
    step: stepId('G4'),
    reason: secretWords(side).dispute,
  })
  if (!raised.ok) throw new Error(raised.refusal.message)
}
