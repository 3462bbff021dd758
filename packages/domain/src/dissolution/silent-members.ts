import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Dissolution } from '../facts/dissolution-state.ts'
import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import { joinedMembers } from './may-dissolve.ts'

/** By when members are to say whether their group is given up; null where the programme sets no time. */
export function answersDue({ programme }: World, { at }: Dissolution): Instant | null {
  const days = programme.givingUp?.answerWithinWorkingDays.value
  return days === undefined ? null : endOfDay(addWorkingDays(londonDateOf(at), days))
}

/** Who is in the group and has said nothing: silence is neither a yes nor a no. */
export const silentMembers = (
  world: World,
  network: NetworkId,
  { agreed }: Dissolution,
): readonly PracticeId[] => joinedMembers(world, network).filter((one) => agreed[one] === undefined)
