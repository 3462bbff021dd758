import { londonDateOf } from '../calendar/london-day.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { commissionerStream, type Fact, fact, practiceStream } from '../facts/stream-ref.ts'
import type { CommissionerId, LondonDate } from '../ids.ts'
import { commissionerIn } from '../lead-commissioner/concerned.ts'
import type { World } from '../world.ts'

/** A practice belongs to another commissioner: a fact of all three. Its network, its signatures and lists stay. */
export function transferFacts(
  { programme }: World,
  { id: practice, published }: PracticeState,
  { change, on, to }: { change: RegisterChange['id']; on: LondonDate; to: CommissionerId },
): readonly Fact[] {
  const from = published.commissioner
  return [
    fact(practiceStream(programme.id, practice), {
      type: 'commissionerChanged',
      data: { change, on, from, to },
    }),
    fact(commissionerStream(programme.id, from), {
      type: 'practiceHandedOver',
      data: { practice, to },
    }),
    fact(commissionerStream(programme.id, to), {
      type: 'practiceTakenOver',
      data: { practice, from },
    }),
  ]
}

/** On the day decided; nothing for a practice that has closed meanwhile. */
export function movingFacts(
  world: World,
  practice: PracticeState,
  { id: change, commissioner, from: on }: RegisterChange,
): readonly Fact[] {
  if (!commissioner || !on || practice.closed) return []
  if (!commissionerIn(world, commissioner.code)) return []
  return transferFacts(world, practice, { change, on, to: commissioner.code })
}

/** To which other commissioners practices of this one go today: their streams are locked with its own. */
export function goesTo(world: World): readonly CommissionerId[] {
  const today = londonDateOf(world.now)
  const due = [...world.practices.values()].flatMap(({ published, closed, register = {} }) =>
    published.commissioner !== world.commissioner.id || closed
      ? []
      : Object.values(register).filter(
          ({ outcome, effectedAt, from }) =>
            outcome === 'moves' && effectedAt === undefined && from !== undefined && from <= today,
        ),
  )
  return [...new Set(due.flatMap(({ commissioner }) => commissioner?.code ?? []))]
}
