import { practiceFor } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { getStep, instancesOf, recordOf } from '../progress/completion.ts'
import { listSizeOf, membersOf } from '../progress/membership.ts'
import { rowOf, type VariationStatus, variationSteps } from '../variation/variation-rows.ts'
import type { World } from '../world.ts'
import { restsOn } from './readiness.ts'

/** What a certificate of go-live rested on, kept with it as it was on that day. */
export interface Certificate {
  readonly networkName: string
  readonly commissionerName: string
  readonly goLive: LondonDate
  /** Each step that it waited for, and when the last of those concerned had done it. */
  readonly rests: readonly {
    readonly step: StepId
    readonly title: string
    readonly on: LondonDate | null
  }[]
  /** A practice that has not signed its variation has that on its line, and holds up nobody else. */
  readonly members: readonly {
    readonly code: PracticeId
    readonly name: string
    readonly listSize: number | null
    readonly variation: VariationStatus | null
  }[]
  readonly director: PracticeId | null
  readonly payee: PracticeId | null
}

export function certificateNow(world: World, network: NetworkId, step: Step): Certificate {
  const { programme, commissioner } = world
  const variation = variationSteps(world)
  return {
    networkName: world.networks.get(network)?.name ?? network,
    commissionerName: commissioner.name,
    goLive: programme.goLive,
    rests: restsOn(world, step).map((id) => ({
      step: id,
      title: getStep(programme, id).title,
      on: doneOn(world, network, id),
    })),
    members: membersOf(world, network)
      .toSorted()
      .map((code) => {
        const practice = world.practices.get(code)
        return {
          code,
          name: practice?.published.name ?? code,
          listSize: practice ? listSizeOf(programme, practice) : null,
          variation: variation && rowOf(world, variation, network, code).status,
        }
      }),
    director: practiceFor(world, 'director', { network }) ?? null,
    payee: practiceFor(world, 'payee', { network }) ?? null,
  }
}

/** Null where one of those concerned did not have to, or has not. */
function doneOn(world: World, network: NetworkId, id: StepId): LondonDate | null {
  const step = getStep(world.programme, id)
  const times = instancesOf(world, id, { network }).map(
    (whose) => recordOf(world, step, whose).completedAt,
  )
  const known = times.filter((at) => at !== undefined)
  if (known.length === 0 || known.length < times.length) return null
  return londonDateOf(known.reduce((last, at) => (at > last ? at : last)))
}
