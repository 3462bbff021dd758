import { isGranted } from '../acceptance/exception-deciders.ts'
import { practiceNames } from '../acceptance/in-words.ts'
import type { PracticeState } from '../facts/state.ts'
import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import { type Check, type CheckRule, met } from './check.ts'
import { offerOf } from './exception-offers.ts'
import { mainlyRural } from './mainly-rural.ts'
import { type Group, sortedMembers } from './setting.ts'
import { type Gap, widestGap } from './widest-gap.ts'

const source =
  'Normally in one piece: S12; refusal only for extreme spread: S13; the distance is a parameter of the programme [P]'

/** How far apart the main sites are. A wide gap asks for a reason and never refuses (S13). */
export const dispersalCheck: CheckRule = ({ world }, group) => {
  const members = sortedMembers(group)
  const limits = world.programme.widestGap
  if (!limits || members.length < 2) return null
  const limit = (mainlyRural(world, members) ? limits.ruralKm : limits.urbanKm).value
  const sites = members.flatMap((id) => world.practices.get(id) ?? [])
  const gap = widestGap(sites)
  if (gap && gap.km > limit) return tooWide(world, group, gap, limit)
  return unplaced(world, members) ?? met('dispersal', inOnePiece(gap), source)
}

const inOnePiece = (gap: Gap | null): string =>
  gap
    ? `In one piece: at most ${kmWords(gap.km)} from one practice to the next.`
    : 'No two practices have a published place.'

const kmWords = (km: number): string => `${km < 10 ? km.toFixed(1) : Math.round(km)} km`

function tooWide(world: World, group: Group, { km, apart }: Gap, limit: number): Check {
  const about = apart.map(({ id }) => id).sort()
  const names = practiceNames(world, about)
  const sentence = `${names} ${about.length === 1 ? 'is' : 'are'} ${kmWords(km)} from the nearest of the others. Up to ${limit} km needs no reason.`
  const network = group.network && world.networks.get(group.network)
  if (network && isGranted(network, 'dispersal', sortedMembers(group)))
    return met('dispersal', `${sentence} An exception has been granted.`, source)
  return {
    check: 'dispersal',
    standing: 'reason',
    sentence,
    wayOut: 'You will be asked for the reason when you set out the area.',
    exceptions: [offerOf('dispersal')],
    about,
    source,
  }
}

function unplaced(world: World, members: readonly PracticeId[]): Check | null {
  const noPlace = ({ published }: PracticeState) =>
    published.latitude === null || published.longitude === null
  const about = members.filter((id) => {
    const practice = world.practices.get(id)
    return practice && noPlace(practice)
  })
  if (about.length === 0) return null
  const sentence = `No place is published for ${practiceNames(world, about)}, so distances leave out ${about.length === 1 ? 'this practice' : 'these practices'}.`
  return {
    ...met('dispersal', sentence, source),
    standing: 'flagged',
    wayOut: 'Say in the description of the area where it is.',
    about,
  }
}
