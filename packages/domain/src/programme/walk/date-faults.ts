import { addDays, daysBetween } from '../../calendar/days.ts'
import { dueDate } from '../../calendar/due.ts'
import { formatWeekday } from '../../calendar/format-date.ts'
import { isWorkingDay } from '../../calendar/working-days.ts'
import type { LondonDate, StepId } from '../../ids.ts'
import type { Programme } from '../programme.ts'
import type { Step } from '../step.ts'

/**
 * No step waits on one that is due later, every window holds its days, and targets fall on working days but for the
 * dates of the contract (domain section 9).
 */
export function dateFaults(programme: Programme): readonly string[] {
  const due = new Map(programme.steps.map((step) => [step.id, dueDate(programme, step)]))
  const opening =
    programme.opens < programme.goLive ? [] : ['The programme opens on or after its go-live.']
  return [
    ...opening,
    ...programme.steps.flatMap((step) => [
      ...waitsOnLater(step, due),
      ...windowTooShort(programme, step, due),
      ...targetFaults(programme, step),
    ]),
  ]
}

type DueDates = ReadonlyMap<StepId, LondonDate>

function waitsOnLater(step: Step, due: DueDates): readonly string[] {
  const own = due.get(step.id) ?? ''
  return step.after.flatMap(({ step: before }) => {
    const date = due.get(before)
    if (!date || date <= own) return []
    return [`${step.id} is due before ${before}, which it waits for (${formatWeekday(date)}).`]
  })
}

function windowTooShort(programme: Programme, step: Step, due: DueDates): readonly string[] {
  const own = due.get(step.id)
  if (!own) return []
  const starts = step.after.map(({ step: before }) => due.get(before) ?? programme.opens)
  const start = [programme.opens, ...starts].sort().at(-1) ?? programme.opens
  const window = daysBetween(start, own)
  if (step.days >= 0 && window >= step.days) return []
  return [
    `${step.id} needs ${step.days} days, and its window from ${formatWeekday(start)} has ${window}.`,
  ]
}

function targetFaults(programme: Programme, step: Step): readonly string[] {
  const target = addDays(programme.goLive, step.dueOffset)
  if (step.fixedDate)
    return programme.fixedDates.includes(target)
      ? []
      : [`${step.id} is due on ${formatWeekday(target)}, which is no date of the contract.`]
  return isWorkingDay(target)
    ? []
    : [`${step.id} is due on ${formatWeekday(target)}, which is no working day.`]
}
