import { type Actor, actsAs, leads } from '../access/grants.ts'
import {
  type AskedChange,
  type ChangeKind,
  isFromRegister,
  type JoiningSide,
} from '../facts/change-events.ts'
import type { Change } from '../facts/change-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { ChangeId, Instant, LondonDate, NetworkId, PracticeId } from '../ids.ts'
import { maySeeMoney } from '../money/may-see-money.ts'
import type { MemberChanges } from '../programme/member-changes.ts'
import { membersOf } from '../progress/membership.ts'
import { type Consequences, withoutMoney } from '../register/consequences.ts'
import { type RegisterNotice, registerNotices } from '../register/register-notice.ts'
import type { World } from '../world.ts'
import { awaitedSide, mayAgree } from './agree-to-change.ts'
import {
  type Approved,
  changingNetwork,
  isApprovedBy,
  isOpen,
  notByNotice,
  openChangeOf,
} from './approved-network.ts'
import { changeLabels } from './change-labels.ts'
import { mayNotJoin } from './may-join.ts'
import { previewChange } from './preview-change.ts'
import { whatChangeFollows } from './what-follows.ts'
import { holderOf, mayGiveNotice, partOf } from './who-gives-notice.ts'

export interface ChangeView {
  readonly id: ChangeId
  readonly label: string
  readonly practice: PracticeId
  readonly practiceName: string
  readonly notifiedAt: Instant
  readonly status: 'waiting' | 'approved' | 'standing' | 'refused' | 'takenBack' | 'lapsed' | 'done'
  /** Who takes over or where whoever stands in works. */
  readonly toName: string | null
  /** The last day of an absence. */
  readonly until: LondonDate | null
  readonly effectiveOn: LondonDate | null
  /** A reference until the operation puts the words there; null for those who may not read them. */
  readonly reason: string | null
  /** Who has still to agree that the practice joins. */
  readonly awaits: JoiningSide | null
  readonly mayAgree: boolean
  readonly mayDecide: boolean
  readonly mayTakeBack: boolean
  /** What it brings, while it has no effect yet. */
  readonly preview: Consequences | null
}

/** What a person may give notice of, and about which practices. */
export interface ChangeChoice {
  readonly kind: AskedChange
  readonly label: string
  readonly practices: readonly {
    readonly id: PracticeId
    readonly name: string
    /** What it would bring about. */
    readonly follows: readonly string[]
  }[]
  /** The members that may take over or send somebody to stand in; empty where nobody is named. */
  readonly to: readonly { readonly id: PracticeId; readonly name: string }[]
}

export interface ChangesPage {
  /** What later registers say of the members, while it is not done. */
  readonly register: readonly RegisterNotice[]
  /** Null in a programme without rules for it. */
  readonly rules: { readonly noticeDays: number; readonly source: string } | null
  readonly changes: readonly ChangeView[]
  readonly choices: readonly ChangeChoice[]
}

/** What changes in a network by notice, as the person who looks sees it. */
export function changesPage(world: World, actor: Actor, id: NetworkId): ChangesPage {
  const approved = changingNetwork(world, id)
  const register = membersOf(world, id)
    .flatMap((member) => registerNotices(world, member))
    .filter(({ standing }) => standing === 'open' || standing === 'decided')
  if (!('network' in approved)) return { register, rules: null, changes: [], choices: [] }
  const { network, rules } = approved
  const changes = Object.values(network.changes ?? {}).sort((a, b) => b.notifiedAt - a.notifiedAt)
  return {
    register,
    rules: { noticeDays: rules.noticeDays, source: rules.source },
    changes: changes.map((change) => changeView(world, actor, approved, change)),
    choices: choicesOf(world, actor, approved),
  }
}

function changeView(
  world: World,
  actor: Actor,
  { network, rules }: Approved,
  change: Change,
): ChangeView {
  const { id, kind, practice, notifiedAt, effectiveOn, reason, to, until } = change
  const undecided = isOpen(change) && change.approvedAt === undefined
  return {
    id,
    label: changeLabels[kind],
    practice,
    practiceName: nameOf(world, practice),
    notifiedAt,
    status: statusOf(change),
    toName: to ? nameOf(world, to) : null,
    until: until ?? null,
    effectiveOn: effectiveOn ?? null,
    reason: reason.ref,
    awaits: awaitedSide(change),
    mayAgree: mayAgree(world, actor, network.id, change),
    mayDecide: undecided && isApprovedBy(rules, kind) && leads(world, actor),
    mayTakeBack: isOpen(change) && mayGiveNotice(world, actor, { ...change, network: network.id }),
    preview: previewFor(world, actor, network, change, rules),
  }
}

/** Payments are not for everybody who may look. */
function previewFor(
  world: World,
  actor: Actor,
  network: NetworkState,
  change: Change,
  rules: MemberChanges,
): Consequences | null {
  const preview = previewChange(world, network, change, rules)
  if (!preview || maySeeMoney(world, actor, network.id)) return preview
  return withoutMoney(preview)
}

function statusOf({ kind, ended, approvedAt }: Change): ChangeView['status'] {
  switch (ended) {
    case 'changeRefused':
      return 'refused'
    case 'changeTakenBack':
      return 'takenBack'
    case 'changeLapsed':
      return 'lapsed'
    case 'changeApproved':
    case 'changeMade':
    case 'changeEffected':
      return 'done'
    default:
      if (kind === 'absence') return 'standing'
      return approvedAt === undefined ? 'waiting' : 'approved'
  }
}

function choicesOf(world: World, actor: Actor, changing: Approved): readonly ChangeChoice[] {
  const { network } = changing
  const members = membersOf(world, network.id)
  const named = (id: PracticeId) => ({ id, name: nameOf(world, id) })
  return (Object.keys(changeLabels) as ChangeKind[])
    .filter((kind): kind is AskedChange => !isFromRegister(kind))
    .filter((kind) => notByNotice(world, changing, kind) === null)
    .map((kind): ChangeChoice => {
      const part = partOf(kind)
      const about = part
        ? members.filter((one) => holderOf(world, network.id, part) === one)
        : kind === 'join'
          ? freePractices(world, actor, network)
          : members
      const practices = about
        .filter((practice) => !openChangeOf(network, practice, kind))
        .filter((practice) => mayGiveNotice(world, actor, { kind, practice, network: network.id }))
      const takenOver = kind === 'coordinator' || kind === 'absence'
      return {
        kind,
        label: changeLabels[kind],
        practices: practices.map((id) => ({
          ...named(id),
          follows: whatChangeFollows(world, changing, kind, id),
        })),
        to: takenOver
          ? members.filter((id) => kind === 'absence' || !practices.includes(id)).map(named)
          : [],
      }
    })
    .filter(
      ({ practices, kind, to }) =>
        practices.length > 0 && (kind !== 'coordinator' || to.length > 0),
    )
}

const nameOf = (world: World, id: PracticeId) => world.practices.get(id)?.published.name ?? id

/** Practices in no network, of those that were loaded, for who speaks for the network: each for itself asks elsewhere. */
const freePractices = (world: World, actor: Actor, network: NetworkState): readonly PracticeId[] =>
  leads(world, actor) || actsAs(world, actor, 'director', { network: network.id })
    ? [...world.practices.keys()].filter((id) => mayNotJoin(world, network.id, id) === null).sort()
    : []
