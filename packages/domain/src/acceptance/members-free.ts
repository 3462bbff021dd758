import type { NetworkId, PracticeId } from '../ids.ts'
import { stepId } from '../ids.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { practicesIn } from './given.ts'
import { practiceName } from './in-words.ts'

const source = 'One practice, one network: S14 S15; joining is voluntary: S27'

/** Each member is a known practice, has joined no other network, and has not declined. */
export const membersFree: AcceptanceRule = ({ world, step, network, answer }, { intentStep }) => {
  const field = step.evidence.find(({ kind }) => kind === 'members')
  if (!field) return null
  for (const member of practicesIn(answer, field.id)) {
    const no = notFree(world, member, network, typeof intentStep === 'string' ? intentStep : null)
    if (no) return { ...no, field: field.id, source }
  }
  return null
}

export function notFree(
  world: World,
  member: PracticeId,
  network: NetworkId | undefined,
  intentStep: string | null,
): Refusal | null {
  const practice = world.practices.get(member)
  if (!practice)
    return refusal('practice-unknown', `No practice here has the code ${member}. Check the code.`, {
      facts: { practice: member },
    })
  const joined = practice.network
  if (joined && joined !== network) {
    const other = world.networks.get(joined)?.name ?? 'another network'
    return refusal(
      'practice-already-in-network',
      `${practiceName(world, member)} has joined ${other}, and a practice can be in one network only. Take it out, or ask it to leave that network first.`,
      { facts: { practice: member, network: joined } },
    )
  }
  if (intentStep && declined(world, member, intentStep))
    return refusal(
      'practice-declined',
      `${practiceName(world, member)} has said that it will not take up the contract. Take it out, or ask it to change its answer.`,
      { facts: { practice: member } },
    )
  return null
}

function declined(world: World, practice: PracticeId, intentStep: string): boolean {
  const step = getStep(world.programme, stepId(intentStep))
  return recordOf(world, step, { practice }).answer?.intent === 'no'
}
