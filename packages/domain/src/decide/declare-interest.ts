import { type Actor, actsAs } from '../access/grants.ts'
import type { Interest } from '../facts/events.ts'
import { commissionerStream, fact } from '../facts/stream-ref.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Decided, decided, refused } from './contribution.ts'

const source = 'Register of interests of the committee’s members: S68 S69'
const stream = (world: World) => commissionerStream(world.programme.id, world.commissioner.id)

/** The secretary enters what a member declares; it counts for every decision from then on, until it ends. */
export function declareInterest(world: World, actor: Actor, command: Interest): Decided {
  const no = notSecretary(world, actor) ?? interestProblem(world, command)
  return no
    ? refused(no)
    : decided(fact(stream(world), { type: 'interestDeclared', data: command }))
}

const notSecretary = (world: World, actor: Actor): Refusal | null =>
  actsAs(world, actor, 'secretary', {})
    ? null
    : refusal('not-yours', 'The register of interests is kept by the committee secretary.')

function interestProblem(world: World, { member, practice, kind }: Interest): Refusal | null {
  const { committee, interests } = world.commissioner
  if (!committee.some(({ id }) => id === member))
    return refusal('not-on-committee', `${member} is not on the committee.`, {
      field: 'member',
      source,
    })
  if (!world.practices.has(practice))
    return refusal(
      'no-such-practice',
      'Choose a practice of this commissioner or of one of its networks: this code is not among them.',
      { field: 'practice', source },
    )
  const same = Object.values(interests ?? {}).some(
    (one) =>
      one.endedAt === undefined &&
      one.member === member &&
      one.practice === practice &&
      one.kind === kind,
  )
  return same
    ? refusal('already-declared', 'This interest is in the register already.', { source })
    : null
}

/** An interest that has ended no longer counts; what was decided before stands with what was declared then. */
export function endInterest(
  world: World,
  actor: Actor,
  command: { readonly interest: string },
): Decided {
  const no = notSecretary(world, actor)
  if (no) return refused(no)
  const held = world.commissioner.interests?.[command.interest]
  if (!held || held.endedAt !== undefined)
    return refused(refusal('no-such-interest', 'There is no such interest in the register.'))
  return decided(fact(stream(world), { type: 'interestEnded', data: command }))
}
