import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'

/** 30,000: thousands with commas, as the NHS content style guide writes them. */
export const inThousands = (value: number): string =>
  String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** `Castle Surgery (A81001)`, or the code alone where no register names it. */
export function practiceName(world: World, practice: PracticeId): string {
  const name = world.practices.get(practice)?.published.name
  return name ? `${name} (${practice})` : practice
}

const shownAtMost = 5

/** Names the practices, the first few where there are many. */
export function practiceNames(world: World, practices: readonly PracticeId[]): string {
  const names = practices.slice(0, shownAtMost).map((one) => practiceName(world, one))
  const more = practices.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}
