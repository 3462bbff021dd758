import type { Actor } from '../access/grants.ts'
import { standsStill, targetNow } from '../blockers/target-now.ts'
import { mayGiveTo, practicesFor } from '../decide/reassign-blocker.ts'
import type { Blocker } from '../facts/state.ts'
import type { NetworkId } from '../ids.ts'
import { getStep } from '../progress/completion.ts'
import { ownerLabels } from '../progress/party-labels.ts'
import type { World } from '../world.ts'
import type { BlockerView } from './network-view.ts'

/** Open blockers, their words as references; the api puts in the words for those who may read them. */
export function openBlockers(
  world: World,
  actor: Actor,
  network: NetworkId,
): readonly BlockerView[] {
  const state = world.networks.get(network)
  if (!state) return []
  return Object.values(state.blockers)
    .filter(({ resolvedAt }) => resolvedAt === undefined)
    .map((blocker) => blockerView(world, actor, blocker, network))
}

export function blockerView(
  world: World,
  actor: Actor,
  blocker: Blocker,
  network: NetworkId | null,
): BlockerView {
  const kind = world.programme.blockerKinds.find((one) => one.kind === blocker.kind)
  const practice = blocker.practice && world.practices.get(blocker.practice)
  const whose = network ? { network } : {}
  const target = targetNow(world, blocker, whose)
  return {
    id: blocker.id,
    network,
    networkName: (network && world.networks.get(network)?.name) ?? null,
    commissioner: world.commissioner.id,
    step: blocker.step,
    stepTitle: getStep(world.programme, blocker.step).title,
    kind: blocker.kind,
    label: kind?.label ?? 'Something else',
    owner: blocker.owner,
    ownerLabel: ownerLabels[blocker.owner],
    practice: practice ? { id: practice.id, name: practice.published.name } : null,
    sentence: blocker.sentence?.ref ?? null,
    raisedAt: blocker.raisedAt,
    raisedBy: blocker.raisedBy,
    target,
    overdue:
      blocker.resolvedAt === undefined && world.now > target && !standsStill(world, blocker, whose),
    escalations: blocker.escalations,
    resolvedAt: blocker.resolvedAt ?? null,
    ...ownership(blocker),
    ...toGive(world, actor, blocker, network ?? undefined),
  }
}

/** Since when its owner owns it, and who gave it to them; of an escalation afterwards nobody asks who gave it before. */
export function ownership({
  raisedAt,
  ownerSince = raisedAt,
  handedOn = [],
}: Blocker): Pick<BlockerView, 'ownerSince' | 'givenBy'> {
  const last = handedOn.at(-1)
  const given = last?.at === ownerSince ? last : null
  return {
    ownerSince,
    givenBy: given && { fromLabel: ownerLabels[given.from], reason: given.reason.ref },
  }
}

function toGive(
  world: World,
  actor: Actor,
  blocker: Blocker,
  network: NetworkId | undefined,
): Pick<BlockerView, 'mayGiveTo' | 'practices'> {
  const owners = mayGiveTo(world, actor, blocker, network)
  const practices = owners.includes('practice') ? practicesFor(world, blocker, network) : []
  return {
    mayGiveTo: owners.map((owner) => ({ owner, label: ownerLabels[owner] })),
    practices: practices.map((id) => ({ id, name: world.practices.get(id)?.published.name ?? id })),
  }
}
