import type { PracticeId } from '@muster/domain/ids'
import type { Step } from '@muster/domain/programme/step'
import type { Whose } from '@muster/domain/progress/completion'
import type { World } from '@muster/domain/world'

/** What a participant has at hand when filling in a form. */
export interface AnswerContext {
  readonly world: World
  readonly step: Step
  readonly whose: Whose
  /** Those who are, or would be, in the group. */
  readonly members: readonly PracticeId[]
  /** A number from 0 up to 1 that is this form's own. */
  readonly draw: (field: string) => number
  /** The code under which the network was published, where it was. */
  readonly networkCode?: string
}

export type Typed = Record<string, unknown>
