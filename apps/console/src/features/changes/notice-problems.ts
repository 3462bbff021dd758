import { readLondonDate } from '@muster/domain/calendar/day-number'
import type { ChangeChoice } from '@muster/domain/change/changes-page'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft } from '../steps/draft-quantities.ts'

/** What has been typed of a notice. */
export interface Notice {
  readonly practice: string
  readonly reason: string
  readonly to: string
  readonly name: string
  readonly registration: string
  readonly practising: boolean
  readonly until: DraftParts
}

export const nothingTyped: Notice = {
  practice: '',
  reason: '',
  to: '',
  name: '',
  registration: '',
  practising: false,
  until: {},
}

interface Problem {
  readonly control: string
  readonly message: string
}

export function problemsOf(choice: ChangeChoice | undefined, notice: Notice): readonly Problem[] {
  const ask = (missing: boolean, control: string, message: string): readonly Problem[] =>
    missing ? [{ control, message }] : []
  return [
    ...ask(!choice, 'change-0', 'Select what is to change'),
    ...ask(
      choice !== undefined && notice.practice === '',
      'change-practice',
      'Select the practice',
    ),
    ...ask(
      (choice?.to.length ?? 0) > 0 && notice.to === '',
      'change-to',
      'Select the practice that takes over',
    ),
    ...(choice?.kind === 'absence' ? absenceProblems(notice, ask) : []),
    ...ask(notice.reason.trim() === '', 'change-reason', 'Enter the reason'),
  ]
}

const absenceProblems = (
  { name, registration, practising, until }: Notice,
  ask: (missing: boolean, control: string, message: string) => readonly Problem[],
) => [
  ...ask(name.trim() === '', 'change-name', 'Enter who stands in'),
  ...ask(registration.trim() === '', 'change-registration', 'Enter a professional registration'),
  ...ask(!practising, 'change-practising', 'Confirm that they see patients in the network area'),
  ...ask(
    readLondonDate(dateOfDraft(until) ?? '') === null,
    'change-until',
    'Enter the last day of the absence, for example 1 7 2019',
  ),
]
