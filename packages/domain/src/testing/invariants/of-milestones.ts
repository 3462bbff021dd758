import type { StepEvent } from '../../facts/step-events.ts'
import type { NetworkId, PracticeId } from '../../ids.ts'
import type { Dependency, Step } from '../../programme/step.ts'
import { instancesOf, recordIsDone, recordOf, type Whose } from '../../progress/completion.ts'
import { membersOf } from '../../progress/membership.ts'
import type { World } from '../../world.ts'
import type { Told } from '../story.ts'
import type { Invariant } from './invariant.ts'

type Completing = Extract<
  StepEvent,
  { type: 'stepAnswered' | 'stepCompleted' | 'stepDecided' | 'documentSigned' }
>
const completing = ['stepAnswered', 'stepCompleted', 'stepDecided', 'documentSigned']

/** The milestone step that this fact completes, and whose it is. */
function passed({ fact, before }: Told): { readonly step: Step; readonly whose: Whose } | null {
  if (!completing.includes(fact.event.type)) return null
  const { programme } = before.world
  const { step: id } = (fact.event as Completing).data
  const step = programme.steps.find((one) => one.id === id)
  if (!step || !programme.milestones.some((one) => one.step === id)) return null
  const { kind, id: key } = fact.stream
  const network = (fact.event.data as { readonly network?: NetworkId }).network
  return {
    step,
    whose:
      kind === 'practice'
        ? { practice: key as PracticeId, ...(network ? { network } : {}) }
        : { network: key as NetworkId },
  }
}

function waiting(told: Told): string | null {
  const found = passed(told)
  if (!found) return null
  const { world } = told.before
  const { event } = told.fact
  const outside = event.type === 'stepDecided' && event.data.heldAt === undefined
  const open = found.step.after.filter((one) => !heldUpByNobody(world, one, found.whose, outside))
  return open.length > 0
    ? `${found.step.id} was done before ${open.map(({ step }) => step).join(', ')}`
    : null
}

/** Whether what comes first was done by all; a commissioner that confirms the ready ones does not wait for all. */
function heldUpByNobody(
  world: World,
  { step: id, unlessConfirmingReady }: Dependency,
  whose: Whose,
  outside: boolean,
): boolean {
  const step = world.programme.steps.find((one) => one.id === id)
  if (!step) return false
  if (outside && step.scope === 'meeting') return true
  if (unlessConfirmingReady && world.commissioner.gapPolicy === 'confirmReady') return true
  const instances = instancesOf(world, id, whose)
  return instances.length > 0 && instances.every((one) => recordIsDone(recordOf(world, step, one)))
}

/** The certificate rests on the members and on every milestone before it. */
function uncertified(told: Told): string | null {
  const { fact, before } = told
  if (fact.event.type !== 'stepCompleted' || fact.stream.kind !== 'network') return null
  const { world } = before
  const at = world.programme.milestones.findIndex(({ name }) => name === 'live')
  if (world.programme.milestones[at]?.step !== fact.event.data.step) return null
  const network = fact.stream.id as NetworkId
  const earlier = world.programme.milestones
    .slice(0, at)
    .find(({ step }) => !heldUpByNobody(world, { step }, { network }, false))
  if (earlier) return `${network} is certified and not ${earlier.label}`
  const members = [...membersOf(world, network)].sort().join()
  const said = (fact.event.data.facts.members as readonly string[]).join()
  return said === members ? null : `${network} is certified with ${said}, and has ${members}`
}

export const ofMilestones: readonly Invariant[] = [
  {
    says: 'no milestone without its conditions',
    source: 'The order of the steps: domain section 9',
    ofFact: waiting,
  },
  {
    says: 'a certificate only on its facts',
    source: 'Go-live on 1 July: S20 S24; all members signed: S5 S23',
    ofFact: uncertified,
  },
]
