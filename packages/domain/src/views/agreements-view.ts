import { documentVersion } from '../acceptance/document-version.ts'
import { type Actor, practiceOf } from '../access/grants.ts'
import {
  type VariationStanding,
  variationStandings,
} from '../agreement-variation/variation-view.ts'
import type { Instant, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { recordIsDone, recordOf } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** How a member stands to the text of an agreement as it is now. */
export type SignatureStanding = 'signed' | 'bound' | 'signedEarlier' | 'notSigned'

/** An agreement that each member signs: who has signed it as it stands. Its text is on the page of its step. */
export interface AgreementView {
  readonly step: StepId
  readonly label: string
  /** The member that looks, who may read the text and sign; null for everybody else. */
  readonly own: PracticeId | null
  readonly variations: readonly VariationStanding[]
  readonly signatures: readonly {
    readonly practice: PracticeId
    readonly name: string
    readonly standing: SignatureStanding
    readonly at: Instant | null
  }[]
}

/** The agreements of a network but those that are shown elsewhere. */
export function agreementsView(
  world: World,
  actor: Actor,
  network: NetworkId,
  elsewhere: StepId | undefined,
): readonly AgreementView[] {
  const members = membersOf(world, network)
  const own = practiceOf(actor, members) ?? null
  return world.programme.documents
    .filter(({ served }) => served === undefined)
    .flatMap(({ name, label }): readonly AgreementView[] => {
      const step = world.programme.steps.find(
        ({ completion }) => completion.how === 'eachSigns' && completion.document === name,
      )
      if (!step || step.id === elsewhere) return []
      const version = documentVersion(world, network, name)
      const signatures = members.map((practice) => ({
        practice,
        name: world.practices.get(practice)?.published.name ?? practice,
        ...standingOf(world, step, { practice, network }, version),
      }))
      const variations = variationStandings(world, network, (one) => one.document === name).map(
        // Why a member will not sign is told on the page where it is signed, to those who may read it.
        (one) => ({ ...one, declined: one.declined.map((who) => ({ ...who, reason: null })) }),
      )
      return [{ step: step.id, label, own, variations, signatures }]
    })
}

function standingOf(
  world: World,
  step: Step,
  whose: { readonly practice: PracticeId; readonly network: NetworkId },
  version: string,
): { readonly standing: SignatureStanding; readonly at: Instant | null } {
  const record = recordOf(world, step, whose)
  const {
    signedVersion,
    signedAt = null,
    boundBy,
    completedAt = null,
    boundAt = completedAt,
  } = record
  if (signedVersion === version && recordIsDone(record)) return { standing: 'signed', at: signedAt }
  if (boundBy === version) return { standing: 'bound', at: boundAt }
  if (signedVersion !== undefined) return { standing: 'signedEarlier', at: signedAt }
  return { standing: 'notSigned', at: null }
}
