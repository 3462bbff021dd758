/** `step` is the key of a step of the programme. */
export type ParameterKind = 'step' | 'number' | 'text'

export interface RuleParameters {
  readonly needed?: Readonly<Record<string, ParameterKind>>
  readonly optional?: Readonly<Record<string, ParameterKind>>
  /** Any number of parameters, e.g. items in words, each with the step that provides it. */
  readonly any?: ParameterKind
}

/** What a programme has to say where it calls a rule; rules not named here take nothing. */
export const ruleParameters: Readonly<Record<string, RuleParameters>> = {
  additionalToBaseline: {
    needed: { eachUpTo: 'number', eachUpToWhenLarge: 'number', largeFrom: 'number' },
  },
  agreementSignedByAll: { needed: { step: 'step' } },
  completenessCheck: { any: 'step' },
  coverAgreed: { needed: { registeredStep: 'step' } },
  coverage: { needed: { registeredStep: 'step' } },
  datesInOrder: { needed: { first: 'text', second: 'text' } },
  extendedHoursEnough: { needed: { minutesPerThousand: 'number' } },
  extendedHoursReady: { needed: { rotaStep: 'step', minutesPerThousand: 'number' } },
  extendedHoursStated: { needed: { rotaStep: 'step' } },
  firstPaymentStatement: { needed: { payment: 'text' } },
  gapClosed: { needed: { registeredStep: 'step' } },
  informed: { needed: { decisionStep: 'step' } },
  membersFree: { optional: { intentStep: 'step' } },
  notice14Days: { needed: { days: 'number' } },
  processorsAmongParties: {
    needed: { partiesField: 'text', hoursStep: 'step', hoursField: 'text' },
  },
  sharingParties: { optional: { agreedStep: 'step', agreedField: 'text' } },
  outsideAnswered: { needed: { request: 'text' } },
  sixItems: { any: 'step' },
  sizeOrException: { optional: { teamsStep: 'step', teamsField: 'text' } },
  teamsNamed: { needed: { teamsField: 'text' } },
  templateOut: { needed: { template: 'text', field: 'text', is: 'text' } },
}
