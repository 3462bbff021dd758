import { servedOn } from '../acceptance/document-version.ts'
import { type Actor, leads } from '../access/grants.ts'
import { addDays } from '../calendar/days.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { Instant, LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Parameter } from '../programme/parameter.ts'
import { recordOf } from '../progress/completion.ts'
import { noticeView } from '../views/document-view.ts'
import type { NoticeView } from '../views/step-view.ts'
import type { World } from '../world.ts'
import { rowOf, type VariationRow, variationRows, variationSteps } from './variation-rows.ts'

/** The variations of a commissioner's practices, as the person who looks sees them. */
export interface VariationsPage {
  /** Null in a programme that varies no contract. */
  readonly terms: {
    readonly noticeDays: Parameter<number>
    /** What the form proposes: today, and the later of go-live and the end of the notice. */
    readonly noticeOn: LondonDate
    readonly effectiveOn: LondonDate
  } | null
  readonly rows: readonly VariationRow[]
  readonly mayServe: boolean
}

export function variationsPage(world: World, actor: Actor): VariationsPage {
  const steps = variationSteps(world)
  if (!steps) return { terms: null, rows: [], mayServe: false }
  const { noticeDays } = steps.document.served
  const noticeOn = londonDateOf(world.now)
  const run = addDays(noticeOn, noticeDays.value)
  const { goLive } = world.programme
  return {
    terms: { noticeDays, noticeOn, effectiveOn: run > goLive ? run : goLive },
    rows: variationRows(world),
    mayServe: leads(world, actor),
  }
}

/** One practice's notice on paper, with its signature. */
export interface VariationDocument {
  readonly label: string
  readonly row: VariationRow
  readonly notice: NoticeView
  readonly version: string
  readonly signing: StepId
  /** References in what was entered until the operation puts the words there. */
  readonly signature: {
    readonly at: Instant
    readonly given: Readonly<Record<string, unknown>>
  } | null
}

/** Null until notice has been served. */
export function variationDocument(
  world: World,
  network: NetworkId,
  practice: PracticeId,
): VariationDocument | null {
  const steps = variationSteps(world)
  const served = steps && servedOn(world, steps.document.name, practice, network)
  if (!steps || !served) return null
  const row = rowOf(world, steps, network, practice)
  const { answer = {} } = recordOf(world, steps.signing, { practice, network })
  return {
    label: steps.document.label,
    row,
    notice: noticeView(served.text),
    version: served.version,
    signing: steps.signing.id,
    signature: row.signedAt === null ? null : { at: row.signedAt, given: answer },
  }
}
