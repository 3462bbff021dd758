import { formatDate } from '../calendar/format-date.ts'
import { type NetworkId, stepId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { getStep, isDone, recordOf } from '../progress/completion.ts'
import { networkListSize } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { dateIn, isGiven, numberIn, numberParameter, textParameter } from './given.ts'
import { inThousands } from './in-words.ts'

const source =
  '30 minutes per 1,000 registered patients, offered to all: S51; per week is recalled [R]'

/** The minutes a week that this network has to offer, in whole minutes. */
export const minutesNeeded = (world: World, network: NetworkId, perThousand: number): number =>
  Math.ceil((networkListSize(world, network).patients * perThousand) / 1_000)

/** The rota has enough minutes, and every patient may use them. */
export const extendedHoursEnough: AcceptanceRule = ({ world, network, answer }, parameters) => {
  if (!network) return null
  if (answer.allPatients !== true)
    return refusal('not-for-all', 'Every patient of the network has to be able to use them.', {
      field: 'allPatients',
      source,
    })
  return tooFew(world, network, answer, numberParameter(parameters, 'minutesPerThousand'))
}

/** Schedule 3 says who provides the hours that the rota promises. */
export const extendedHoursStated: AcceptanceRule = ({ world, network, answer }, parameters) => {
  if (!isGiven(answer, 'extendedHours'))
    return refusal('extended-hours-not-stated', 'Say who provides the extended hours.', {
      field: 'extendedHours',
      source,
    })
  const rota = stepId(textParameter(parameters, 'rotaStep'))
  if (!network || isDone(world, rota, { network })) return null
  const { title } = getStep(world.programme, rota)
  return refusal('no-rota', `Complete “${title}” first: the plan rests on it.`, { source })
}

/** On the first day the rota runs, and it is still enough for the members as they are now. */
export const extendedHoursReady: AcceptanceRule = ({ world, network, answer }, parameters) => {
  const startsOn = dateIn(answer, 'startsOn')
  const { goLive } = world.programme
  if (startsOn && startsOn > goLive)
    return refusal(
      'rota-starts-late',
      `The rota starts on ${formatDate(startsOn)}, after ${formatDate(goLive)}. Start it by then.`,
      { field: 'startsOn', source, facts: { startsOn, goLive } },
    )
  if (!network) return null
  const rota = getStep(world.programme, stepId(textParameter(parameters, 'rotaStep')))
  const promised = recordOf(world, rota, { network }).answer ?? {}
  return tooFew(world, network, promised, numberParameter(parameters, 'minutesPerThousand'))
}

function tooFew(
  world: World,
  network: NetworkId,
  rota: Answer,
  perThousand: number,
): Refusal | null {
  const minutes = numberIn(rota, 'minutesPerWeek') ?? 0
  const needed = minutesNeeded(world, network, perThousand)
  if (minutes >= needed) return null
  const { patients } = networkListSize(world, network)
  return refusal(
    'extended-hours-too-few',
    `${inThousands(patients)} patients need at least ${inThousands(needed)} minutes a week, and the rota has ${inThousands(minutes)}. Add ${inThousands(needed - minutes)} more.`,
    { field: 'minutesPerWeek', source, facts: { patients, needed, minutes } },
  )
}
