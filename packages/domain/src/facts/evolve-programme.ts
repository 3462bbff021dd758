import type { Instant } from '../ids.ts'
import type { ProgrammeEvent } from './events.ts'
import { requireState } from './require-state.ts'
import type { ProgrammeState } from './state.ts'

export function evolveProgramme(
  held: ProgrammeState | null,
  event: ProgrammeEvent,
  at: Instant,
  id: string,
): ProgrammeState {
  if (event.type === 'programmeCreated')
    return { kind: 'programme', version: event.data.version, milestoneDatesPassed: [] }
  const state = requireState(held, event.type, id)
  switch (event.type) {
    case 'programmeOpened':
      return { ...state, openedAt: at }
    case 'milestoneDatePassed': {
      const milestoneDatesPassed = [...state.milestoneDatesPassed, event.data.milestone]
      return { ...state, milestoneDatesPassed }
    }
    case 'versionAdded': {
      const added = [...(state.added ?? []), { ...event.data, addedAt: at }]
      return { ...state, added }
    }
    case 'versionReleased': {
      const releases = [...(state.releases ?? []), { ...event.data, at }]
      return { ...state, releases }
    }
    case 'engineFailed':
      return { ...state, engineError: event.data.error }
    case 'engineRecovered': {
      const { engineError: _, ...well } = state
      return well
    }
  }
}
