import type { Carried } from './carried.ts'
import { follow } from './follow.ts'

/** Coverage of every practice with a list, the meetings of the deciding body, confirmation. */
export async function commissionerAssurance(
  commissioner: string,
  carried?: Carried,
): Promise<void> {
  await follow(commissioner, carried).ended()
}
