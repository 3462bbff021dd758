import { type Actor, leads } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { RegisterOutcome } from '../facts/register-events.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { fact, practiceStream } from '../facts/stream-ref.ts'
import type { LondonDate, NetworkId, PracticeId, RegisterChangeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { notOpen, wrongDay } from './decidable.ts'
import { decideMove } from './decide-move.ts'
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
  /** Other practices of which the register says that they moved to the same commissioner. */
  readonly also?: readonly PracticeId[]
}

/** The support lead decides what a later register means for the running programme: nothing is applied by itself. */
export function decideRegister(world: World, actor: Actor, command: DecideRegister): Decided {
  if (world.practices.get(command.practice)?.register?.[command.change]?.says === 'moved')
    return decideMove(world, actor, command)
  if (!leads(world, actor))
    return refused(
      refusal(
        'not-yours',
        'What the register brings is decided by the commissioner’s support lead.',
      ),
    )
  const practice = world.practices.get(command.practice)
  const change = practice?.register?.[command.change]
  const no = command.also?.length
    ? notTogether
    : !practice || !change
      ? noSuchChange
      : notOpen(change)
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

const notTogether = refusal(
  'not-together',
  'Only practices that moved to the same commissioner are decided on together. Decide on each by itself.',
  { field: 'also' },
)

const noSuchChange = refusal('no-such-change', 'No register brought such a change.')

type Applied = Extract<RegisterDecision, { keep: false }>

function wrongOutcome(
  world: World,
  practice: PracticeState,
  { says, on }: RegisterChange,
  decision: Applied,
): Refusal | null {
  const { outcome, successor } = decision
  if (outcome === 'moves' || (outcome === 'opens') !== (says !== 'closed'))
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
