import { stepsInPlace } from '../change/take-place.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { type Fact, fact, practiceStream } from '../facts/stream-ref.ts'
import { type PracticeId, registerChangeId } from '../ids.ts'
import { listSizeOf } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** A change of a network that a register brought has the key of what was decided on the practice. */
export const registerChangeOf = (
  world: World,
  practice: PracticeId,
  change: string,
): RegisterChange | undefined => world.practices.get(practice)?.register?.[registerChangeId(change)]

/** A practice closes on the day decided, with what that is for its successor; nothing where it has closed. */
export function closingFacts(world: World, id: string, practice: PracticeId): readonly Fact[] {
  const held = world.practices.get(practice)
  const change = registerChangeOf(world, practice, id)
  if (!held || held.closed || !change?.from) return []
  const { outcome, from: on, successor } = change
  if (outcome !== 'closes' && outcome !== 'merges' && outcome !== 'newCode') return []
  const closed = { change: change.id, on, how: outcome }
  return [
    fact(practiceStream(world.programme.id, practice), {
      type: 'practiceClosed',
      data: successor ? { ...closed, into: successor } : closed,
    }),
    ...(successor ? successorFacts(world, held, change, successor) : []),
  ]
}

function successorFacts(
  world: World,
  practice: PracticeState,
  { outcome, from: on }: RegisterChange,
  successor: PracticeId,
): readonly Fact[] {
  const stream = practiceStream(world.programme.id, successor)
  if (on === undefined) return []
  if (outcome === 'newCode') return [continued(world, practice, successor, on)]
  const listSize = listSizeOf(world.programme, practice) ?? 0
  const data = { from: practice.id, on, listSize, weightedList: weightedOf(practice) }
  return [fact(stream, { type: 'listJoined', data })]
}

/** History stays under the old code; what was done counts under the new one, with the list it was done for. [P] */
export function continued(
  world: World,
  { id: from, published, steps, lists = [] }: PracticeState,
  successor: PracticeId,
  on: RegisterChange['from'] & string,
): Fact {
  const known = world.practices.get(successor)?.published ?? published
  const { listSize, weightedList, contractType, commissioner, sources } = published
  return fact(practiceStream(world.programme.id, successor), {
    type: 'practiceContinued',
    data: {
      from,
      on: on as NonNullable<RegisterChange['from']>,
      published: {
        ...known,
        code: successor,
        active: true,
        laterStatus: null,
        listSize,
        weightedList,
        contractType: known.contractType ?? contractType,
        commissioner,
        sources: { ...sources, ...known.sources, ...listSources(sources) },
      },
      steps: stepsInPlace(steps, from, successor),
      lists,
    },
  })
}

const listSources = ({ listSize, weightedList }: PracticeState['published']['sources']) => ({
  ...(listSize ? { listSize } : {}),
  ...(weightedList ? { weightedList } : {}),
})

/** With those of practices that were merged into it before; null where no file has it for one of them. */
export const weightedOf = ({ published, lists = [] }: PracticeState): number | null =>
  lists.reduce<number | null>(
    (sum, { weightedList }) => (sum === null || weightedList === null ? null : sum + weightedList),
    published.weightedList,
  )
