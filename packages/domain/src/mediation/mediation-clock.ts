import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Mediation } from '../facts/place-state.ts'
import type { Instant, LondonDate } from '../ids.ts'
import {
  type MediationRules,
  type MediationStage,
  mediationStages,
} from '../programme/mediation.ts'

export interface StageClock {
  readonly stage: MediationStage
  readonly due: Instant
}

/** The stages of a mediation with the end of the day by which each is done; anew once a committee has declined. */
export const stageClocks = (
  { withinWorkingDays }: MediationRules,
  { openedAt, declined = [] }: Mediation,
): readonly StageClock[] => {
  const since = londonDateOf(declined.at(-1)?.at ?? openedAt)
  return mediationStages.map((stage) => ({
    stage,
    due: endOfDay(addWorkingDays(since, withinWorkingDays[stage].value)),
  }))
}

/** A committee has declined, and nobody else was invited. */
export const isWithoutMediator = ({ invitedOn, declined = [] }: Mediation): boolean =>
  invitedOn === undefined && declined.length > 0

/** Whether a stage was done by that day. */
export function stageDoneBy(mediation: Mediation, stage: MediationStage, day: LondonDate): boolean {
  switch (stage) {
    case 'invite':
      return (
        mediation.invitedOn !== undefined ||
        (isWithoutMediator(mediation) && mediation.meetings.length > 0)
      )
    case 'meet':
      return mediation.meetings.some((on) => on <= day)
    case 'settle':
      return mediation.closedAt !== undefined
  }
}

/** The stage that a mediation is at today; null once it has ended. */
export const stageNow = (
  rules: MediationRules,
  mediation: Mediation,
  today: LondonDate,
): StageClock | null =>
  stageClocks(rules, mediation).find(
    ({ stage }) => mediation.closedAt === undefined && !stageDoneBy(mediation, stage, today),
  ) ?? null
