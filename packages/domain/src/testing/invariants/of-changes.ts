import { addDays } from '../../calendar/days.ts'
import { londonDateOf } from '../../calendar/london-day.ts'
import { isFromRegister } from '../../facts/change-events.ts'
import type { NetworkId } from '../../ids.ts'
import type { Told } from '../story.ts'
import type { Invariant } from './invariant.ts'

/** Noticed 28 days before, approved, and in force from the first day of a quarter. */
function tooSoon({ fact: { event, stream }, before }: Told): string | null {
  if (event.type !== 'changeEffected') return null
  const { world } = before
  const change = world.networks.get(stream.id as NetworkId)?.changes?.[event.data.change]
  if (change?.approvedAt === undefined || !change.effectiveOn) return 'a change without approval'
  if (change.endedAt !== undefined) return 'a change that had ended takes effect'
  const today = londonDateOf(world.now)
  // What a register brings is decided for any day: the practice closes when it closes.
  if (isFromRegister(change.kind)) return today < change.effectiveOn ? 'before its day' : null
  const noticed = addDays(londonDateOf(change.notifiedAt), 28)
  if (today < change.effectiveOn || change.effectiveOn < noticed)
    return `a change in force on ${today}, noticed until ${noticed}`
  return /-(01|04|07|10)-01$/.test(change.effectiveOn)
    ? null
    : `a change in force from ${change.effectiveOn}`
}

/** A commissioner is under another version only by a record of that, and by a release. */
function movedUnseen({ fact: { event }, before, after }: Told): string | null {
  const was = before.world.commissioner.version
  const is = after.world.commissioner.version
  if (was === is) return null
  if (event.type !== 'versionAdopted') return `${event.type} moved it to version ${is}`
  const released = before.programme.releases?.some(({ version }) => version === is)
  return released ? null : `it moved to version ${is}, which nobody released`
}

export const ofChanges: readonly Invariant[] = [
  {
    says: 'a change of members after notice, approval, and from a quarter',
    source: '28 days’ notice, approval, next quarter: S7',
    ofFact: tooSoon,
  },
  {
    says: 'a version moves only by a recorded amendment',
    source: 'Decision record 9',
    ofFact: movedUnseen,
  },
]
