import { type Refusal, refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { isGiven } from './given.ts'

const source = 'A clear network area: S1; normally in one piece and inside the boundaries: S12'

/** The area is shown or described, and what is unusual about it is explained. */
export const areaExplained: AcceptanceRule = ({ answer }) => {
  if (!['map', 'outline', 'description'].some((field) => isGiven(answer, field)))
    return no('area-missing', 'description', 'Upload a map of the area, or describe it in words.')
  if (answer.onePiece === false && !isGiven(answer, 'dispersal'))
    return no('dispersal-unexplained', 'dispersal', 'Say why the area is not in one piece.')
  if (answer.crosses === true && !isGiven(answer, 'crossing'))
    return no('crossing-unexplained', 'crossing', 'Say why the area crosses the boundary.')
  return null
}

const no = (code: string, field: string, message: string): Refusal =>
  refusal(code, message, { field, source })
