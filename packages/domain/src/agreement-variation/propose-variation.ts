import { digestOf } from '../acceptance/digest.ts'
import { answerOf, documentVersion } from '../acceptance/document-version.ts'
import { accept } from '../acceptance/rules.ts'
import { leads } from '../access/grants.ts'
import { addDays } from '../calendar/days.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import { notFor } from '../decide/may-act.ts'
import { attemptOf, contextOf, type StepCase } from '../decide/step-case.ts'
import { canonicalJson } from '../facts/canonical-json.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import { checkAnswer } from '../form/check-answer.ts'
import type { Answer } from '../programme/field.ts'
import { interimUntil } from '../progress/interim.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { proposerOf, variable } from './may-vary.ts'
import { openVariations } from './variations.ts'

/** A change of what all members have signed is put forward. What they signed binds them until they have signed this. */
export function decideVariation(one: StepCase): Decided {
  const { world, step, whose, record } = one
  const { contribution } = one.command
  const party = proposerOf(step)
  const { network } = whose
  const state = network && world.networks.get(network)
  if (contribution.kind !== 'vary' || !party || !network || !state)
    return refused(refusal('not-this-way', 'Put forward what is to change.'))
  const { answer } = contribution
  const varied = variable(world, step, network)
  if ('code' in varied) return refused(varied)
  const before = answerOf(record) ?? null
  const no =
    notFor(one, party) ??
    checkAnswer(step.evidence, answer, contextOf(one)) ??
    accept(attemptOf(one, answer)) ??
    changesNothing(one, before, answer)
  if (no) return refused(no)
  const { document, later } = varied
  const base = documentVersion(world, network, document.name)
  const count = Object.keys(state.variations ?? {}).length
  const variation = digestOf(canonicalJson([network, document.name, base, step.id, answer, count]))
  const due = endOfDay(addDays(londonDateOf(world.now), later.signWithinDays.value))
  const data = { variation, document: document.name, step: step.id, before, answer, due }
  return decided(
    fact(networkStream(world.programme.id, network), { type: 'variationProposed', data }),
  )
}

function changesNothing({ step }: StepCase, before: Answer | null, answer: Answer): Refusal | null {
  if (interimUntil(step, answer) !== null)
    return refusal(
      'lasting-only',
      'What all have signed is not varied for a time only. Put forward a lasting answer.',
    )
  return canonicalJson(before) === canonicalJson(answer)
    ? refusal('nothing-changed', 'This is what the members have signed. Change an answer first.')
    : null
}

/** Whoever may put it forward, or the support lead, withdraws it; nothing has changed by it. */
export function withdrawVariation(one: StepCase): Decided {
  const { world, actor, step, whose, command } = one
  const { contribution } = command
  const party = proposerOf(step)
  const { network } = whose
  const state = network && world.networks.get(network)
  if (contribution.kind !== 'withdrawVariation' || !party || !state)
    return refused(refusal('not-this-way', 'Say which variation is withdrawn.'))
  const no = leads(world, actor) ? null : notFor(one, party)
  if (no) return refused(no)
  const { version: variation, reason } = contribution
  const open = openVariations(state).find(({ id }) => id === variation)
  if (open?.step !== step.id) return refused(noLonger)
  return decided(
    fact(networkStream(world.programme.id, state.id), {
      type: 'variationWithdrawn',
      data: { variation, reason },
    }),
  )
}

export const noLonger = refusal(
  'variation-over',
  'This variation is no longer open. Reload the page and look again.',
)
