import { Textarea } from 'nhsuk-react-components'
import { DayInput } from '../meetings/day-input.tsx'
import { errorAt, type FieldProblem } from '../page/form-errors.tsx'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft } from '../steps/draft-quantities.ts'

/** What an approval is made to depend on, and by when. */
export interface ConditionsSaid {
  readonly conditions: string
  readonly conditionsBy: DraftParts
}

export const noConditions: ConditionsSaid = { conditions: '', conditionsBy: {} }

interface Props {
  /** Before the ids of the controls, where a page has several such forms. */
  readonly prefix?: string
  readonly said: ConditionsSaid
  readonly set: (change: Partial<ConditionsSaid>) => void
  readonly problems: readonly FieldProblem[]
}

export const ConditionsFields = ({ prefix = '', said, set, problems }: Props) => (
  <>
    <Textarea
      id={`${prefix}conditions`}
      name="conditions"
      label="On which conditions?"
      labelProps={{ size: 's' }}
      hint="The network, the committee and the region read this."
      error={errorAt(problems, `${prefix}conditions`)}
      rows={3}
      value={said.conditions}
      onChange={(event) => set({ conditions: event.currentTarget.value })}
    />
    <DayInput
      id={`${prefix}conditionsBy`}
      legend="By when do they have to be met?"
      hint="From the day after, Muster raises a blocker if nobody has said that they are. For example, 20 6 2019"
      value={said.conditionsBy}
      set={(conditionsBy) => set({ conditionsBy })}
      error={errorAt(problems, `${prefix}conditionsBy`)}
    />
  </>
)

export function conditionsProblems(
  { conditions, conditionsBy }: ConditionsSaid,
  prefix = '',
): readonly FieldProblem[] {
  return [
    ...(conditions.trim() === ''
      ? [{ control: `${prefix}conditions`, message: 'Enter the conditions' }]
      : []),
    ...(dateOfDraft(conditionsBy)
      ? []
      : [
          {
            control: `${prefix}conditionsBy`,
            message: 'Enter the day by which they have to be met',
          },
        ]),
  ]
}

/** As they are sent. */
export const conditionsSent = ({ conditions, conditionsBy }: ConditionsSaid) => ({
  conditions: conditions.trim(),
  conditionsBy: dateOfDraft(conditionsBy) ?? '',
})
