import { milestones, ownerTiers, phases } from '../../programme/programme.ts'
import { disputesShape } from './disputes-shape.ts'
import { mediationShape } from './mediation-shape.ts'
import {
  date,
  key,
  list,
  number,
  object,
  oneOf,
  only,
  parameter,
  records,
  text,
  whole,
  yesNo,
} from './shape.ts'
import { stepShape } from './step-shape.ts'

const servedShape = object({
  by: key,
  noticeOn: key,
  effectiveOn: key,
  shortNotice: key,
  noticeDays: parameter(whole(0, 400)),
  says: list(parameter(text), 40),
})

const frontShape = object({
  stands: text,
  clauses: list(
    object(
      { id: key, topic: text, says: list(parameter(text), 20) },
      { national: parameter(text) },
    ),
    200,
  ),
  source: text,
})

const variedShape = object({
  by: key,
  share: key,
  votes: key,
  quorum: key,
  always: parameter(list(key)),
})

const variedLaterShape = object({
  parts: parameter(list(key)),
  signWithinDays: parameter(whole(1, 366)),
  remindWorkingDaysBefore: list(whole(0, 60), 10),
  late: key,
})

const partShape = object({ step: key, field: key }, { holds: parameter(list(key, 20)) })

const needed = {
  id: key,
  version: whole(1, 100_000),
  title: text,
  goLive: date,
  opens: date,
  eligibleContracts: list(text, 20),
  steps: list(stepShape),
  milestones: list(object({ name: oneOf(milestones), label: text, step: key }), 20),
  parts: only({ director: partShape, payee: partShape }),
  blockerKinds: list(
    object({ kind: key, label: text, owner: oneOf(ownerTiers), targetWorkingDays: number }),
  ),
  documents: list(
    object(
      { name: key, label: text, madeOf: list(key) },
      {
        textOf: whole(1, 100_000),
        served: servedShape,
        leavesOut: records(list(key)),
        front: frontShape,
        varied: variedShape,
        variedLater: variedLaterShape,
      },
    ),
  ),
  fixedDates: list(date, 40),
  source: text,
}

const optional = {
  templates: list(
    object({ name: key, label: text, steps: list(key), availableFrom: parameter(date) }),
    20,
  ),
  local: object(
    {},
    {
      steps: records(
        object(
          {},
          {
            dueEarlierByDays: whole(0, 400),
            mayAddQuestions: whole(0, 20),
            mayAddRules: list(key, 20),
            parameters: list(object({ rule: key, name: key, from: number, to: number }), 20),
          },
        ),
      ),
      mayAddSteps: list(oneOf(phases), 4),
      mayRemindMore: yesNo,
    },
  ),
  mediation: mediationShape,
  givingUp: object({
    answerWithinWorkingDays: parameter(whole(1, 260)),
    remindWorkingDaysBefore: list(whole(0, 60), 10),
    unanswered: key,
  }),
  disputes: disputesShape,
  variationOf: object({ version: whole(1, 100_000), commissioner: key }),
}

/** What is looked at here; every other part of a programme has to be as in the version before. */
export const knownParts: ReadonlySet<string> = new Set([
  ...Object.keys(needed),
  ...Object.keys(optional),
])

export const programmeShape = object(needed, optional)
