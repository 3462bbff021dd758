import { isGranted } from '../acceptance/exception-deciders.ts'
import { practiceNames } from '../acceptance/in-words.ts'
import type { CommissionerId, PracticeId } from '../ids.ts'
import { type CheckRule, met } from './check.ts'
import { offerOf } from './exception-offers.ts'
import { type Setting, sortedMembers } from './setting.ts'

const source =
  'Normally not across commissioner or STP lines: S12; a lead commissioner is agreed [R], else the region decides [P]'

/** Whether the members belong to more than one commissioner, or more than one STP. */
export const boundaryCheck: CheckRule = (setting, group) => {
  const { world } = setting
  const sides = sidesOf(setting, sortedMembers(group))
  const [most, ...others] = sides
  if (!most) return null
  if (others.length === 0)
    return met('boundary', `All belong to ${nameOf(setting, most[0])}.`, source)
  const about = others.flatMap(([, members]) => members).sort()
  const away = others.map(([id]) => nameOf(setting, id)).join(' and ')
  const stps = new Set(sides.map(([id]) => setting.commissioners.get(id)?.stp))
  const lines = stps.size > 1 ? 'commissioners and STPs' : 'commissioners'
  const sentence = `Crosses the line between ${lines}: ${practiceNames(world, about)} ${about.length === 1 ? 'belongs' : 'belong'} to ${away}.`
  const network = group.network && world.networks.get(group.network)
  if (network && isGranted(network, 'crossesBoundary', sortedMembers(group)))
    return met('boundary', `${sentence} An exception has been granted.`, source)
  return {
    check: 'boundary',
    standing: 'reason',
    sentence,
    wayOut:
      'You will be asked for the reason when you set out the area, and the commissioners agree which of them leads.',
    exceptions: [offerOf('crossesBoundary')],
    about,
    source,
  }
}

/** The commissioners of the members, the one with most of them first. */
function sidesOf(
  { world }: Setting,
  members: readonly PracticeId[],
): readonly (readonly [CommissionerId, readonly PracticeId[]])[] {
  const known = members.filter((id) => world.practices.has(id))
  const home = (id: PracticeId) =>
    world.practices.get(id)?.published.commissioner ?? world.commissioner.id
  return [...Map.groupBy(known, home)].sort(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1),
  )
}

const nameOf = ({ commissioners }: Setting, id: CommissionerId): string =>
  commissioners.get(id)?.name ?? id
