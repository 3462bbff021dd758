import type { Actor } from '../access/grants.ts'
import { practiceFor } from '../access/grants.ts'
import { commissionerId, lmcId, type PracticeId } from '../ids.ts'
import type { Party } from '../programme/step.ts'
import type { Whose } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { lead, mediator, practices, practiceUser, regional, secretary } from './made-up-run.ts'

/** For tests: nobody here exists. */
export const national: Actor = { id: 'national', grants: [{ role: 'national' }] }
const nobody: Actor = { id: 'nobody', grants: [] }
export const elsewhere = commissionerId('elsewhere')
export const otherLead: Actor = {
  id: 'lead-elsewhere',
  grants: [{ role: 'supportLead', commissioner: elsewhere }],
}

/** Of a committee that nobody has invited. */
export const otherMediator: Actor = {
  id: 'lmc-elsewhere',
  grants: [{ role: 'lmc', lmc: lmcId('L2') }],
}

/** Everybody who may try something, whether it is theirs or not. */
export const everybody: readonly Actor[] = [
  ...practices.map(practiceUser),
  lead,
  secretary,
  regional,
  national,
  otherLead,
  mediator,
  otherMediator,
  nobody,
]

/** Who plays this part here; nobody where the facts name nobody. */
export function personFor(world: World, party: Party, whose: Whose): Actor {
  if (party === 'supportLead') return lead
  if (party === 'secretary') return secretary
  if (party === 'region') return regional
  const practice = practiceFor(world, party, whose)
  return practice ? practiceUser(practice) : nobody
}

export const userOf = (practice: PracticeId | undefined): Actor =>
  practice ? practiceUser(practice) : nobody
