import { type Actor, actsAs, leads, practiceFor } from '../access/grants.ts'
import type { ChangeKind } from '../facts/change-events.ts'
import type { Change, NetworkState } from '../facts/state.ts'
import type { ChangeId, Instant, LondonDate, NetworkId, PracticeId } from '../ids.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { approvedNetwork, isOpen, openChangeOf } from './approved-network.ts'
import { changeLabels } from './change-labels.ts'

export interface ChangeView {
  readonly id: ChangeId
  readonly label: string
  readonly practice: PracticeId
  readonly practiceName: string
  readonly notifiedAt: Instant
  readonly status: 'waiting' | 'approved' | 'refused' | 'takenBack' | 'done'
  readonly effectiveOn: LondonDate | null
  /** A reference until the operation puts the words there; null for those who may not read them. */
  readonly reason: string | null
  readonly mayDecide: boolean
  readonly mayTakeBack: boolean
}

/** What a person may give notice of, and about which practices. */
export interface ChangeChoice {
  readonly kind: ChangeKind
  readonly label: string
  readonly practices: readonly { readonly id: PracticeId; readonly name: string }[]
}

export interface ChangesPage {
  /** Null before the network is approved, or in a programme without rules for it. */
  readonly rules: { readonly noticeDays: number; readonly source: string } | null
  readonly changes: readonly ChangeView[]
  readonly choices: readonly ChangeChoice[]
}

/** What changes in a network after its approval, as the person who looks sees it. */
export function changesPage(world: World, actor: Actor, id: NetworkId): ChangesPage {
  const approved = approvedNetwork(world, id)
  if (!('network' in approved)) return { rules: null, changes: [], choices: [] }
  const { network, rules } = approved
  const changes = Object.values(network.changes ?? {}).sort((a, b) => b.notifiedAt - a.notifiedAt)
  return {
    rules: { noticeDays: rules.noticeDays, source: rules.source },
    changes: changes.map((change) => changeView(world, actor, network, change)),
    choices: choicesOf(world, actor, network),
  }
}

function changeView(
  world: World,
  actor: Actor,
  { id: network }: NetworkState,
  change: Change,
): ChangeView {
  const { id, kind, practice, notifiedAt, effectiveOn, reason } = change
  return {
    id,
    label: changeLabels[kind],
    practice,
    practiceName: nameOf(world, practice),
    notifiedAt,
    status: statusOf(change),
    effectiveOn: effectiveOn ?? null,
    reason: reason.ref,
    mayDecide: isOpen(change) && change.approvedAt === undefined && leads(world, actor),
    mayTakeBack: isOpen(change) && mayTakeBack(world, actor, network, change),
  }
}

/** Whoever gave notice may take it back, and the support lead for them. */
export function mayTakeBack(
  world: World,
  actor: Actor,
  network: NetworkId,
  { kind, practice }: Pick<Change, 'kind' | 'practice'>,
): boolean {
  const party = kind === 'leave' ? 'practice' : 'director'
  return leads(world, actor) || actsAs(world, actor, party, { network, practice })
}

function statusOf({ ended, approvedAt }: Change): ChangeView['status'] {
  switch (ended) {
    case 'changeRefused':
      return 'refused'
    case 'changeTakenBack':
      return 'takenBack'
    case 'changeApproved':
    case 'changeEffected':
      return 'done'
    default:
      return approvedAt === undefined ? 'waiting' : 'approved'
  }
}

function choicesOf(world: World, actor: Actor, network: NetworkState): readonly ChangeChoice[] {
  const whose = { network: network.id }
  const free = membersOf(world, network.id).filter((one) => !openChangeOf(network, one))
  const speaks = leads(world, actor) || actsAs(world, actor, 'director', whose)
  const among: Readonly<Record<ChangeKind, readonly PracticeId[]>> = {
    leave: free.filter((practice) =>
      mayTakeBack(world, actor, network.id, { kind: 'leave', practice }),
    ),
    expel: speaks ? free : [],
    payee: speaks ? free.filter((one) => practiceFor(world, 'payee', whose) === one) : [],
    director: speaks ? free.filter((one) => practiceFor(world, 'director', whose) === one) : [],
  }
  return (Object.keys(changeLabels) as ChangeKind[])
    .map((kind) => ({
      kind,
      label: changeLabels[kind],
      practices: among[kind].map((id) => ({ id, name: nameOf(world, id) })),
    }))
    .filter(({ practices }) => practices.length > 0)
}

const nameOf = (world: World, id: PracticeId) => world.practices.get(id)?.published.name ?? id
