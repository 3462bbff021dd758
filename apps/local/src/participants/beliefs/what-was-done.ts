import type { StepEvent, StepItem } from '@muster/domain/facts/step-events'
import {
  commissionerStream,
  type Fact,
  fact,
  networkStream,
  practiceStream,
} from '@muster/domain/facts/stream-ref'
import type { NetworkId, PracticeId } from '@muster/domain/ids'
import type { Answer } from '@muster/domain/programme/field'
import type { Step } from '@muster/domain/programme/step'
import type { Whose } from '@muster/domain/progress/completion'
import { formsNetwork } from '@muster/domain/progress/membership'
import type { World } from '@muster/domain/world'
import type { Contribution } from '../contribution.ts'

export interface Done {
  readonly step: Step
  readonly whose: Whose
  readonly contribution: Contribution
  /** The practice that agreed, proposed or signed. */
  readonly practice?: PracticeId
  /** What the server said of the step afterwards. */
  readonly complete: boolean
}

/** What somebody knows to be so after the server has accepted what they did on a step. */
export function whatWasDone(world: World, done: Done): readonly Fact[] {
  const { step, whose, complete } = done
  const item: StepItem = { step: step.id, ...(whose.meeting ? { meeting: whose.meeting } : {}) }
  const own = (event: StepEvent) => stepFact(world, step, whose, event)
  const event = eventOf(item, done)
  const ends = event.type === 'stepProposed' || event.type === 'proposalAgreed'
  return [
    own(event),
    ...(ends ? membership(world, done) : []),
    ...(ends && complete ? [own({ type: 'stepCompleted', data: { ...item, facts: {} } })] : []),
    ...reopened(world, done),
  ]
}

function stepFact(world: World, step: Step, whose: Whose, event: StepEvent): Fact {
  const { id } = world.programme
  if (step.scope === 'practice' && whose.practice)
    return fact(practiceStream(id, whose.practice), event)
  if (step.scope === 'network' && whose.network)
    return fact(networkStream(id, whose.network), event)
  return fact(commissionerStream(id, world.commissioner.id), event)
}

function eventOf(item: StepItem, { contribution, practice, whose }: Done): StepEvent {
  switch (contribution.kind) {
    case 'answer':
      return {
        type: 'stepAnswered',
        data: { ...item, answer: contribution.answer as Answer, by: 'practice' },
      }
    case 'propose': {
      const { version } = contribution
      const data = { ...item, version, answer: contribution.answer as Answer }
      return { type: 'stepProposed', data: practice ? { ...data, practice } : data }
    }
    case 'agree':
      return {
        type: 'proposalAgreed',
        data: { ...item, version: contribution.version, practice: practice as PracticeId },
      }
    case 'sign': {
      const { version } = contribution
      const data = { ...item, network: whose.network as NetworkId, version }
      return { type: 'documentSigned', data: { ...data, answer: contribution.answer as Answer } }
    }
    case 'judge': {
      const { verdict, items } = contribution
      return { type: 'stepJudged', data: { ...item, verdict, items } }
    }
    case 'decide': {
      const { outcome, votes, heldAt } = contribution
      const data = { ...item, body: 'committee' as const, outcome, votes }
      return { type: 'stepDecided', data: heldAt ? { ...data, heldAt } : data }
    }
    case 'confirm':
      return { type: 'stepCompleted', data: { ...item, facts: {} } }
    case 'acknowledge':
      return { type: 'stepAcknowledged', data: item }
    case 'notApplicable':
      return { type: 'stepNotApplicable', data: { ...item, reason: { ref: 'said', digest: '' } } }
  }
}

/** Proposing a group names practices, and agreeing to be in it is joining. */
function membership(world: World, { step, whose, contribution, practice }: Done): readonly Fact[] {
  const { network } = whose
  if (!network || !formsNetwork(step)) return []
  const about = (id: PracticeId, type: 'claimed' | 'networkJoined') =>
    fact(practiceStream(world.programme.id, id), { type, data: { network } })
  const named = contribution.kind === 'propose' ? membersIn(contribution.answer) : []
  return [
    ...named.map((id) => about(id, 'claimed')),
    ...(practice ? [about(practice, 'networkJoined')] : []),
  ]
}

const membersIn = (answer: Readonly<Record<string, unknown>>) =>
  (Object.values(answer).find(Array.isArray) ?? []) as readonly PracticeId[]

/** A return opens the step that has to be put right. */
function reopened(world: World, { step, whose, contribution }: Done): readonly Fact[] {
  const { completion } = step
  if (contribution.kind !== 'judge' || contribution.verdict !== 'returned') return []
  if (completion.how !== 'judged') return []
  const returned = world.programme.steps.find(({ id }) => id === completion.returns)
  if (!returned) return []
  const data = { step: returned.id, because: 'returned' as const }
  return [stepFact(world, returned, whose, { type: 'stepReopened', data })]
}
