import { answerOf } from '../acceptance/document-version.ts'
import { missingSignatures } from '../acceptance/signatures.ts'
import type { LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import { stepId } from '../ids.ts'
import type { Answer, Field } from '../programme/field.ts'
import type { Step } from '../programme/step.ts'
import { getStep, recordIsDone, recordOf } from '../progress/completion.ts'
import { standingUntil } from '../progress/interim.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { type TemplateView, templateView } from './interim-view.ts'

/** Where data sharing stands: who has signed for all to see, what they signed for the members alone. */
export interface SharingView {
  readonly step: StepId
  readonly title: string
  readonly agreed: boolean
  /** The last day of an interim deed. */
  readonly interimUntil: LondonDate | null
  readonly template: TemplateView | null
  readonly signatures: readonly {
    readonly practice: PracticeId
    readonly name: string
    readonly signed: boolean
  }[]
  /** Null for those who are no members. */
  readonly terms: { readonly fields: readonly Field[]; readonly answer: Answer } | null
}

export function sharingView(world: World, network: NetworkId, member: boolean): SharingView | null {
  const { signing, agreed } = sharingSteps(world)
  if (!signing || !agreed) return null
  const record = recordOf(world, agreed, { network })
  const missing = missingSignatures(world, network, signing.id)
  const answer = answerOf(record)
  return {
    step: agreed.id,
    title: agreed.title,
    agreed: recordIsDone(record),
    interimUntil: standingUntil(agreed, record),
    template: templateView(world, agreed),
    signatures: membersOf(world, network).map((practice) => ({
      practice,
      name: world.practices.get(practice)?.published.name ?? practice,
      signed: !missing.includes(practice),
    })),
    terms: member && answer ? { fields: agreed.evidence, answer } : null,
  }
}

/** The step on which data sharing is signed, and the one on which its parties and roles are agreed. */
export function sharingSteps({ programme }: World): { signing?: Step; agreed?: Step } {
  for (const signing of programme.steps) {
    const call = signing.accept.find(({ rule }) => rule === 'sharingParties')
    const agreed = call?.with?.agreedStep
    if (typeof agreed === 'string') return { signing, agreed: getStep(programme, stepId(agreed)) }
  }
  return {}
}
