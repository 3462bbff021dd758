import type { Decider } from '../acceptance/exception-deciders.ts'
import type { ExceptionKind } from '../facts/events.ts'
import type { PracticeId } from '../ids.ts'
import type { Group, Setting } from './setting.ts'

export const checkNames = [
  'available',
  'size',
  'teams',
  'singlePractice',
  'dispersal',
  'boundary',
] as const
export type CheckName = (typeof checkNames)[number]

/**
 * `flagged` is worth a look and asks for nothing. `reason` has to be explained and never refuses. `failed` stops the
 * group from being put forward or registered, until it is mended or an exception is granted.
 */
export const standings = ['met', 'flagged', 'reason', 'failed'] as const
export type Standing = (typeof standings)[number]

/** How one rule stands for a group. */
export interface Check {
  readonly check: CheckName
  readonly standing: Standing
  readonly sentence: string
  /** What can be done about it; empty only where nothing has to be. */
  readonly wayOut: string
  /** The exceptions that exist for it, the more fitting first. */
  readonly exceptions: readonly ExceptionOffer[]
  /** The members that it is about, where it is not about all of them. */
  readonly about: readonly PracticeId[]
  readonly source: string
}

/** An exception that a group may ask for, who grants it and what they want to see. */
export interface ExceptionOffer {
  readonly exception: ExceptionKind
  readonly label: string
  readonly grantedBy: readonly Decider[]
  readonly evidence: string
  readonly source: string
}

/** Null where the programme has no such rule, or it does not concern this group. */
export type CheckRule = (setting: Setting, group: Group) => Check | null

/** A check that nothing has to be done about. */
export const met = (check: CheckName, sentence: string, source: string): Check => ({
  check,
  standing: 'met',
  sentence,
  wayOut: '',
  exceptions: [],
  about: [],
  source,
})

/** Whether something is asked of the group because of it. */
export const asks = ({ standing }: Check): boolean => standing === 'failed' || standing === 'reason'
