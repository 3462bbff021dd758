import { listCommissionersOfLmc } from '@muster/db'
import type { Actor } from '@muster/domain/access/grants'
import type { CommissionerId, DisputeId, LmcId, NetworkId, PracticeId } from '@muster/domain/ids'
import { type DisputeCase, disputeCase } from '@muster/domain/lmc/dispute-case'
import { isInvitedToDispute, isInvitedToMediation, isMediatorOf } from '@muster/domain/lmc/invited'
import { byClock, type LmcCase, lmcCases } from '@muster/domain/lmc/lmc-cases'
import { type LmcNotice, lmcNotices } from '@muster/domain/lmc/lmc-notices'
import { type MediationCase, mediationCase } from '@muster/domain/lmc/mediation-case'
import { placeOf } from '@muster/domain/mediation/places'
import { NotFound } from '../absent.ts'
import { type Around, readWorld } from '../load-world.ts'
import { disputeInWords, refsOfDispute } from './disputes.ts'
import { mediationInWords, refsOfMediation } from './places.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/**
 * What waits for a mediator and what has ended, at all commissioners that its committee is named for, and at those that
 * lead by now what it was invited to.
 */
export interface LmcHome {
  readonly name: string
  readonly commissioners: readonly { readonly id: CommissionerId; readonly name: string }[]
  readonly cases: readonly LmcCase[]
  readonly notices: readonly LmcNotice[]
}

export async function lmcHome(
  { db, actor }: Reader,
  { programme, asOf }: Pick<Around, 'programme' | 'asOf'>,
): Promise<LmcHome> {
  const ids = await Promise.all(
    lmcsOf(actor).map((id) => listCommissionersOfLmc(db, programme, id)),
  )
  const parts = []
  for (const commissioner of ids.flat()) {
    const { world: today } = await readWorld(db, { programme, commissioner })
    const { world } =
      asOf === undefined ? { world: today } : await readWorld(db, { programme, commissioner, asOf })
    // Who may look goes by today: an invitation that was taken back opens no past.
    const known = new Set(lmcCases(today, actor).map(keyOf))
    const cases = lmcCases(world, actor).filter((one) => known.has(keyOf(one)))
    parts.push({ commissioner: today.commissioner, cases, notices: lmcNotices(world, actor) })
  }
  const own = parts.filter(({ commissioner }) => isMediatorOf(actor, commissioner.lmc?.id))
  return {
    name: own.flatMap(({ commissioner }) => commissioner.lmc?.name ?? [])[0] ?? '',
    commissioners: own.map(({ commissioner: { id, name } }) => ({ id, name })),
    cases: parts.flatMap(({ cases }) => cases).toSorted(byClock),
    notices: parts
      .flatMap(({ notices }) => notices)
      .toSorted((a, b) => (a.sentOn < b.sentOn ? 1 : a.sentOn > b.sentOn ? -1 : 0)),
  }
}

const lmcsOf = ({ grants }: Actor): readonly LmcId[] =>
  grants.flatMap((grant) => (grant.role === 'lmc' ? [grant.lmc] : []))

const keyOf = ({ about }: LmcCase): string => JSON.stringify(about)

const notInvited = 'Your committee has not been invited to this.'
/** Reasons in confidence and what members said: for the commissioner and its committee (domain section 9). */
const ofTheCase: ReadonlySet<string> = new Set(['commissioner', 'parties'])

/** A mediation, for the mediator who has been invited to it. */
export async function lmcMediation(
  reader: Reader,
  around: Around & { readonly commissioner: CommissionerId; readonly practice: PracticeId },
): Promise<MediationCase> {
  const { practice, ...about } = around
  const { world, today } = await readFor(reader, about, {
    may: (one, who) => isInvitedToMediation(placeOf(one, practice).mediation, who),
    otherwise: notInvited,
  })
  const view = mediationCase(world, reader.actor, practice)
  if (!view) throw new NotFound('There is no such mediation.')
  const refs = [
    ...view.networks.flatMap(({ reason }) => reason ?? []),
    ...refsOfMediation(view.mediation),
  ]
  const words = await wordsFor(reader.db, today, reader.actor, null, refs, ofTheCase)
  const ended = mediationCase(today, reader.actor, practice)?.mediation.closedAt !== null
  return {
    ...view,
    networks: view.networks.map((one) => ({
      ...one,
      reason: ended ? null : one.reason && words(one.reason),
    })),
    mediation: mediationInWords(view.mediation, words),
  }
}

/** A dispute, for the mediator to whom it has been referred. */
export async function lmcDispute(
  reader: Reader,
  around: Around & { readonly network: NetworkId; readonly dispute: DisputeId },
): Promise<DisputeCase> {
  const { dispute: id, ...about } = around
  const { network } = about
  const { world, today } = await readFor(reader, about, {
    may: (one, who) => isInvitedToDispute(one.networks.get(network)?.disputes?.[id], who),
    otherwise: notInvited,
  })
  const view = disputeCase(world, reader.actor, { network, dispute: id })
  if (!view) throw new NotFound('There is no such dispute.')
  const refs = refsOfDispute(view.dispute)
  const words = await wordsFor(reader.db, today, reader.actor, network, refs, ofTheCase)
  const dispute = disputeInWords(view.dispute, words)
  const ended = today.networks.get(network)?.disputes?.[id]?.closedAt !== undefined
  return { ...view, dispute: ended ? { ...dispute, reason: null } : dispute }
}
