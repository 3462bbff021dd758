import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'

/** More of its patients are registered with practices that the payments file calls rural than with others. */
export function mainlyRural(world: World, practices: readonly PracticeId[]): boolean {
  let balance = 0
  for (const id of practices) {
    const published = world.practices.get(id)?.published
    const patients = published?.listSize ?? 0
    balance += published?.rurality === 'Rural' ? patients : -patients
  }
  return balance > 0
}
