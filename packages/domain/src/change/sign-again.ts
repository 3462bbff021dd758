import { practiceFor } from '../access/grants.ts'
import { addDays } from '../calendar/days.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import type { Instant, PracticeId, StepId } from '../ids.ts'
import { recordIsDone, recordOf } from '../progress/completion.ts'
import { membershipStep } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { chooseAnew } from './chosen-anew.ts'

/** Days that members have where the programme has no rules for changes after approval. [P] */
const usualDays = 28

/** By when what a change opens again is to be done. */
export const dueAgain = ({ programme, now }: World): Instant =>
  endOfDay(addDays(londonDateOf(now), programme.memberChanges?.signWithinDays ?? usualDays))

/** Every agreement that names the members is signed again by those who have; who is new has as long for all its steps. */
export function signAgain(
  world: World,
  network: NetworkState,
  members: readonly PracticeId[],
  joined?: PracticeId,
): readonly Fact[] {
  const { programme } = world
  const naming = programme.documents
    .filter(({ madeOf }) => madeOf.includes(membershipStep(programme).id))
    .map(({ name }) => name)
  const due = dueAgain(world)
  return programme.steps
    .filter(({ scope }) => scope === 'practice')
    .flatMap((step) => {
      const { completion } = step
      const signs = completion.how === 'eachSigns' && naming.includes(completion.document)
      return members
        .filter((practice) => {
          const done = recordIsDone(recordOf(world, step, { practice, network: network.id }))
          return done ? signs : practice === joined
        })
        .map((practice) =>
          fact(practiceStream(programme.id, practice), {
            type: 'stepReopened',
            data: { step: step.id, because: 'membersChanged', due },
          }),
        )
    })
}

/** What was computed from the members’ lists is computed again. */
export const sizeAgain = (world: World, network: NetworkState): readonly Fact[] =>
  world.programme.steps
    .filter(
      ({ id, scope, completion, accept }) =>
        scope === 'network' &&
        completion.how === 'computed' &&
        accept.some(({ rule }) => rule === 'sizeOrException') &&
        recordIsDone(network.steps[id] ?? {}),
    )
    .map(({ id: step }) => reopened(world, network, step))

/** Who holds a part and goes leaves it to be chosen anew. */
export const partsAnew = (
  world: World,
  network: NetworkState,
  practice: PracticeId,
): readonly Fact[] =>
  (['payee', 'director'] as const).flatMap((part) => {
    const step = world.programme.parts[part]?.step
    const record = step && network.steps[step]
    if (!step || !record || !recordIsDone(record)) return []
    const holds = practiceFor(world, part, { network: network.id }) === practice
    return holds ? [chooseAnew(world, network.id, step)] : []
  })

const reopened = (world: World, network: NetworkState, step: StepId): Fact =>
  fact(networkStream(world.programme.id, network.id), {
    type: 'stepReopened',
    data: { step, because: 'membersChanged', due: dueAgain(world) },
  })
