import type { Instant, PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { type ChangeEvent, isPart, type SameText } from './change-events.ts'
import type { Change } from './change-state.ts'
import { variationsInPlace } from './evolve-agreement-variations.ts'
import type { NetworkState, StepRecord, StepRecords } from './state.ts'

type Effected = Extract<ChangeEvent, { type: 'changeEffected' }>

export const isChangeEvent = (event: { readonly type: string }): event is ChangeEvent =>
  [
    'changeNotified',
    'changeAgreed',
    'changeApproved',
    'changeRefused',
    'changeTakenBack',
    'changeLapsed',
    'changeMade',
    'changeEffected',
  ].includes(event.type)

/** Folds what was asked of, decided on and done to a network after its approval. */
export function evolveChange(state: NetworkState, event: ChangeEvent, at: Instant): NetworkState {
  if (event.type === 'changeNotified') {
    const { change: id, ...asked } = event.data
    return withChange(state, { id, ...asked, notifiedAt: at })
  }
  const held = state.changes?.[event.data.change]
  if (!held) return state
  switch (event.type) {
    case 'changeApproved':
      return withChange(state, {
        ...held,
        approvedAt: at,
        effectiveOn: event.data.effectiveOn,
        // Who plays a part is chosen anew at once; members go on their day.
        ...(isPart(held.kind) ? { endedAt: at, ended: event.type } : {}),
      })
    case 'changeAgreed':
      return withChange(state, { ...held, agreedAt: at })
    case 'changeRefused':
    case 'changeTakenBack':
    case 'changeLapsed':
    case 'changeMade':
      return withChange(state, { ...held, endedAt: at, ended: event.type })
    case 'changeEffected':
      return effected(
        withChange(state, {
          ...held,
          endedAt: at,
          ended: event.type,
          ...(event.data.newParty ? { newParty: true } : {}),
        }),
        held.practice,
        event.data,
      )
  }
}

const withChange = (state: NetworkState, change: Change): NetworkState => ({
  ...state,
  changes: { ...state.changes, [change.id]: change },
})

/** What was agreed stays agreed, with the members as they are now. */
function effected(
  state: NetworkState,
  practice: PracticeId,
  { step, answer, also = [], successor, newParty, stands = [] }: Effected['data'],
): NetworkState {
  const changed = [{ step, answer }, ...also].reduce(
    (steps, one) => ({ ...steps, [one.step]: answeredNow(steps[one.step] ?? {}, one.answer) }),
    state.steps,
  )
  const steps = successor ? inPlaceOf(changed, practice, successor) : changed
  const variations =
    successor && !newParty && state.variations
      ? variationsInPlace(state.variations, practice, successor)
      : state.variations
  const exceptions =
    successor && !newParty
      ? exceptionsInPlace(state.exceptions, practice, successor)
      : state.exceptions
  return {
    ...state,
    steps,
    exceptions,
    ...(variations ? { variations } : {}),
    ...(stands.length > 0 ? { stands: standing(state, stands) } : {}),
  }
}

const answeredNow = ({ proposal, ...record }: StepRecord, answer: Answer): StepRecord =>
  proposal ? { ...record, proposal: { ...proposal, answer } } : { ...record, answer }

/** What the practice agreed to or declined, its successor has. */
const inPlaceOf = (steps: StepRecords, from: PracticeId, to: PracticeId): StepRecords =>
  Object.fromEntries(
    Object.entries(steps).map(([step, record]) => {
      const { proposal } = record
      if (!proposal) return [step, record]
      const [agreed, declined] = [proposal.agreed, proposal.declined].map((one) =>
        renamed(one, from, to),
      )
      return [step, { ...record, proposal: { ...proposal, agreed, declined } }]
    }),
  )

function renamed(
  held: Readonly<Record<PracticeId, Instant>>,
  from: PracticeId,
  to: PracticeId,
): Readonly<Record<PracticeId, Instant>> {
  const { [from]: gone, ...others } = held
  return gone === undefined ? held : { [to]: gone, ...others }
}

/** The same patients under another code, or in one list with another member’s, are the same group. */
const exceptionsInPlace = (
  exceptions: NetworkState['exceptions'],
  from: PracticeId,
  to: PracticeId,
): NetworkState['exceptions'] =>
  Object.fromEntries(
    Object.entries(exceptions).map(([kind, held]) => [
      kind,
      {
        ...held,
        ...(held.groups ? { groups: held.groups.map((one) => groupInPlace(one, from, to)) } : {}),
        ...(held.standsFor
          ? { standsFor: held.standsFor.map((one) => groupInPlace(one, from, to)) }
          : {}),
      },
    ]),
  )

const groupInPlace = (
  group: readonly PracticeId[],
  from: PracticeId,
  to: PracticeId,
): readonly PracticeId[] => [...new Set(group.map((one) => (one === from ? to : one)))]

const standing = (
  { stands = {} }: NetworkState,
  same: readonly SameText[],
): NonNullable<NetworkState['stands']> =>
  same.reduce((held, { document, from, to }) => {
    const texts = held[document] ?? {}
    return { ...held, [document]: { ...texts, [to]: [from, ...(texts[from] ?? [])] } }
  }, stands)
