import { availableCheck } from './available-check.ts'
import { boundaryCheck } from './boundary-check.ts'
import { type Check, type CheckName, type CheckRule, checkNames } from './check.ts'
import { dispersalCheck } from './dispersal-check.ts'
import type { Group, Setting } from './setting.ts'
import { singlePracticeCheck } from './single-practice-check.ts'
import { sizeCheck } from './size-check.ts'
import { teamsCheck } from './teams-check.ts'

const rules: Readonly<Record<CheckName, CheckRule>> = {
  available: availableCheck,
  size: sizeCheck,
  teams: teamsCheck,
  singlePractice: singlePracticeCheck,
  dispersal: dispersalCheck,
  boundary: boundaryCheck,
}

/** How every rule about the members of a network stands for this group; nothing is asked of a group of nobody. */
export const checkGroup = (setting: Setting, group: Group): readonly Check[] =>
  group.members.length === 0 ? [] : checkNames.flatMap((name) => rules[name](setting, group) ?? [])
