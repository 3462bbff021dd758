import type { PracticeId } from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import type { Chance } from '../chance.ts'
import { pick } from '../draw.ts'
import type { IntendingGroup } from '../known-world.ts'

/** A group that leaves somebody out is still a group. */
const fewest = 3

/** By bad luck the others of a group will not have one of them, and nor will anybody whom it asks. */
export function leftOut(
  { practices }: World,
  { key, commissioner, members }: IntendingGroup,
  { draw, luck }: Chance,
): PracticeId | null {
  const own = members.filter((id) => practices.get(id)?.published.commissioner === commissioner)
  if (members.length < fewest || own.length === 0 || !luck.strikes('unwanted', key)) return null
  return pick(draw('unwanted', key), [...own].sort())
}
