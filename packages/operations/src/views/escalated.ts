import { type Database, type Kysely, type OpenBlocker, readWords } from '@muster/db'
import type { Actor } from '@muster/domain/access/grants'
import type { CommissionerId, Instant, NetworkId } from '@muster/domain/ids'
import type { OwnerTier, Programme } from '@muster/domain/programme/programme'
import { findStep } from '@muster/domain/progress/completion'
import { ownerLabels } from '@muster/domain/progress/party-labels'
import { ownership } from '@muster/domain/views/blocker-view'
import type { BlockerView } from '@muster/domain/views/network-view'

/** What reached the region; the sentence behind it is the commissioner's to read. */
export async function escalatedViews(
  db: Kysely<Database>,
  programme: Programme,
  { grants }: Actor,
  all: readonly OpenBlocker[],
  now: Instant,
): Promise<readonly BlockerView[]> {
  const mayGive = grants.some(({ role }) => role === 'region')
  const views = all.map((one) => escalatedView(programme, one, now, mayGive))
  // Why an owner changed is for everybody who sees the blocker.
  const words = await readWords(
    db,
    views.flatMap(({ givenBy }) => givenBy?.reason ?? []),
  )
  return views.map(({ givenBy, ...view }) => ({
    ...view,
    givenBy: givenBy && {
      ...givenBy,
      reason: (givenBy.reason && words.get(givenBy.reason)?.words) ?? null,
    },
  }))
}

function escalatedView(
  programme: Programme,
  { blocker, network, networkName, commissioner, practiceName }: OpenBlocker,
  now: Instant,
  mayGive: boolean,
): BlockerView {
  const kind = programme.blockerKinds.find((one) => one.kind === blocker.kind)
  const { handedOn: _, ...held } = blocker
  return {
    ...held,
    network: network as NetworkId | null,
    networkName,
    commissioner: commissioner as CommissionerId,
    // A commissioner may be under a version with other steps than the one that is released to all.
    stepTitle: findStep(programme, blocker.step)?.title ?? blocker.step,
    label: kind?.label ?? 'Something else',
    ownerLabel: ownerLabels[blocker.owner],
    practice: blocker.practice
      ? { id: blocker.practice, name: practiceName ?? blocker.practice }
      : null,
    sentence: null,
    overdue: now > blocker.target,
    resolvedAt: null,
    ...ownership(blocker),
    ...givenBack({ blocker, network, practiceName }, mayGive),
  }
}

/** The region gives back what is for somebody else; to any practice it can on the network's page. */
function givenBack(
  {
    blocker: { practice },
    network,
    practiceName,
  }: Pick<OpenBlocker, 'blocker' | 'network' | 'practiceName'>,
  mayGive: boolean,
): Pick<BlockerView, 'mayGiveTo' | 'practices'> {
  if (!mayGive) return { mayGiveTo: [], practices: [] }
  const owners: readonly OwnerTier[] = [
    ...(practice ? (['practice'] as const) : []),
    ...(network !== null ? (['network'] as const) : []),
    'supportLead',
    'commissioner',
  ]
  return {
    mayGiveTo: owners.map((owner) => ({ owner, label: ownerLabels[owner] })),
    practices: practice ? [{ id: practice, name: practiceName ?? practice }] : [],
  }
}
