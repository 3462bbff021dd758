import { addDays } from '../calendar/days.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, practiceStream } from '../facts/stream-ref.ts'
import type { PracticeId } from '../ids.ts'
import type { MemberChanges } from '../programme/member-changes.ts'
import { recordIsDone, recordOf } from '../progress/completion.ts'
import { membershipStep } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** Every agreement that names the members is signed again by those who were members and stay. */
export function signAgain(
  world: World,
  network: NetworkState,
  members: readonly PracticeId[],
  { signWithinDays }: MemberChanges,
): readonly Fact[] {
  const { programme } = world
  const naming = programme.documents
    .filter(({ madeOf }) => madeOf.includes(membershipStep(programme).id))
    .map(({ name }) => name)
  const due = endOfDay(addDays(londonDateOf(world.now), signWithinDays))
  return programme.steps
    .filter(
      ({ completion }) => completion.how === 'eachSigns' && naming.includes(completion.document),
    )
    .flatMap((step) =>
      members
        .filter((practice) =>
          recordIsDone(recordOf(world, step, { practice, network: network.id })),
        )
        .map((practice) =>
          fact(practiceStream(programme.id, practice), {
            type: 'stepReopened',
            data: { step: step.id, because: 'membersChanged', due },
          }),
        ),
    )
}
