import { type Actor, leads } from '../access/grants.ts'
import { decideVariation, withdrawVariation } from '../agreement-variation/propose-variation.ts'
import { declineVariation } from '../agreement-variation/sign-variation.ts'
import { formatDate } from '../calendar/format-date.ts'
import { waitsForLead } from '../lead-commissioner/settled.ts'
import { awaitedChoices } from '../people/awaited-choice.ts'
import { findStep, recordOf, type Whose } from '../progress/completion.ts'
import { partyLabels } from '../progress/party-labels.ts'
import { whyItStays } from '../progress/resting-on.ts'
import { hasOpened, waitsFor } from '../progress/startable.ts'
import { waitingOn } from '../progress/waiting-on.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { withoutMeeting } from '../sign-off/out-of-meeting.ts'
import type { World } from '../world.ts'
import { type CompleteStep, type ContributionKind, type Decided, refused } from './contribution.ts'
import { decideAnswer } from './decide-answer.ts'
import { decideComputed } from './decide-computed.ts'
import { decideDecision } from './decide-decision.ts'
import { decideJudgement } from './decide-judgement.ts'
import { decideAgreement, decideDecline, decideProposal } from './decide-proposal.ts'
import { decideSignature } from './decide-signature.ts'
import { decideWithdrawal } from './decide-withdrawal.ts'
import { endedNetwork } from './ended-network.ts'
import type { StepCase } from './step-case.ts'

const deciders: Readonly<Record<ContributionKind, (one: StepCase) => Decided>> = {
  answer: decideAnswer,
  notApplicable: decideAnswer,
  propose: decideProposal,
  agree: decideAgreement,
  decline: decideDecline,
  sign: decideSignature,
  withdraw: decideWithdrawal,
  vary: decideVariation,
  declineVariation,
  withdrawVariation,
  judge: decideJudgement,
  decide: decideDecision,
  confirm: decideComputed,
  acknowledge: decideComputed,
}

/** One generic decider completes every step of every programme. */
export function completeStep(world: World, actor: Actor, command: CompleteStep): Decided {
  const step = findStep(world.programme, command.step)
  if (!step) return refused(refusal('no-such-step', `This programme has no step ${command.step}.`))
  const whose = whoseIs(command)
  const one: StepCase = { world, actor, step, whose, command, record: recordOf(world, step, whose) }
  const no = missingInstance(one) ?? notYet(one) ?? forSomebodyElse(one) ?? reliedOn(one)
  return no ? refused(no) : deciders[command.contribution.kind](one)
}

const whoseIs = ({ practice, network, meeting }: CompleteStep): Whose => ({
  ...(practice ? { practice } : {}),
  ...(network ? { network } : {}),
  ...(meeting ? { meeting } : {}),
})

function missingInstance({ world, step, whose }: StepCase): Refusal | null {
  const missing = {
    practice: !whose.practice || !world.practices.has(whose.practice),
    network: !whose.network || !world.networks.has(whose.network),
    meeting: !whose.meeting || !world.commissioner.meetings[whose.meeting],
    commissioner: false,
  }[step.scope]
  if (missing)
    return refusal(
      'no-such-subject',
      `Say whose step it is: ${step.title} belongs to one ${step.scope}.`,
    )
  return whose.network && world.networks.has(whose.network)
    ? endedNetwork(world, whose.network)
    : null
}

function notYet(one: StepCase): Refusal | null {
  const { world, step, whose, command } = one
  if (!hasOpened(world))
    return refusal('not-open-yet', `The programme opens on ${formatDate(world.programme.opens)}.`)
  const { contribution } = command
  const outside = contribution.kind === 'decide' && contribution.by !== undefined
  const all = waitsFor(world, step, whose)
  const waiting = outside ? withoutMeeting(all) : all
  if (waiting.length === 0) return leadOpen(one) ?? choiceOpen(one)
  const titles = waiting.map(({ title }) => title).join('; ')
  return refusal('cannot-start-yet', `This cannot start yet. To be done first: ${titles}.`, {
    facts: { waitingFor: waiting.map(({ id }) => id) },
  })
}

/** Nobody decides on a network before it is settled whose decision that is. */
function leadOpen({ world, step, whose }: StepCase): Refusal | null {
  if (!waitsForLead(world, step, whose)) return null
  return refusal(
    'lead-not-settled',
    'Practices of this network belong to several commissioners, and they have not agreed which of them leads. Each says so on the network’s page; else the region decides.',
    { source: world.programme.leadCommissioner?.source ?? step.source },
  )
}

/** Nobody approves or signs a text that names somebody who has left. */
function choiceOpen({ world, step, whose }: StepCase): Refusal | null {
  const [choice] = awaitedChoices(world, step, whose)
  if (!choice) return null
  const { part, by } = choice
  const { label } = waitingOn(world, choice.step, whose)
  const interim = choice.step.interim ? ', or an interim one has been named' : ''
  return refusal(
    'chosen-anew',
    `The network is choosing its ${partyLabels[part].toLowerCase()} anew, by ${formatDate(by)}, and nobody approves or signs who has left. This can go on once “${choice.step.title}” is done${interim}. It waits for: ${label}.`,
    {
      facts: { part, step: choice.step.id, by },
      source: world.programme.parts[part]?.holds?.source ?? choice.step.source,
    },
  )
}

/** Entering for somebody else is the support lead's, and never a signature (domain section 9). */
function forSomebodyElse({ world, actor, command }: StepCase): Refusal | null {
  if (!command.onBehalf) return null
  if (['sign', 'withdraw', 'declineVariation'].includes(command.contribution.kind))
    return refusal(
      'signature-in-person',
      'A signature is neither given nor taken back for somebody else. Ask the practice to do it.',
    )
  if (!leads(world, actor))
    return refusal(
      'not-yours',
      'Only the support lead of the commissioner may enter an answer for somebody else.',
    )
  return null
}

/** What later steps rest on is not changed under them: it is returned, or reopened, first. */
function reliedOn({ world, step, whose, command }: StepCase): Refusal | null {
  const changes = ['answer', 'propose', 'notApplicable', 'confirm'].includes(
    command.contribution.kind,
  )
  const done = changes ? whyItStays(world, step, whose) : null
  if (!done) return null
  return refusal(
    'relied-on',
    `${step.title} can no longer be changed here, because “${done.title}” rests on it. Ask the support lead to return it.`,
    { facts: { reliedOnBy: done.id } },
  )
}
