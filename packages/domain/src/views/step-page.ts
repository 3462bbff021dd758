import { conflictedMembers } from '../acceptance/conflicted-members.ts'
import { answerOf } from '../acceptance/document-version.ts'
import { type Actor, practiceOf } from '../access/grants.ts'
import { variationViews, whatVariationFollows } from '../agreement-variation/variation-view.ts'
import { candidateRows } from '../form/candidate-rows.ts'
import { prefilledAnswer } from '../form/prefilled-answer.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import { maySeeMoney } from '../money/may-see-money.ts'
import { reachableRun } from '../money/reachable-run.ts'
import type { Step } from '../programme/step.ts'
import { recordIsDone, recordOf, type Whose } from '../progress/completion.ts'
import { listSizeOf, meetingOf, membersOf } from '../progress/membership.ts'
import { ownerLabels } from '../progress/party-labels.ts'
import type { World } from '../world.ts'
import { documentView } from './document-view.ts'
import { interimView, templateView } from './interim-view.ts'
import { allowedOnBehalf } from './on-behalf.ts'
import type { ProposalView, StepView } from './step-view.ts'
import { allowedActions, taskView } from './task-view.ts'
import { whatFollows } from './what-follows.ts'
import { whenLateWords } from './when-late-words.ts'

/**
 * Everything a step's page needs. Commissioner and region see governance steps as done or not done: the text is the
 * members' own.
 */
export function stepPage(world: World, actor: Actor, step: Step, whose: Whose): StepView {
  const { network: id, practice } = whose
  const network = id && world.networks.get(id)
  const record = recordOf(world, step, whose)
  const own = allowedActions(world, actor, step, whose)
  const forOthers = allowedOnBehalf(world, actor, step, whose)
  const hidden = step.membersOnly === true && !isMember(world, actor, id)
  const published = practice && world.practices.get(practice)?.published
  const filled = published ? prefilledAnswer(step, published) : {}
  return {
    task: taskView(world, actor, step, whose),
    why: step.why,
    source: step.source,
    whenLate: whenLateWords(world.programme, step),
    evidence: step.evidence,
    allowed: own.length > 0 ? own : forOthers,
    onBehalf: own.length === 0 && forOthers.length > 0,
    whose,
    networkName: network ? network.name : null,
    prefilled: hidden
      ? {}
      : {
          ...filled,
          ...askedBefore(world, step, id),
          ...(answerOf(record) ?? candidateRows(world, step, whose)),
        },
    provenance: published?.sources ?? {},
    members: (id ? membersOf(world, id) : []).map((member) => memberView(world, member)),
    proposal: hidden ? null : proposalView(world, step, whose),
    payRun: payRunOf(world, actor, step, id),
    variations: variationViews(world, actor, step, whose, hidden),
    document: hidden ? null : documentView(world, step, whose),
    committee: committeeView(world, step, whose),
    returned: returnedView(world, step, whose),
    blockerReasons: blockerReasons(world, step),
    follows:
      own.includes('vary') && id
        ? whatVariationFollows(world, step, id)
        : own.length > 0 || forOthers.length > 0
          ? whatFollows(world, step, whose)
          : [],
    interim: interimView(world, step, whose),
    template: templateView(world, step),
  }
}

/** When it was asked for outside is on record already, so nobody enters it twice. */
function askedBefore({ programme, networks }: World, { id }: Step, network: NetworkId | undefined) {
  const state = network && networks.get(network)
  return Object.fromEntries(
    (programme.outside ?? []).flatMap(({ name, step, askedField }) => {
      const asked = state?.outside?.[name]
      return step === id && askedField && asked ? [[askedField, asked.askedOn]] : []
    }),
  )
}

/** What a run waits for is seen by those who see what it pays. */
const payRunOf = (world: World, actor: Actor, { id }: Step, network: NetworkId | undefined) =>
  network && id === world.programme.payRuns?.setUp && maySeeMoney(world, actor, network)
    ? reachableRun(world, network)
    : null

/** Why it came back: as the reviewer said of this step, or of the one that returns it. */
function returnedView(world: World, step: Step, whose: Whose): StepView['returned'] {
  const record = recordOf(world, step, whose)
  const reviewer = world.programme.steps.find(
    ({ completion }) => completion.how === 'judged' && completion.returns === step.id,
  )
  const byReviewer =
    reviewer && !recordIsDone(record) ? recordOf(world, reviewer, whose).returned : undefined
  const returned = record.returned ?? byReviewer
  return returned
    ? { at: returned.at, items: returned.items, reason: returned.reason?.ref ?? null }
    : null
}

/** Who decides on this network, or declares interests for this meeting, and who of them may not vote. */
function committeeView(world: World, step: Step, whose: Whose): StepView['committee'] {
  const declares = step.evidence.some(({ kind }) => kind === 'interests')
  if (step.completion.how !== 'decided' && !declares) return []
  const meeting = whose.meeting ?? (whose.network && meetingOf(world, whose.network))
  const conflicts = meeting
    ? conflictedMembers(world, meeting)
    : new Map<string, readonly PracticeId[]>()
  return world.commissioner.committee.map(({ id, role }) => ({
    id,
    role,
    conflicts: conflicts.get(id) ?? [],
  }))
}

const isMember = (world: World, actor: Actor, network: NetworkId | undefined): boolean =>
  network !== undefined && practiceOf(actor, membersOf(world, network)) !== undefined

function memberView(world: World, id: PracticeId): StepView['members'][number] {
  const practice = world.practices.get(id)
  return {
    id,
    name: practice?.published.name ?? id,
    listSize: practice ? listSizeOf(world.programme, practice) : null,
  }
}

function proposalView(world: World, step: Step, whose: Whose): ProposalView | null {
  const { proposal } = recordOf(world, step, whose)
  if (!proposal) return null
  const members = whose.network ? membersOf(world, whose.network) : []
  return {
    version: proposal.version,
    at: proposal.at,
    answer: proposal.answer,
    agreed: members.filter((id) => proposal.agreed[id] !== undefined),
    declined: members.filter((id) => proposal.declined[id] !== undefined),
    outstanding: members.filter(
      (id) => proposal.agreed[id] === undefined && proposal.declined[id] === undefined,
    ),
  }
}

const blockerReasons = (world: World, step: Step): StepView['blockerReasons'] =>
  step.blockers.flatMap((name) => {
    const kind = world.programme.blockerKinds.find((one) => one.kind === name)
    return kind
      ? [
          {
            kind: kind.kind,
            label: kind.label,
            ownerLabel: ownerLabels[kind.owner],
            days: kind.targetWorkingDays,
          },
        ]
      : []
  })
