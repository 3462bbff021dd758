import { mediationRoutes } from '../../programme/mediation.ts'
import { key, number, object, oneOf, parameter, text, yesNo } from './shape.ts'

/** What a version says about a practice that no network wants. */
export const mediationShape = object(
  {
    intent: object({ step: key, field: key, value: text }),
    refusals: parameter(number),
    withinWorkingDays: object({
      invite: parameter(number),
      meet: parameter(number),
      settle: parameter(number),
    }),
    afterFailure: parameter(oneOf(mediationRoutes)),
    blockers: object({ noNetwork: key, refused: key, twoNetworks: key }),
  },
  { neighboursWithinKm: parameter(number), withoutCommittee: parameter(yesNo) },
)
