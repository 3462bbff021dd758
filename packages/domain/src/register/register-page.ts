import { type Actor, leads } from '../access/grants.ts'
import type {
  CommissionerNamed,
  RegisterOutcome,
  RegisterSays,
  SuccessorSign,
} from '../facts/register-events.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import type { LondonDate, NetworkId, PracticeId, RegisterChangeId } from '../ids.ts'
import { listSizeOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import type { Named } from './consequences.ts'
import { decidesMove, sameNews } from './decide-move.ts'
import { type RegisterNotice, registerNotices } from './register-notice.ts'
import { networksToChoose } from './successor.ts'
import { mayUndo, undoRegister } from './undo-register.ts'

interface NamedNetwork {
  readonly id: NetworkId
  readonly name: string
  /** Another commissioner leads it, and decides on its members. */
  readonly ledElsewhere: boolean
}

/** A practice that may have taken its place, and in which network it is. */
export interface SuccessorChoice {
  readonly id: PracticeId
  readonly name: string
  readonly signs: readonly SuccessorSign[]
  /** A code that the programme does not have yet. */
  readonly isNew: boolean
  readonly network: NamedNetwork | null
  /** Between which networks the merged contract has to choose; empty where there is no choice. */
  readonly choice: readonly NamedNetwork[]
}

export interface RegisterChangeView extends RegisterNotice {
  readonly kind: RegisterSays
  readonly on: LondonDate | null
  readonly network: NamedNetwork | null
  readonly listSize: number | null
  /** Of what is decided now, for who decides anew. */
  readonly outcome: RegisterOutcome | null
  readonly from: LondonDate | null
  readonly successors: readonly SuccessorChoice[]
  /** To which commissioner it belongs, where that is what the register says. */
  readonly commissioner: CommissionerNamed | null
  /** Other practices that moved there, and that wait for the same decision. */
  readonly together: readonly Named[]
  /** A reference until the operation puts the words there; null for those who may not read them. */
  readonly reason: string | null
  readonly mayDecide: boolean
  /** Decided, not done yet, and said by the register no more. */
  readonly doubted: boolean
  /** Whether what was decided may be undone by who looks; else why not, where it is theirs to ask. */
  readonly undo: { readonly may: boolean; readonly because: string | null } | null
  /** The decision that a later register takes back by this. */
  readonly takesBack: RegisterChangeId | null
}

/** What registers brought for the practices of a commissioner: what waits first, then what was settled. */
export const registerPage = (world: World, actor: Actor): readonly RegisterChangeView[] =>
  [...world.practices.values()]
    .filter((practice) => isOurs(world, practice))
    .flatMap((practice) => viewsOf(world, actor, practice))
    .toSorted(
      (a, b) =>
        Number(b.standing === 'open') - Number(a.standing === 'open') ||
        b.since - a.since ||
        (a.id < b.id ? -1 : 1),
    )

const isOurs = ({ commissioner, networks }: World, { published, network }: PracticeState) =>
  published.commissioner === commissioner.id ||
  (network !== null && networks.get(network)?.commissioner === commissioner.id)

/** The same for one practice, with the practices of its commissioner as successors to choose from. */
export const viewsOf = (
  world: World,
  actor: Actor,
  practice: PracticeState,
): readonly RegisterChangeView[] =>
  registerNotices(world, practice.id).flatMap((notice) => {
    const change = practice.register?.[notice.id]
    return change ? [{ ...notice, ...details(world, actor, practice, change) }] : []
  })

function details(
  world: World,
  actor: Actor,
  practice: PracticeState,
  change: RegisterChange,
): Omit<RegisterChangeView, keyof RegisterNotice> {
  const { says, on, outcome, from, reason, effectedAt } = change
  return {
    kind: says,
    on,
    network: networkNamed(world, practice.network),
    listSize: listSizeOf(world.programme, practice),
    outcome:
      outcome === undefined || outcome === 'kept' || outcome === 'withdrawn' || outcome === 'undone'
        ? null
        : outcome,
    from: from ?? null,
    successors: says === 'closed' ? successorChoices(world, practice, change) : [],
    reason: reason?.ref ?? null,
    commissioner: change.commissioner ?? null,
    together: outcome === undefined ? movedToo(world, practice, change) : [],
    doubted: change.doubted !== undefined && effectedAt === undefined,
    undo: undoView(world, actor, practice, change),
    takesBack: says === 'reopened' && outcome === undefined ? lastClosing(practice) : null,
    mayDecide: effectedAt === undefined && decidesOn(world, actor, practice, change),
  }
}

/** Whoever leads its network, or its own commissioner where it is in none. */
function decidesOn(
  world: World,
  actor: Actor,
  practice: PracticeState,
  { says }: RegisterChange,
): boolean {
  if (says === 'moved') return decidesMove(world, actor, practice)
  const { network } = practice
  if (!leads(world, actor)) return false
  return network === null || world.networks.get(network)?.commissioner === world.commissioner.id
}

const notKept = { ref: 'view', digest: '' }

/** What has taken effect is undone, or what the register says no more; else it is only decided otherwise. */
function undoView(
  world: World,
  actor: Actor,
  practice: PracticeState,
  change: RegisterChange,
): RegisterChangeView['undo'] {
  const done = change.effectedAt !== undefined || change.doubted !== undefined
  if (!done || !mayUndo(world, actor, practice, change)) return null
  const command = { practice: practice.id, change: change.id, reason: notKept }
  const decided = undoRegister(world, actor, command)
  return { may: decided.ok, because: decided.ok ? null : decided.refusal.message }
}

/** What was decided when the practice closed, while that stands. */
const lastClosing = ({ closed, register = {} }: PracticeState): RegisterChangeId | null =>
  closed
    ? (Object.values(register).findLast(
        ({ says, effectedAt }) => says === 'closed' && effectedAt !== undefined,
      )?.id ?? null)
    : null

/** The others that moved from the same commissioner to the same one. */
const movedToo = (
  world: World,
  { id, published }: PracticeState,
  change: RegisterChange,
): readonly Named[] =>
  change.says !== 'moved'
    ? []
    : [...world.practices.values()]
        .filter((one) => one.id !== id && one.published.commissioner === published.commissioner)
        .filter((one) => sameNews(one, change) !== undefined)
        .map((one) => ({ id: one.id, name: one.published.name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))

function networkNamed(world: World, id: NetworkId | null): NamedNetwork | null {
  if (id === null) return null
  const network = world.networks.get(id) ?? world.ledElsewhere?.get(id)
  const ledElsewhere = network?.commissioner !== world.commissioner.id
  return { id, name: network?.name ?? id, ledElsewhere }
}

/** What the files suggest first, then everybody else who could be: the person names the successor. */
function successorChoices(
  world: World,
  practice: PracticeState,
  { successors }: RegisterChange,
): readonly SuccessorChoice[] {
  const hinted = new Set(successors.map((one) => one.practice))
  const others = [...world.practices.values()]
    .filter((one) => one.id !== practice.id && !hinted.has(one.id) && !one.closed)
    .filter(({ published }) => published.active)
    .filter(
      (one) =>
        one.published.commissioner === practice.published.commissioner ||
        (one.network !== null && one.network === practice.network),
    )
    .map(({ id, published }) => ({ practice: id, name: published.name, signs: [] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return [...successors, ...others].map(({ practice: id, name, signs }) => {
    const known = world.practices.get(id)
    return {
      id,
      name,
      signs,
      isNew: known?.published.active !== true,
      network: networkNamed(world, known?.network ?? null),
      choice: networksToChoose(world, practice, id).flatMap(
        (one) => networkNamed(world, one) ?? [],
      ),
    }
  })
}
