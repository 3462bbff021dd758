import { formatDate } from '../calendar/format-date.ts'
import type { RegisterEvent } from '../facts/register-events.ts'
import type { PracticeId } from '../ids.ts'
import { commissionerName } from '../lead-commissioner/concerned.ts'
import { namedIn } from '../register/commissioner-named.ts'
import type { World } from '../world.ts'

export const practiceName = ({ practices }: World, id: PracticeId) =>
  practices.get(id)?.published.name ?? id

/** What a register brought for a practice, as the second half of a sentence about it. */
export function registerText(world: World, event: RegisterEvent): string {
  switch (event.type) {
    case 'registerChangeProposed': {
      const { says, on, evidence, commissioner } = event.data
      const day = on ? ` on ${formatDate(on)}` : ''
      if (commissioner)
        return `the register (${evidence.file}) has it under ${namedIn(commissioner)}; the support lead decides`
      return `the register (${evidence.file}) shows it as ${says}${day}; the support lead decides`
    }
    case 'registerChangeWithdrawn':
      return 'the register’s change is no longer waiting for a decision'
    case 'registerChangeDoubted':
      return `a later register (${event.data.evidence.file}) no longer says what was decided on; the decision stands until somebody undoes it`
    case 'registerChangeKept':
      return 'it was decided to keep it as it is, whatever the register says'
    case 'registerChangeDecided': {
      const { outcome, from, successor } = event.data
      const into = successor ? ` ${practiceName(world, successor)}` : ''
      return `it was decided that it ${outcomeWords[outcome]}${into}, from ${formatDate(from)}`
    }
    case 'practiceClosed':
      return 'closed'
    case 'practiceReopened':
      return 'takes part from now on'
    case 'commissionerChanged': {
      const { from, to } = event.data
      return `belongs to ${commissionerName(world, to)} from now on, and no longer to ${commissionerName(world, from)}`
    }
    case 'registerChangeUndone':
      return 'what was decided on what the register says was undone'
    case 'listLeft':
      return `the list of ${practiceName(world, event.data.from)} is its own again`
    case 'codeSetAside':
      return `goes on under the code ${event.data.goesOnAs} again`
    case 'listJoined':
      return `took over the list of ${practiceName(world, event.data.from)}`
    case 'practiceContinued':
      return `goes on as the practice that had the code ${event.data.from}`
  }
}

const outcomeWords = {
  closes: 'closes',
  merges: 'is merged into',
  newCode: 'goes on as',
  opens: 'takes part',
  moves: 'belongs to the other commissioner',
} as const
