import type { StoredEvent } from '@muster/db'
import { decisionProblem } from '@muster/domain/acceptance/decision'
import { accept } from '@muster/domain/acceptance/rules'
import type { StepEvent } from '@muster/domain/facts/step-events'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { NetworkId, PracticeId } from '@muster/domain/ids'
import { waitsForLead } from '@muster/domain/lead-commissioner/settled'
import { awaitedChoices } from '@muster/domain/people/awaited-choice'
import type { Step } from '@muster/domain/programme/step'
import type { Whose } from '@muster/domain/progress/completion'
import { hasOpened, waitsFor } from '@muster/domain/progress/startable'
import { withoutMeeting } from '@muster/domain/sign-off/out-of-meeting'
import { routeOf } from '@muster/domain/sign-off/route'
import type { World } from '@muster/domain/world'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** A milestone is passed only when all that it waits for was done, and its own rules held at that moment. */
export class MilestoneInspector {
  readonly violations: Violation[] = []

  /** With the facts as they were before this event. */
  see(stored: StoredEvent, before: Replay): void {
    const { event, stream } = stored
    if (!completes(event)) return
    const found = placeOf(stored, before)
    const step = found && milestoneStep(found.world, event.data.step)
    if (!step || !found) return
    const says = problemOf(found.world, step, found.whose, event)
    if (says)
      this.violations.push({
        invariant: 'no milestone without its conditions',
        where: stream,
        says: `${step.id} at event ${stored.seq}: ${says}`,
      })
  }
}

type Completing = Extract<
  StepEvent,
  { type: 'stepAnswered' | 'stepCompleted' | 'stepDecided' | 'documentSigned' }
>

const completes = (event: { readonly type: string }): event is Completing =>
  ['stepAnswered', 'stepCompleted', 'stepDecided', 'documentSigned'].includes(event.type)

/** By the version that was in force there. */
const milestoneStep = ({ programme }: World, id: string): Step | undefined =>
  programme.milestones.some(({ step }) => step === id)
    ? programme.steps.find((step) => step.id === id)
    : undefined

interface Place {
  readonly world: World
  readonly whose: Whose
}

function placeOf({ stream, event, occurredAt }: StoredEvent, before: Replay): Place | null {
  const { kind, id } = parseStreamKey(stream)
  const practice = kind === 'practice' ? before.practices.get(id as PracticeId) : undefined
  const signed = event.type === 'documentSigned' ? event.data.network : undefined
  const network = kind === 'network' ? (id as NetworkId) : (signed ?? practice?.network)
  const home = network && before.networks.get(network)?.commissioner
  const world = home && before.world(home, occurredAt)
  return world && network
    ? { world, whose: practice ? { practice: practice.id, network } : { network } }
    : null
}

function problemOf(world: World, step: Step, whose: Whose, event: Completing): string | null {
  const waiting = waitsFor(world, step, whose)
  const outside = event.type === 'stepDecided' && event.data.body !== routeOf(world).body
  if (!hasOpened(world) || (outside ? withoutMeeting(waiting) : waiting).length > 0)
    return 'what it waits for was not done'
  if (waitsForLead(world, step, whose)) return 'it was not settled which commissioner leads'
  const [choice] = awaitedChoices(world, step, whose)
  if (choice) return `the ${choice.part} was being chosen anew`
  if (event.type === 'stepDecided') {
    const { step: _, meeting: __, ...decision } = event.data
    return whose.network ? (decisionProblem(world, whose.network, decision)?.message ?? null) : null
  }
  const recorded = event.type === 'stepAnswered' && event.data.by === 'programme'
  if (recorded) return null
  const answer = event.type === 'stepCompleted' ? {} : event.data.answer
  return accept({ world, step, item: { step: step.id }, answer, ...whose })?.message ?? null
}
