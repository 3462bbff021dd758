import { formatDate } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import { refused } from '@muster/domain/decide/contribution'
import {
  mapBlocker as decideMap,
  raiseBlocker as decideRaise,
  resolveBlocker as decideResolve,
} from '@muster/domain/decide/raise-blocker'
import { reassignBlocker as decideReassign } from '@muster/domain/decide/reassign-blocker'
import type { Blocker } from '@muster/domain/facts/state'
import { bankDetailsProblem } from '@muster/domain/form/bank-details'
import {
  type BlockerId,
  blockerId,
  type CommissionerId,
  type NetworkId,
  type PracticeId,
  type ProgrammeId,
  type StepId,
} from '@muster/domain/ids'
import type { OwnerTier } from '@muster/domain/programme/programme'
import { findStep } from '@muster/domain/progress/completion'
import { ownerLabels } from '@muster/domain/progress/party-labels'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import type { Around } from './load-world.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

interface AboutBlocker {
  readonly programme: ProgrammeId
  readonly network?: NetworkId | undefined
  readonly commissioner?: CommissionerId | undefined
}

export interface RaiseBlockerInput extends AboutBlocker {
  readonly step: StepId
  readonly practice?: PracticeId | undefined
  readonly kind: string
  readonly sentence: string
}

const aroundOf = ({ programme, network, commissioner }: AboutBlocker): Around =>
  network ? { programme, network } : { programme, ...(commissioner ? { commissioner } : {}) }

const streamOf = ({ programme, network, commissioner }: AboutBlocker): string =>
  `${programme}/${network ? `network/${network}` : `commissioner/${commissioner ?? ''}`}`

const holderOf = (world: World, network: NetworkId | undefined) =>
  network ? world.networks.get(network) : world.commissioner

function blockerIn(world: World, network: NetworkId | undefined, id: BlockerId): Blocker {
  const blocker = holderOf(world, network)?.blockers[id]
  if (!blocker) throw new Error(`The blocker ${id} was recorded and is not there.`)
  return blocker
}

/** Somebody concerned says what blocks a step, in one sentence. */
export async function raiseBlocker(
  { db, actor, salt }: Context,
  id: string,
  input: RaiseBlockerInput,
): Promise<Answered<{ blocker: string; next: string }>> {
  const { network, practice, step, kind, sentence } = input
  const words = new WordsToKeep({ id, stream: streamOf(input), author: actor.id, salt })
  const reference = words.keep('sentence', sentence.trim(), 'commissioner')
  const blocker = blockerId(id)
  return await performCommand(db, {
    id,
    procedure: 'blockers.raise',
    input,
    actor,
    around: aroundOf(input),
    words: words.kept,
    decide: (world) => {
      const about = findStep(world.programme, step)
      const typed = [{ field: 'sentence', text: sentence }]
      const bank = bankDetailsProblem(typed, about?.withoutBankDetails)
      if (bank) return refused(bank)
      return decideRaise(world, actor, {
        blocker,
        step,
        kind,
        sentence: reference,
        ...(practice ? { practice } : {}),
        ...(network ? { network } : {}),
      })
    },
    answer: (world) => {
      const { owner, target } = blockerIn(world, network, blocker)
      const by = formatDate(londonDateOf(target))
      return {
        blocker,
        next: `${ownerLabels[owner]} is to unblock it by ${by}. If not, it goes to the next level by itself.`,
      }
    },
  })
}

export interface MapBlockerInput extends AboutBlocker {
  readonly blocker: BlockerId
  readonly kind: string
}

export async function mapBlocker(
  { db, actor }: Context,
  id: string,
  input: MapBlockerInput,
): Promise<Answered<{ blocker: string }>> {
  const { network, blocker, kind } = input
  return await performCommand(db, {
    id,
    procedure: 'blockers.map',
    input,
    actor,
    around: aroundOf(input),
    decide: (world) => decideMap(world, actor, { blocker, kind, ...(network ? { network } : {}) }),
    answer: () => ({ blocker }),
  })
}

export interface ReassignBlockerInput extends AboutBlocker {
  readonly blocker: BlockerId
  readonly to: OwnerTier
  readonly practice?: PracticeId | undefined
  readonly clockStartsAgain: boolean
  readonly reason: string
}

/** Somebody else owns it from now on. Whoever sees the blocker reads why. */
export async function reassignBlocker(
  { db, actor, salt }: Context,
  id: string,
  input: ReassignBlockerInput,
): Promise<Answered<{ blocker: string; next: string }>> {
  const { network, practice, blocker, to, clockStartsAgain } = input
  const words = new WordsToKeep({ id, stream: streamOf(input), author: actor.id, salt })
  const reason = words.keep('reason', input.reason.trim(), 'everyone')
  return await performCommand(db, {
    id,
    procedure: 'blockers.reassign',
    input,
    actor,
    around: aroundOf(input),
    words: words.kept,
    decide: (world) =>
      decideReassign(world, actor, {
        blocker,
        to,
        clockStartsAgain,
        reason,
        ...(practice ? { practice } : {}),
        ...(network ? { network } : {}),
      }),
    answer: (world) => {
      const { owner, target } = blockerIn(world, network, blocker)
      const by = formatDate(londonDateOf(target))
      return { blocker, next: `${ownerLabels[owner]} is to unblock it by ${by}.` }
    },
  })
}

export interface ResolveBlockerInput extends AboutBlocker {
  readonly blocker: BlockerId
  readonly note?: string | undefined
}

export async function resolveBlocker(
  { db, actor, salt }: Context,
  id: string,
  input: ResolveBlockerInput,
): Promise<Answered<{ blocker: string }>> {
  const { network, blocker, note } = input
  const words = new WordsToKeep({ id, stream: streamOf(input), author: actor.id, salt })
  const reference = note?.trim() ? { note: words.keep('note', note.trim(), 'commissioner') } : {}
  return await performCommand(db, {
    id,
    procedure: 'blockers.resolve',
    input,
    actor,
    around: aroundOf(input),
    words: words.kept,
    decide: (world) =>
      decideResolve(world, actor, { blocker, ...(network ? { network } : {}), ...reference }),
    answer: () => ({ blocker }),
  })
}
