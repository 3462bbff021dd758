import { ofBlockers } from './blockers.ts'
import { ofChanges } from './changes.ts'
import { ofCommissioner } from './commissioner.ts'
import { ofCommittee } from './committee.ts'
import { ofDecisions } from './decisions.ts'
import { ofDisputes } from './disputes.ts'
import { ofDissolution } from './dissolution.ts'
import { ofLeadCommissioner } from './lead-commissioner.ts'
import type { Maker } from './maker.ts'
import { ofMediation } from './mediation.ts'
import { ofNetworks } from './networks.ts'
import { ofOutside } from './outside.ts'
import { ofRegister } from './register.ts'
import { ofSteps } from './steps.ts'
import { ofVariation } from './variation.ts'
import { ofVersions } from './versions.ts'

/**
 * Who makes attempts of each command, by noun and by the name of its decider. A decider without a maker fails
 * `test/commands.test.ts`: give it one in the file of its noun.
 */
export const nouns = {
  steps: ofSteps,
  networks: { ...ofNetworks, ...ofDissolution },
  blockers: ofBlockers,
  committee: { ...ofCommittee, ...ofDecisions },
  commissioner: ofCommissioner,
  changes: ofChanges,
  leadCommissioner: ofLeadCommissioner,
  mediation: ofMediation,
  outside: ofOutside,
  disputes: ofDisputes,
  register: ofRegister,
  variation: ofVariation,
  versions: ofVersions,
} as const

type Nouns = typeof nouns
export type CommandName = { [N in keyof Nouns]: keyof Nouns[N] }[keyof Nouns]

export const makers: Readonly<Record<CommandName, Maker>> = Object.assign(
  {},
  ...Object.values(nouns),
)
export const commandNames = Object.keys(makers) as readonly CommandName[]
