import { practiceName } from '../acceptance/in-words.ts'
import type { CommissionerNamed } from '../facts/register-events.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { commissionerIn, commissionerName } from '../lead-commissioner/concerned.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { namedIn } from './commissioner-named.ts'

const column = 'epraccur, column 15 (Organisation Data Service)'

/** Why the practice cannot be handed over to the commissioner that the register names, and what to do instead. */
export function mayNotMoveTo(
  world: World,
  practice: PracticeState,
  { commissioner: to }: RegisterChange,
): Refusal | null {
  const from = practice.published.commissioner
  if (practice.closed)
    return refusal('practice-closed', `${practiceName(world, practice.id)} has closed meanwhile.`)
  if (!to || to.code === from)
    return refusal(
      'belongs-there',
      `${practiceName(world, practice.id)} belongs to ${commissionerName(world, from)} already. There is nothing to decide.`,
    )
  const next = commissionerIn(world, to.code)
  if (!next) return notHere(world, practice, to)
  if (next.version === commissionerIn(world, from)?.version) return null
  return refusal(
    'other-version',
    `${commissionerName(world, from)} and ${next.name} are under different versions of the programme. Have the national team release one version to both, then decide.`,
    { facts: { from, to: to.code } },
  )
}

/** A code that only replaces another, a commissioner of the hierarchy that takes no part, or none that is known. */
function notHere(world: World, { published }: PracticeState, to: CommissionerNamed): Refusal {
  const home = commissionerName(world, published.commissioner)
  const more = { field: 'outcome', source: column, facts: { to: to.code } }
  if (to.whole === 'alone')
    return refusal(
      'code-only',
      `The register has every practice of ${home} under ${namedIn(to)}, and nobody else’s: that reads as another code for the same commissioner, under which nothing changes here. Keep the practices as they are; the programme goes on under the code it was opened with.`,
      more,
    )
  if (to.whole === 'withOthers')
    return refusal(
      'merged-elsewhere',
      `${home} and others have become ${namedIn(to)}, which takes no part in this programme. Keep the practices as they are, so that they stay covered and paid; each goes on under the commissioner it was opened with, until the national team opens a programme with ${to.code}.`,
      more,
    )
  if (to.name === null)
    return refusal(
      'unknown-commissioner',
      `${to.code} is no commissioner of the hierarchy that is held; national commissioning hubs, for one, are not. Keep the practice as it is and have the register corrected, or have the hierarchy of the year imported.`,
      more,
    )
  return refusal(
    'commissioner-not-here',
    `${namedIn(to)} takes no part in this programme. Keep the practice as it is, so that its patients stay covered; or have the national team open the programme for ${to.name} as well, then decide.`,
    more,
  )
}
