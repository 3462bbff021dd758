import { textParameter } from '../acceptance/given.ts'
import { uncoveredPractices } from '../acceptance/uncovered-practices.ts'
import { dueDate } from '../calendar/due.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Hold } from '../facts/events.ts'
import { type LondonDate, type NetworkId, type PracticeId, stepId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { isDone } from '../progress/completion.ts'
import type { World } from '../world.ts'

/** The kind of blocker that a hold becomes which nobody has reviewed (domain section 8, 40). */
export const holdKind = 'commissionerWideHold'

/** Networks that are ready and wait, because practices with patients are not covered (S23 S26). */
export interface StandingHold extends Hold {
  readonly step: Step
  readonly since: LondonDate
  readonly networks: readonly NetworkId[]
  readonly uncovered: readonly PracticeId[]
}

/** The step that checks coverage for the commissioner; a programme may have none. */
export const coverageStep = ({ steps }: Programme): Step | undefined =>
  steps.find(({ accept }) => accept.some(({ rule }) => rule === 'coverage'))

/** Who answers for the hold, and when it is reviewed: as somebody set it, else the support lead, in a week [P]. */
export function holdTerms({ programme, commissioner }: World, step: Step): Hold {
  const kind = programme.blockerKinds.find((one) => one.kind === holdKind)
  const days = kind?.targetWorkingDays ?? 0
  return (
    commissioner.hold ?? {
      owner: 'supportLead',
      reviewOn: addWorkingDays(dueDate(programme, step), days),
    }
  )
}

/** The hold from the day on which a commissioner that confirms the ready ones would go on; null where there is none. */
export function standingHold(world: World): StandingHold | null {
  const { programme, commissioner, networks, now } = world
  const step = coverageStep(programme)
  const rule = step?.accept.find((one) => one.rule === 'coverage')
  if (!step || !rule || commissioner.gapPolicy !== 'holdAll' || isDone(world, step.id, {}))
    return null
  const since = dueDate(programme, step)
  if (londonDateOf(now) < since) return null
  const registered = textParameter(rule.with ?? {}, 'registeredStep')
  const uncovered = uncoveredPractices(world, registered)
  const ready = [...networks.values()]
    .filter((one) => one.withdrawnAt === undefined && one.commissioner === commissioner.id)
    .filter(({ id }) => isDone(world, stepId(registered), { network: id }))
    .map(({ id }) => id)
  if (ready.length === 0 || uncovered.length === 0) return null
  return { step, since, networks: ready, uncovered, ...holdTerms(world, step) }
}
