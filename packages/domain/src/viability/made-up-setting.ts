import {
  madeUpPractice,
  madeUpWorld,
  otherNetwork,
  withNetwork,
  withPractice,
} from '../acceptance/made-up-world.ts'
import type { PublishedPractice } from '../facts/published-practice.ts'
import { commissionerId, type PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import type { Check, CheckName } from './check.ts'
import { checkGroup } from './check-group.ts'
import type { Group, Setting } from './setting.ts'

// For tests. Every practice, network and commissioner here is invented, and lies in the sea.

export const home = commissionerId('00Z')
export const nextDoor = commissionerId('00Y')
export const overTheLine = commissionerId('00X')

/** A practice of somewhere in the sea, `north` and `east` kilometres from Ash. */
export interface Site {
  readonly id: PracticeId
  readonly list: number | null
  readonly north?: number
  readonly east?: number
  readonly published?: Partial<PublishedPractice>
}

const kmInDegree = 111.2
const latitude = 53.5
const kmInDegreeEast = kmInDegree * Math.cos((latitude * Math.PI) / 180)

/** Practices that are in no network, at known places; their lists are of the programme's own date. */
export function settingOf(sites: readonly Site[]): Setting {
  const empty = withNetwork(madeUpWorld(), () => ({ steps: {} }))
  const practices = sites.map(({ id, list, north = 0, east = 0, published }) => {
    const practice = madeUpPractice(id, list, null)
    const place = {
      latitude: latitude + north / kmInDegree,
      longitude: 1 + east / kmInDegreeEast,
    }
    return [
      id,
      { ...practice, published: { ...practice.published, ...place, ...published } },
    ] as const
  })
  return settled({ ...empty, practices: new Map(practices) })
}

const settled = (world: World): Setting => ({
  world,
  commissioners: new Map([
    [home, { name: 'Made-up CCG', stp: 'E99' }],
    [nextDoor, { name: 'Next-door CCG', stp: 'E99' }],
    [overTheLine, { name: 'Over-the-line CCG', stp: 'E98' }],
  ]),
})

/** The same with one practice in another group, or named by it. */
export const inOther = (setting: Setting, id: PracticeId, how: 'joined' | 'claimed'): Setting => ({
  ...setting,
  world: withPractice(setting.world, id, () =>
    how === 'joined'
      ? { network: otherNetwork, claims: [otherNetwork] }
      : { claims: [otherNetwork] },
  ),
})

export const groupOf = (...ids: readonly PracticeId[]): Group => ({
  members: ids,
  given: [],
})

export function checkOf(setting: Setting, group: Group, name: CheckName): Check {
  const check = checkGroup(setting, group).find((one) => one.check === name)
  if (!check) throw new Error(`The check ${name} does not concern this group.`)
  return check
}

export const standingsOf = (setting: Setting, group: Group) =>
  Object.fromEntries(
    checkGroup(setting, group).map(({ check, standing }) => [check, standing] as const),
  )
