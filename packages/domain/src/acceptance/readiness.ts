import { formatDate } from '../calendar/format-date.ts'
import { startOfDay } from '../calendar/london-day.ts'
import type { StepId } from '../ids.ts'
import { milestones } from '../programme/programme.ts'
import type { Dependency, Step } from '../programme/step.ts'
import { getStep, isDone, type Whose } from '../progress/completion.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AcceptanceRule, Attempt } from './acceptance-rule.ts'

const source = 'Schedules complete and signed by 30 June: S5 S23'

/** All that the full agreement is made of, and all that is signed before it, is done by every member. */
export const fullAgreementReady: AcceptanceRule = (attempt) => {
  const open = openSteps(attempt, attempt.step.after)
  if (open.length === 0) return null
  return refusal(
    'agreement-not-ready',
    `The agreement cannot be signed yet. To be done first: ${titles(open)}.`,
    { source, facts: { open: open.map(({ id }) => id) } },
  )
}

/**
 * The certificate says that the contract is live, so it comes on the first day of the contract, on its facts: what
 * it waits for and every milestone before it. A commissioner that confirms the networks that are ready does not
 * hold them for the gap of others.
 */
export const certificateFacts: AcceptanceRule = (attempt) => {
  const { world, step } = attempt
  const open = openSteps(
    attempt,
    restsOn(world, step).map((id) => ({ step: id })),
  )
  if (open.length > 0)
    return refusal('not-ready-for-go-live', `The network cannot go live yet: ${titles(open)}.`, {
      source: 'Go-live on the facts the certificate rests on [P]',
      facts: { open: open.map(({ id }) => id) },
    })
  const { goLive } = world.programme
  if (world.now >= startOfDay(goLive)) return null
  return refusal('before-go-live', `The contract starts on ${formatDate(goLive)}.`, {
    source: 'Go-live on 1 July 2019: S20 S24',
    facts: { goLive },
  })
}

/** The steps that a certificate rests on: what it waits for, and every milestone before it. */
export function restsOn(world: World, step: Step): readonly StepId[] {
  const waived = world.commissioner.gapPolicy === 'confirmReady'
  const needed = step.after.filter(
    ({ unlessConfirmingReady }) => !(waived && unlessConfirmingReady),
  )
  return [...new Set([...needed, ...milestonesBefore(world, step)].map((one) => one.step))]
}

function milestonesBefore(world: World, step: Step): readonly Dependency[] {
  const own = world.programme.milestones.find((one) => one.step === step.id)
  if (!own) return []
  const passed = milestones.slice(0, milestones.indexOf(own.name))
  return world.programme.milestones.filter(({ name }) => passed.includes(name))
}

function openSteps(
  { world, network, practice }: Attempt,
  dependencies: readonly Dependency[],
): readonly Step[] {
  const whose: Whose = network ? { network } : practice ? { practice } : {}
  const ids = new Set(dependencies.map(({ step }) => step))
  return [...ids]
    .filter((id) => !isDone(world, id, whose))
    .map((id) => getStep(world.programme, id))
}

const titles = (steps: readonly Step[]) => steps.map(({ title }) => title).join('; ')
