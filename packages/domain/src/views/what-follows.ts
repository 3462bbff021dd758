import type { NetworkId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { getStep, recordIsDone, recordOf, type Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** What a new answer to this step would undo, for whoever is about to give it. */
export function whatFollows(world: World, step: Step, { network }: Whose): readonly string[] {
  if (!network) return []
  return signedWith(world, network, step).map(
    ({ label, signatures, of }) =>
      `${label}: ${signatures} of ${of} members have signed. They are asked to sign again, and see what has changed.`,
  )
}

export interface SignedWith {
  readonly label: string
  readonly signatures: number
  readonly of: number
}

/** The documents that this step is part of and that members have signed. */
export function signedWith(world: World, network: NetworkId, step: Step): readonly SignedWith[] {
  const { programme } = world
  const members = membersOf(world, network)
  return programme.documents
    .filter(({ madeOf }) => madeOf.includes(step.id))
    .flatMap(({ name, label }) => {
      const signing = programme.steps.filter(
        ({ completion }) => completion.how === 'eachSigns' && completion.document === name,
      )
      const signatures = members.filter((practice) =>
        signing.some(({ id }) =>
          recordIsDone(recordOf(world, getStep(programme, id), { practice, network })),
        ),
      ).length
      return signatures > 0 ? [{ label, signatures, of: members.length }] : []
    })
}
