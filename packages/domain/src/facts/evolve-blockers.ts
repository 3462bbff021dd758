import type { Instant } from '../ids.ts'
import type { BlockerEvent } from './blocker-events.ts'
import type { Blocker, Blockers } from './state.ts'

/** Folds one blocker event. */
export function evolveBlockers(blockers: Blockers, event: BlockerEvent, at: Instant): Blockers {
  const { blocker: id } = event.data
  const change = (changed: Partial<Blocker>): Blockers => {
    const held = blockers[id]
    return held ? { ...blockers, [id]: { ...held, ...changed } } : blockers
  }
  switch (event.type) {
    case 'blockerRaised': {
      const { blocker: _, by, ...raised } = event.data
      return { ...blockers, [id]: { id, ...raised, raisedBy: by, raisedAt: at, escalations: 0 } }
    }
    case 'blockerMapped': {
      const { kind, owner, target } = event.data
      return change({ kind, owner, target, clockFrom: at, ownerSince: at })
    }
    case 'blockerEscalated': {
      const { to, target } = event.data
      const escalations = (blockers[id]?.escalations ?? 0) + 1
      return change({ owner: to, target, clockFrom: at, escalations, ownerSince: at })
    }
    case 'blockerReassigned': {
      const { from, to, target, reason, practice, clockStartsAgain } = event.data
      const handedOn = [...(blockers[id]?.handedOn ?? []), { from, to, at, reason }]
      const whose = practice ? { practice } : {}
      const clock = clockStartsAgain ? { clockFrom: at } : {}
      return change({ owner: to, target, ownerSince: at, handedOn, ...whose, ...clock })
    }
    case 'blockerResolved':
      return change({ resolvedAt: at })
  }
}
