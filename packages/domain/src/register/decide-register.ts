import { type Actor, leads } from '../access/grants.ts'
import { addDays } from '../calendar/days.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { RegisterOutcome } from '../facts/register-events.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { fact, practiceStream } from '../facts/stream-ref.ts'
import type { LondonDate, NetworkId, PracticeId, RegisterChangeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { settledElsewhere, takenBackBefore, toNetworks, toSuccessor } from './decided-facts.ts'
import { carriedIn, notASuccessor, notThatNetwork } from './successor.ts'

/** Keep things as they are, or apply what the register says, from a day. */
export type RegisterDecision =
  | { readonly keep: true }
  | {
      readonly keep: false
      readonly outcome: RegisterOutcome
      readonly from: LondonDate
      readonly successor?: PracticeId
      /** Which network carries the merged contract, where there is a choice (S15). */
      readonly network?: NetworkId
    }

export interface DecideRegister {
  readonly practice: PracticeId
  readonly change: RegisterChangeId
  readonly decision: RegisterDecision
  readonly reason: ErasableRef
}

/** How long before and after today a day may be on which something is to take effect. [P] */
const mostDaysAway = 366

/** The support lead decides what a later register means for the running programme: nothing is applied by itself. */
export function decideRegister(world: World, actor: Actor, command: DecideRegister): Decided {
  if (!leads(world, actor))
    return refused(
      refusal(
        'not-yours',
        'What the register brings is decided by the commissioner’s support lead.',
      ),
    )
  const practice = world.practices.get(command.practice)
  const change = practice?.register?.[command.change]
  const no = !practice || !change ? noSuchChange : notOpen(change)
  if (no || !practice || !change) return refused(no ?? noSuchChange)
  const { decision, reason } = command
  const stream = practiceStream(world.programme.id, practice.id)
  const before = takenBackBefore(world, change)
  if (decision.keep)
    return decided(
      ...before,
      fact(stream, { type: 'registerChangeKept', data: { change: change.id, reason } }),
    )
  const wrong = wrongOutcome(world, practice, change, decision)
  if (wrong) return refused(wrong)
  const { outcome, from, successor } = decision
  const network = successor ? carriedIn(world, practice, successor, decision) : undefined
  return decided(
    ...before,
    fact(stream, {
      type: 'registerChangeDecided',
      data: {
        change: change.id,
        outcome,
        from,
        ...(successor ? { successor } : {}),
        ...(network ? { network } : {}),
        reason,
      },
    }),
    ...toSuccessor(world, change, successor),
    ...settledElsewhere(world, successor),
    ...toNetworks(world, practice, { ...decision, change: change.id, reason, carried: network }),
  )
}

const noSuchChange = refusal('no-such-change', 'No register brought such a change.')

/** A decision may be made anew until its day. */
function notOpen({ outcome, effectedAt }: RegisterChange): Refusal | null {
  if (outcome === 'withdrawn')
    return refusal('withdrawn', 'A later register no longer says this. There is nothing to decide.')
  if (effectedAt !== undefined)
    return refusal(
      'already-effected',
      'This was decided and has taken effect. Ask for the practice to be corrected in the register, and import it.',
    )
  return null
}

type Applied = Extract<RegisterDecision, { keep: false }>

function wrongOutcome(
  world: World,
  practice: PracticeState,
  { says, on }: RegisterChange,
  decision: Applied,
): Refusal | null {
  const { outcome, successor } = decision
  if ((outcome === 'opens') !== (says !== 'closed'))
    return refusal(
      'not-what-it-says',
      says === 'closed'
        ? 'The register says that the practice is closed. Choose that it closes, merges or has a new code, or keep it as it is.'
        : 'The register says that the practice is open. Choose that it opens, or keep it as it is.',
      { field: 'outcome' },
    )
  const needs = outcome === 'merges' || outcome === 'newCode'
  if (needs && !successor)
    return refusal('successor-missing', 'Name the practice that takes its place.', {
      field: 'successor',
    })
  return (
    wrongDay(world, on, decision.from) ??
    (needs && successor
      ? (notASuccessor(world, practice, successor, outcome) ??
        notThatNetwork(world, practice, successor, decision))
      : null)
  )
}

function wrongDay(world: World, on: LondonDate | null, from: LondonDate): Refusal | null {
  const today = londonDateOf(world.now)
  if (from <= addDays(today, mostDaysAway) && from >= addDays(today, -mostDaysAway)) return null
  return refusal(
    'day-too-far',
    `Enter a day within a year of today, ${formatDate(today)}.${on ? ` The register names ${formatDate(on)}.` : ''}`,
    { field: 'from' },
  )
}
