import { accept } from '../acceptance/rules.ts'
import { practiceOf } from '../access/grants.ts'
import { isEnough, ruleForStep } from '../agreement/variation-rule.ts'
import type { Fact } from '../facts/stream-ref.ts'
import { checkAnswer } from '../form/check-answer.ts'
import type { PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import type { Party } from '../programme/step.ts'
import { interimUntil, standingUntil } from '../progress/interim.ts'
import { formsNetwork, membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { notFor, notThisWay } from './may-act.ts'
import { askAgain, claimFacts, joinFacts, leaveFacts, notFree } from './membership-facts.ts'
import { attemptOf, contextOf, itemOf, type StepCase, stepFact } from './step-case.ts'

/** The coordinator proposes; whoever proposes for a member practice agrees by that. */
export function decideProposal(one: StepCase): Decided {
  const { step, record, whose, command, actor, world } = one
  const { contribution } = command
  if (step.completion.how !== 'allAgree' || contribution.kind !== 'propose')
    return refused(notThisWay(one, 'allAgree') ?? refusal('not-this-way', 'Make a proposal.'))
  const { answer } = contribution
  const no =
    notProposer(one, step.completion.proposedBy, answer) ??
    checkAnswer(step.evidence, answer, contextOf(one)) ??
    accept(attemptOf(one, answer))
  if (no) return refused(no)
  const named = formsNetwork(step)
    ? membersIn(answer)
    : whose.network
      ? membersOf(world, whose.network)
      : []
  const stranger = named.find((id) => !world.practices.has(id))
  if (stranger)
    return refused(
      refusal(
        'no-such-practice',
        `${stranger} is not a practice of this programme. Check the ODS code.`,
        {
          field: 'members',
        },
      ),
    )
  const practice = practiceOf(actor, named)
  const busy = formsNetwork(step) && practice ? notFree(one, practice) : null
  if (busy) return refused(busy)
  const data = { ...itemOf(one), version: (record.proposal?.version ?? 0) + 1, answer }
  const proposed = stepFact(one, {
    type: 'stepProposed',
    data: practice ? { ...data, practice } : data,
  })
  const facts = [
    proposed,
    ...claimFacts(one, named),
    ...(practice ? joinFacts(one, practice) : []),
    ...askAgain(one),
  ]
  const agreed = needsNobodyElse(one, answer) ? named : practice ? [practice] : []
  return completedBy(one, facts, agreed, named, answer)
}

/** The first interim answer is given where the members have not agreed in time; the next one they agree to. */
const needsNobodyElse = ({ step, record }: StepCase, answer: Answer): boolean =>
  step.interim?.byProposerAlone === true &&
  interimUntil(step, answer) !== null &&
  record.interimOver === undefined &&
  standingUntil(step, record) === null

/** A group is first proposed by any practice it would hold; later proposals are the coordinator's. */
function notProposer(one: StepCase, party: Party, answer: Answer): Refusal | null {
  const { actor, step, record } = one
  if (formsNetwork(step) && !record.proposal && practiceOf(actor, membersIn(answer))) return null
  return notFor(one, formsNetwork(step) && !record.proposal ? 'practice' : party)
}

const membersIn = (answer: Answer): readonly PracticeId[] =>
  Array.isArray(answer.members) ? (answer.members as readonly PracticeId[]) : []

/** A member agrees to the version on the table. */
export function decideAgreement(one: StepCase): Decided {
  const { step, record, world, command } = one
  const { contribution } = command
  if (step.completion.how !== 'allAgree' || contribution.kind !== 'agree')
    return refused(notThisWay(one, 'allAgree') ?? refusal('not-this-way', 'Agree to the proposal.'))
  const practice = speaksFor(one)
  if (typeof practice !== 'string') return refused(practice)
  const no = staleProposal(one, contribution.version)
  if (no) return refused(no)
  const { proposal } = record
  if (!proposal) return refused(nothingProposed)
  if (proposal.agreed[practice])
    return refused(refusal('already-agreed', 'Your practice has agreed to this version already.'))
  const busy = formsNetwork(step) ? notFree(one, practice) : null
  if (busy) return refused(busy)
  const { onBehalf } = command
  const data = {
    ...itemOf(one),
    version: contribution.version,
    practice,
    ...(onBehalf ? { onBehalf } : {}),
  }
  const facts = [stepFact(one, { type: 'proposalAgreed', data }), ...joinFacts(one, practice)]
  const agreed = [...(Object.keys(proposal.agreed) as PracticeId[]), practice]
  const named = one.whose.network ? membersOf(world, one.whose.network) : []
  return completedBy(one, facts, agreed, named, proposal.answer)
}

/** A member declines, with a reason that only the commissioner and the LMC read. */
export function decideDecline(one: StepCase): Decided {
  const { contribution } = one.command
  if (one.step.completion.how !== 'allAgree' || contribution.kind !== 'decline')
    return refused(notThisWay(one, 'allAgree') ?? refusal('not-this-way', 'Decline the proposal.'))
  const practice = speaksFor(one)
  if (typeof practice !== 'string') return refused(practice)
  const no = staleProposal(one, contribution.version)
  if (no) return refused(no)
  const { version, reason } = contribution
  const data = { ...itemOf(one), version, practice, reason }
  return decided(stepFact(one, { type: 'proposalDeclined', data }), ...leaveFacts(one, practice))
}

const nothingProposed = refusal(
  'nothing-proposed',
  'Nothing has been proposed yet. Ask the coordinator to make a proposal.',
)

function staleProposal({ record }: StepCase, version: number): Refusal | null {
  if (!record.proposal) return nothingProposed
  if (record.completedAt) return refusal('already-complete', 'All members have agreed already.')
  if (record.proposal.version === version) return null
  return refusal(
    'version-changed',
    'The proposal has changed since you opened it. Read the new one, then answer.',
    {
      facts: { asked: version, current: record.proposal.version },
    },
  )
}

/** The member practice that the person speaks for: their own, or the one named when a support lead enters it. */
function speaksFor(one: StepCase): PracticeId | Refusal {
  const { whose, actor, world, command } = one
  const members = whose.network ? membersOf(world, whose.network) : []
  const practice = command.onBehalf
    ? whose.practice
    : practiceOf(actor, whose.practice ? [whose.practice] : members)
  if (practice && members.includes(practice)) return practice
  return refusal('not-a-member', 'Only a practice that the proposal names may agree or decline.')
}

/** Once an agreement stands its schedules are changed by as many as it says; the others are bound by it. */
function carried({ world, step, whose }: StepCase, agreed: readonly PracticeId[]): boolean {
  const rule = whose.network ? ruleForStep(world, whose.network, step) : null
  return (
    rule !== null && whose.network !== undefined && isEnough(world, whose.network, rule, agreed)
  )
}

/** The last agreement completes the step, where its acceptance rules hold. */
function completedBy(
  one: StepCase,
  facts: readonly Fact[],
  agreed: readonly PracticeId[],
  named: readonly PracticeId[],
  answer: Answer,
): Decided {
  if (!named.every((practice) => agreed.includes(practice)) && !carried(one, agreed))
    return decided(...facts)
  const cannot = accept(attemptOf(one, answer))
  if (cannot) return refused(cannot)
  const data = { ...itemOf(one), facts: { members: [...named].sort() } }
  return decided(...facts, stepFact(one, { type: 'stepCompleted', data }))
}
