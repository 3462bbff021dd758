import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { Decided } from '../decide/contribution.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { commissionerName, networkIn } from '../lead-commissioner/concerned.ts'
import type { World } from '../world.ts'
import { type Consequences, consequencesOf } from './consequences.ts'
import { networkLeft } from './going-back.ts'
import { type MoveConsequences, moveConsequences } from './move-consequences.ts'
import { worldOn } from './simulate.ts'

export interface UndoPreview {
  readonly consequences: Consequences | null
  readonly move: MoveConsequences | null
  /** What does not go back, in words. */
  readonly stays: readonly string[]
}

/** What undoing a decision brings today, by the moves that the engine will make; and what stays as it is since. */
export function previewUndo(
  world: World,
  practice: PracticeState,
  change: RegisterChange,
  decided: Decided,
): UndoPreview {
  const nothing: UndoPreview = { consequences: null, move: null, stays: [] }
  if (!decided.ok || change.effectedAt === undefined) return nothing
  const on = londonDateOf(world.now)
  const stays = whatStays(world, practice, change)
  const { formerly } = change
  if (change.outcome === 'moves' && formerly) {
    const commissioner = { code: formerly, name: commissionerName(world, formerly) }
    return {
      ...nothing,
      move: moveConsequences(world, [practice], { ...change, commissioner }, on),
      stays,
    }
  }
  const consequences = consequencesOf(worldOn(world, [], on), worldOn(world, decided.facts, on), on)
  return { consequences, move: null, stays }
}

function whatStays(
  world: World,
  { published }: PracticeState,
  { outcome, wasIn, effectedAt, ...change }: RegisterChange,
): readonly string[] {
  const network = networkLeft(world, { ...change, outcome, wasIn, effectedAt } as RegisterChange)
  const since = effectedAt === undefined ? '' : formatDate(londonDateOf(effectedAt))
  if (outcome === 'moves')
    return [
      'Who was settled to lead a network since stays settled, until the commissioners say otherwise.',
      'Cover that was planned before does not come back: plan it again.',
    ]
  if (network)
    return [
      `Whom the members have chosen since ${since} as payee, clinical director or coordinator stays: they choose anew under ‘Changes’ of ${network.name}.`,
      'Signatures that were given since are to agreements without this practice, and are asked for again.',
      'What was paid for months that are past stays paid; the amounts of the year are reckoned anew as if it had never left.',
      ...(outcome === 'merges'
        ? [
            'Shares that were added to those of the other practice are not divided again: the members agree on them anew.',
          ]
        : []),
    ]
  if (!wasIn || outcome === 'newCode' || outcome === 'opens') return []
  const name = networkIn(world, wasIn)?.name ?? 'The network it was in'
  return [
    `${name} has ended, or had let it go before: ${published.name} comes back without a network.`,
  ]
}
