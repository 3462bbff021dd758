import { inPlace } from '../change/take-place.ts'
import type { Instant, PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import type {
  AgreementVariation,
  AgreementVariationEvent,
  VariationBinds,
} from './agreement-variation-events.ts'
import type { NetworkState, StepRecord } from './state.ts'

const types: ReadonlySet<string> = new Set<AgreementVariationEvent['type']>([
  'variationProposed',
  'variationSigned',
  'variationDeclined',
  'variationWithdrawn',
  'variationLapsed',
  'variationMade',
])

export const isVariationEvent = (event: {
  readonly type: string
}): event is AgreementVariationEvent => types.has(event.type)

/** Folds what members propose to change in what they have signed. */
export function evolveVariation(
  state: NetworkState,
  event: AgreementVariationEvent,
  at: Instant,
): NetworkState {
  if (event.type === 'variationProposed') {
    const { variation: id, ...proposed } = event.data
    return held(state, { id, ...proposed, proposedAt: at, signed: {}, declined: {} })
  }
  const one = state.variations?.[event.data.variation]
  if (!one) return state
  switch (event.type) {
    case 'variationSigned': {
      const { practice, answer } = event.data
      const { [practice]: _, ...declined } = one.declined
      return held(state, {
        ...one,
        declined,
        signed: { ...one.signed, [practice]: { at, answer } },
      })
    }
    case 'variationDeclined': {
      const { practice, reason } = event.data
      return held(state, { ...one, declined: { ...one.declined, [practice]: { at, reason } } })
    }
    case 'variationWithdrawn': {
      const { reason } = event.data
      return held(state, { ...one, endedAt: at, ended: event.type, reason })
    }
    case 'variationLapsed':
      return held(state, { ...one, endedAt: at, ended: event.type })
    case 'variationMade': {
      const { version, bound, step, answer } = event.data
      const made = { ...one, endedAt: at, ended: event.type, version, bound }
      const steps = { ...state.steps, [step]: asVaried(state.steps[step] ?? {}, answer) }
      return held({ ...state, steps }, made)
    }
  }
}

const held = (state: NetworkState, one: AgreementVariation): NetworkState => ({
  ...state,
  variations: { ...state.variations, [one.id]: one },
})

/** The step stays done, on the day on which it was; what it says has been agreed by the signatures. */
export function asVaried(record: StepRecord, answer: Answer): StepRecord {
  const { answeredBy, proposal: _, onBehalf: __, ...rest } = record
  const by = answeredBy && answeredBy !== 'programme' ? { answeredBy } : {}
  return { ...rest, answer, ...by }
}

/** Signed or outvoted: since when the agreement itself stands does not change by it. */
export function boundByVariation(
  record: StepRecord,
  { version, answer }: VariationBinds['data'],
  at: Instant,
): StepRecord {
  if (!answer) return { ...record, boundBy: version, boundAt: at }
  const { boundBy: _, boundAt: __, ...rest } = record
  return { ...rest, signedVersion: version, signedAt: at, answer }
}

/** The same practice under another code has signed what it signed. */
export function variationsInPlace(
  variations: NonNullable<NetworkState['variations']>,
  from: PracticeId,
  to: PracticeId,
): NonNullable<NetworkState['variations']> {
  return Object.fromEntries(
    Object.entries(variations).map(([id, one]) => {
      if (one.endedAt !== undefined) return [id, one]
      const { [from]: signature, ...others } = one.signed
      const signed = signature ? { [to]: signature, ...others } : one.signed
      return [id, { ...one, signed, answer: inPlace(one.answer, from, to) }]
    }),
  )
}
