import type { Carried } from './carried.ts'
import { follow } from './follow.ts'

/** Opening of the programme, its milestone dates, its amendments. */
export async function programmeRollout(programme: string, carried?: Carried): Promise<void> {
  await follow(programme, carried).ended()
}
