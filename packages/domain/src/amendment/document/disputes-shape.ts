import { ownerTiers } from '../../programme/programme.ts'
import { key, list, number, object, oneOf, parameter, text, yesNo } from './shape.ts'

/** What a version says about disputes among members. */
export const disputesShape = object({
  documents: list(key, 20),
  stages: list(
    object(
      {
        name: key,
        label: text,
        owner: oneOf(ownerTiers),
        withinWorkingDays: parameter(number),
      },
      { mediated: yesNo },
    ),
    10,
  ),
  goesOn: list(parameter(text), 20),
  waits: list(parameter(text), 20),
  notOpen: list(parameter(text), 20),
})
