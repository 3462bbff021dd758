import { type Actor, leads } from '../access/grants.ts'
import { completeStep } from '../decide/complete-step.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { Fact } from '../facts/stream-ref.ts'
import type { LondonDate, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { variationSteps } from './variation-rows.ts'

export interface ServeNotices {
  readonly practices: readonly PracticeId[]
  readonly noticeOn: LondonDate
  readonly effectiveOn: LondonDate
  readonly shortNotice?: ErasableRef
}

/**
 * Notice to many practices in one go: each gets its own fact, by the rules of its own step. Either all are served or
 * none, and the refusal names the practice, so that nobody has to find out who was left.
 */
export function serveNotices(world: World, actor: Actor, command: ServeNotices): Decided {
  if (!leads(world, actor))
    return refused(refusal('not-yours', 'Notice is given by the support lead of the commissioner.'))
  const steps = variationSteps(world)
  if (!steps) return refused(refusal('no-variation', 'This programme varies no contracts.'))
  const { served } = steps.document
  const answer = {
    [served.noticeOn]: command.noticeOn,
    [served.effectiveOn]: command.effectiveOn,
    ...(command.shortNotice ? { [served.shortNotice]: command.shortNotice } : {}),
  }
  const practices = [...new Set(command.practices)]
  if (practices.length === 0)
    return refused(
      refusal('nobody-chosen', 'Choose at least one practice.', { field: 'practices' }),
    )
  const facts: Fact[] = []
  for (const practice of practices) {
    const state = world.practices.get(practice)
    const network = state?.network
    if (!state || !network || world.networks.get(network)?.commissioner !== world.commissioner.id)
      return refused(notInNetwork(practice))
    const one = completeStep(world, actor, {
      step: steps.serving.id,
      practice,
      network,
      contribution: { kind: 'answer', answer },
    })
    if (!one.ok) return refused(about(state.published.name, one.refusal))
    facts.push(...one.facts)
  }
  return decided(...facts)
}

const notInNetwork = (practice: PracticeId) =>
  refusal(
    'not-in-a-network',
    `${practice} is in no network of this commissioner, so its contract is not varied for one. Leave it out.`,
    { field: 'practices', facts: { practice } },
  )

/** What is wrong with the dates is wrong for all; anything else is about this practice. */
const about = (name: string, no: Refusal): Refusal =>
  no.field && no.field !== 'practices'
    ? no
    : { ...no, field: 'practices', message: `${name}: ${no.message} Nobody was served.` }
