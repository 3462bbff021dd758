import { practiceName } from '../acceptance/in-words.ts'
import type { RegisterOutcome } from '../facts/register-events.ts'
import type { PracticeState } from '../facts/state.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import { membersNamed } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'

const oneContract = 'A single contract can carry only one Network Contract DES: S15'

/** The networks between which a merged contract has to choose: those of the two practices, where they differ. */
export function networksToChoose(
  world: World,
  practice: PracticeState,
  successor: PracticeId,
): readonly NetworkId[] {
  const theirs = world.practices.get(successor)?.network ?? null
  const own = practice.network
  return own !== null && theirs !== null && own !== theirs ? [own, theirs] : []
}

/** In which network the contract is from then on; none where the successor is in none. */
export function carriedIn(
  world: World,
  practice: PracticeState,
  successor: PracticeId,
  chosen: { readonly outcome: RegisterOutcome; readonly network?: NetworkId },
): NetworkId | undefined {
  if (chosen.outcome === 'newCode') return practice.network ?? undefined
  if (networksToChoose(world, practice, successor).length > 0) return chosen.network
  return world.practices.get(successor)?.network ?? undefined
}

/** Why this practice cannot be the successor; the person names it, whatever the files suggest. */
export function notASuccessor(
  world: World,
  practice: PracticeState,
  id: PracticeId,
  outcome: RegisterOutcome,
): Refusal | null {
  const field = 'successor'
  if (id === practice.id)
    return refusal('own-successor', 'A practice cannot take its own place. Name another one.', {
      field,
    })
  const successor = world.practices.get(id)
  const hint = hintOf(practice, id)
  if (outcome === 'newCode') return notANewCode(world, practice, id)
  if (!successor?.published.active)
    return refusal(
      'no-such-practice',
      hint
        ? `${hint.name} (${id}) does not take part yet. If it is the same practice under another code, choose that; else decide first that it opens.`
        : `There is no practice ${id} that takes part here. Check its code.`,
      { field },
    )
  if (successor.closed)
    return refusal('successor-closed', `${practiceName(world, id)} is closed itself.`, { field })
  if (isNear(practice, successor)) return null
  return refusal(
    'successor-elsewhere',
    `${practiceName(world, id)} belongs to another commissioner and is not in the same network. Record here that the practice closes; its patients follow the other commissioner’s practice.`,
    { field },
  )
}

/** Of the same commissioner, or in the same network: what happens to it is recorded together. */
const isNear = (practice: PracticeState, successor: PracticeState): boolean =>
  successor.published.commissioner === practice.published.commissioner ||
  (successor.network !== null && successor.network === practice.network)

function notANewCode(world: World, practice: PracticeState, id: PracticeId): Refusal | null {
  const field = 'successor'
  const known = world.practices.get(id)
  if (!known && !hintOf(practice, id)?.published)
    return refusal(
      'no-such-code',
      `No file says that ${id} is a practice. Choose one of the codes that the register suggests.`,
      { field },
    )
  if (known?.closed?.into === practice.id)
    return refusal(
      'was-its-code',
      `${id} is the code that the practice had before. Undo what was decided on ${id} then: it goes on under it with everything done since.`,
      { field },
    )
  const own = known && (known.network !== null || Object.keys(known.steps).length > 0)
  if (!own && !known?.published.active) return null
  return refusal(
    'has-its-own-history',
    `${practiceName(world, id)} takes part as a practice of its own. If the two became one, choose that they merged.`,
    { field },
  )
}

export const hintOf = ({ register = {} }: PracticeState, id: PracticeId) =>
  Object.values(register)
    .flatMap(({ successors }) => successors)
    .find((one) => one.practice === id)

/** Where the two are in different networks the person says which one has the contract. */
export function notThatNetwork(
  world: World,
  practice: PracticeState,
  successor: PracticeId,
  { outcome, network }: { readonly outcome: RegisterOutcome; readonly network?: NetworkId },
): Refusal | null {
  const choice = outcome === 'merges' ? networksToChoose(world, practice, successor) : []
  if (choice.length === 0) return null
  const nameOf = (id: NetworkId) =>
    (world.networks.get(id) ?? world.ledElsewhere?.get(id))?.name ?? id
  if (!network || !choice.includes(network))
    return refusal(
      'which-network',
      `The two practices are in different networks, ${choice.map(nameOf).join(' and ')}. Say in which one the merged practice is.`,
      { field: 'network', source: oneContract, facts: { choice } },
    )
  const theirs = choice.find((id) => id !== practice.network)
  const foreign = theirs && world.networks.get(theirs)?.commissioner !== world.commissioner.id
  if (network === theirs || !foreign) return loneSuccessor(world, successor, theirs, network)
  return refusal(
    'other-commissioner-leads',
    `${theirs ? nameOf(theirs) : 'The other network'} is led by another commissioner, with whom the practice has to leave it first. Or let the merged practice stay there.`,
    { field: 'network', source: oneContract },
  )
}

/** A network that consists of the successor alone would end by losing it. */
function loneSuccessor(
  world: World,
  successor: PracticeId,
  theirs: NetworkId | undefined,
  chosen: NetworkId,
): Refusal | null {
  const held = theirs && world.networks.get(theirs)
  if (!held || chosen === theirs) return null
  const others = membersNamed(world.programme, held).filter((one) => one !== successor)
  if (others.length > 0) return null
  return refusal(
    'network-would-end',
    `${held.name} has no other member, and would end. Let the merged practice stay there.`,
    { field: 'network' },
  )
}
