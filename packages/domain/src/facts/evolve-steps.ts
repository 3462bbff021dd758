import type { Instant, PracticeId } from '../ids.ts'
import type { Proposal, StepRecord, StepRecords, Withheld } from './state.ts'
import type { StepEvent, StepItem } from './step-events.ts'

type PaymentEvent = Extract<StepEvent, { type: 'paymentWithheld' | 'paymentReleased' }>
/** Events that tell of one step. */
export type OneStepEvent = Exclude<StepEvent, PaymentEvent>

const update = (
  steps: StepRecords,
  item: StepItem,
  change: (record: StepRecord) => StepRecord,
): StepRecords => ({ ...steps, [item.step]: change(steps[item.step] ?? {}) })

/** Only fields that are there: `exactOptionalPropertyTypes` keeps undefined out of what is stored. */
const given = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>

function without(record: StepRecord, ...keys: (keyof StepRecord)[]): StepRecord {
  const rest = { ...record }
  for (const key of keys) delete rest[key]
  return rest
}

const agree = (proposal: Proposal, practice: PracticeId, at: Instant): Proposal => ({
  ...proposal,
  agreed: { ...proposal.agreed, [practice]: at },
})

/** Folds one step event into the records of its stream. */
export function evolveStep(steps: StepRecords, event: OneStepEvent, at: Instant): StepRecords {
  return update(steps, event.data, (record) =>
    evolveRecord(withoutSetAside(record, event), event, at),
  )
}

/** What an amendment set aside can be restored until somebody does something else about the step. */
const leaveSetAside: ReadonlySet<OneStepEvent['type']> = new Set([
  'stepRestored',
  'stepOpened',
  'reminderSent',
  'stepLate',
  'stepAcknowledged',
])

const withoutSetAside = (record: StepRecord, { type }: OneStepEvent): StepRecord =>
  record.setAside === undefined || leaveSetAside.has(type) ? record : without(record, 'setAside')

function evolveRecord(record: StepRecord, event: OneStepEvent, at: Instant): StepRecord {
  switch (event.type) {
    case 'stepOpened':
      return { ...record, openedAt: at }
    case 'stepAnswered': {
      const { answer, by, onBehalf } = event.data
      return {
        ...without(record, 'returned', 'onBehalf', 'notApplicable'),
        answer,
        answeredBy: by,
        completedAt: at,
        ...given<StepRecord>({ onBehalf }),
      }
    }
    case 'stepProposed': {
      const { version, answer, practice } = event.data
      const proposal: Proposal = { version, answer, at, agreed: {}, declined: {} }
      return {
        ...without(record, 'completedAt', 'returned', 'answer', 'answeredBy'),
        proposal: practice ? agree(proposal, practice, at) : proposal,
      }
    }
    case 'proposalAgreed': {
      const { practice, onBehalf } = event.data
      if (!record.proposal) return record
      const agreed = agree(record.proposal, practice, at)
      if (!onBehalf) return { ...record, proposal: agreed }
      return {
        ...record,
        proposal: { ...agreed, onBehalf: { ...agreed.onBehalf, [practice]: onBehalf.how } },
      }
    }
    case 'proposalDeclined': {
      const { proposal } = record
      if (!proposal) return record
      const { [event.data.practice]: _, ...agreed } = proposal.agreed
      const declined = { ...proposal.declined, [event.data.practice]: at }
      return { ...record, proposal: { ...proposal, agreed, declined } }
    }
    case 'documentSigned': {
      const { version, answer } = event.data
      // Whoever was bound already was bound since then.
      const completedAt = record.boundBy === undefined ? at : (record.completedAt ?? at)
      const signed = { signedVersion: version, signedAt: at, answer, completedAt }
      return { ...without(record, 'boundBy', 'boundAt'), ...signed }
    }
    case 'boundByOthers':
      return { ...record, boundBy: event.data.version, completedAt: at }
    case 'signatureWithdrawn':
      return {
        ...without(
          record,
          'completedAt',
          'signedVersion',
          'signedAt',
          'answer',
          'boundBy',
          'boundAt',
        ),
        reopenedAt: at,
      }
    case 'stepJudged':
      return evolveJudged(record, event, at)
    case 'stepDecided':
      return evolveDecided(record, event, at)
    case 'conditionsMet': {
      const { decision } = record
      return decision ? { ...record, decision: { ...decision, conditionsMetAt: at } } : record
    }
    case 'decisionReported': {
      const { step: _, meeting: __, ...report } = event.data
      const { decision } = record
      return decision ? { ...record, decision: { ...decision, report: { ...report, at } } } : record
    }
    case 'stepCompleted':
      return { ...record, facts: event.data.facts, completedAt: at }
    case 'stepAcknowledged':
      return { ...record, acknowledgedAt: at }
    case 'stepNotApplicable':
      return { ...record, notApplicable: true, completedAt: at }
    case 'stepReopened': {
      const { due, because } = event.data
      // Reminders are of a date: those of one that still holds are not sent again.
      const open = without(record, 'completedAt', 'notApplicable', 'lateAt', 'facts')
      const { completedAt, notApplicable } = record
      const setAside =
        because === 'amended' && completedAt !== undefined
          ? { completedAt, ...(notApplicable ? { notApplicable } : {}) }
          : undefined
      const { proposal: made } = record
      const proposal: Proposal | undefined = made && { ...made, spent: true }
      const interimOver = because === 'interimEnded' ? at : record.interimOver
      return {
        ...open,
        reopenedAt: at,
        ...given<StepRecord>({ due, setAside, interimOver, proposal }),
      }
    }
    case 'stepRestored': {
      const { setAside } = record
      return { ...without(record, 'setAside', 'reopenedAt', 'due', 'lateAt'), ...setAside }
    }
    case 'reminderSent': {
      const { workingDaysBefore, due } = event.data
      const key = `${workingDaysBefore}@${due}`
      return { ...record, reminders: [...(record.reminders ?? []), key] }
    }
    case 'stepLate':
      return { ...record, lateAt: at }
  }
}

function evolveJudged(
  record: StepRecord,
  { data }: Extract<OneStepEvent, { type: 'stepJudged' }>,
  at: Instant,
): StepRecord {
  if (data.verdict === 'accepted') return { ...without(record, 'returned'), completedAt: at }
  const { items, reason } = data
  return { ...record, returned: { at, items, ...given<{ reason: typeof reason }>({ reason }) } }
}

function evolveDecided(
  record: StepRecord,
  { data }: Extract<OneStepEvent, { type: 'stepDecided' }>,
  at: Instant,
): StepRecord {
  const { step: _, meeting: __, ...decision } = data
  const approved = data.outcome === 'approve' || data.outcome === 'approveWithConditions'
  const decided = { ...record, decision: { at, ...decision } }
  return approved ? { ...decided, completedAt: at } : without(decided, 'completedAt')
}

/** Folds what is held back and let go. */
export function evolveWithheld(
  withheld: readonly Withheld[],
  event: PaymentEvent,
  at: Instant,
): readonly Withheld[] {
  const { payment, step, practices } = event.data
  const same = (one: Withheld) => one.payment === payment && one.step === step
  const others = withheld.filter((one) => !same(one))
  if (event.type === 'paymentReleased') return others
  const since = withheld.find(same)?.since ?? at
  return [...others, { payment, step, since, ...(practices ? { practices } : {}) }]
}
