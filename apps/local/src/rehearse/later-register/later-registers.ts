import { type Database, type Kysely, listHeldStates } from '@muster/db'
import { addDays } from '@muster/domain/calendar/days'
import { dueDate } from '@muster/domain/calendar/due'
import { londonDateOf, startOfDay } from '@muster/domain/calendar/london-day'
import type { Instant, PracticeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { getStep } from '@muster/domain/progress/completion'
import { writePracticeRegister } from '@muster/nhs-data'
import { heldFiles, importAllOrNone, outcomeWords, succeeded } from '../../imports/index.ts'
import { type Draw, drawFrom } from '../../participants/draw.ts'
import type { FromElsewhere } from '../../participants/drive-ticks.ts'
import type { KnownWorld } from '../../participants/known-world.ts'
import { tickAtOrAfter } from '../../participants/ticks.ts'
import { laterRows, type RegisterRow } from './later-rows.ts'
import { type RegisterMishap, registerMishaps } from './register-mishaps.ts'

export interface LaterRegistersParts {
  readonly db: Kysely<Database>
  readonly known: KnownWorld
  readonly seed: number
  /** 0 to 1. */
  readonly misfortune: number
  /** Gives codes that a register brings an account each, so that somebody can act for them. */
  readonly open: (codes: readonly PracticeId[]) => Promise<void>
}

/** Days around the decision on networks: one register comes before it, one after it. */
const window = { before: [27, 5], after: [10, 45] } as const

/**
 * Later editions of the practice register that is held, made in memory: each is imported on its day as a person would
 * import it, and what it shows waits for the support leads.
 */
export async function laterRegisters(parts: LaterRegistersParts): Promise<FromElsewhere> {
  const { db, known, seed, misfortune } = parts
  const held = misfortune === 0 ? [] : await heldFiles(db, ['practice-register'])
  const rows = held.flatMap(({ rows }) => rows as readonly RegisterRow[])
  const draw = drawFrom(seed)
  const instants = rows.length === 0 ? [] : instantsIn(known.programme, draw)
  const active = new Set(rows.filter(({ status }) => status === 'A').map(({ code }) => code))
  const codes = new Set(rows.map(({ code }) => code))
  const mishaps = registerMishaps({
    known,
    draw,
    misfortune,
    registers: instants.length,
    active,
    codes,
  })
  let at = 0
  return {
    next: () => instants[at] ?? null,
    bring: async (until) => {
      for (; (instants[at] ?? Number.POSITIVE_INFINITY) <= until; at += 1)
        await bring(parts, { rows, draw, mishaps, instants, at })
    },
  }
}

const instantsIn = (programme: Programme, draw: Draw): readonly Instant[] => {
  const approved = programme.milestones.find(({ name }) => name === 'approved')
  const decided = approved
    ? dueDate(programme, getStep(programme, approved.step))
    : programme.goLive
  const { before, after } = window
  const within = (name: string, [first, last]: readonly [number, number]) =>
    first + Math.floor(draw(name) * (last - first))
  return [
    addDays(decided, -within('register before', [before[1], before[0]])),
    addDays(decided, within('register after', after)),
  ].map((day) => tickAtOrAfter(startOfDay(day)))
}

interface Bringing {
  readonly rows: readonly RegisterRow[]
  readonly draw: Draw
  readonly mishaps: readonly RegisterMishap[]
  readonly instants: readonly Instant[]
  readonly at: number
}

async function bring(
  { db, known, open }: LaterRegistersParts,
  { rows, draw, mishaps, instants, at }: Bringing,
): Promise<void> {
  const day = (index: number) => londonDateOf(instants[index] as Instant)
  const shown = mishaps
    .filter(({ register }) => register <= at)
    .map((one) => ({ ...one, shownOn: day(one.register) }))
  const bytes = writePracticeRegister(laterRows(rows, shown, draw))
  const file = { name: `later-register-${day(at)}.csv`, bytes, extractDate: day(at) }
  // The folder's own register may be of a later year than the programme that is rehearsed.
  const choices = { actor: 'rehearsal', apply: true, force: true }
  const outcomes = await importAllOrNone(db, () => [file], choices)
  const failed = outcomes.find((one) => !succeeded(one))
  if (failed) throw new Error(outcomeWords(failed))
  const states = await listHeldStates(db, known.programme.id)
  await open([
    ...shown.flatMap(({ kind, successor }) => (kind === 'newCode' && successor ? [successor] : [])),
    ...states.flatMap((one) => (one.kind === 'practice' && one.register ? [one.id] : [])),
  ])
}
