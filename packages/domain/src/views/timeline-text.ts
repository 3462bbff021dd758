import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { changeLabels } from '../change/change-labels.ts'
import type { Change } from '../facts/change-state.ts'
import type { DisputeEvent } from '../facts/dispute-events.ts'
import type { DomainEvent, NetworkEvent } from '../facts/events.ts'
import { isRegisterEvent } from '../facts/evolve-register.ts'
import { parseStreamKey } from '../facts/stream-ref.ts'
import type { VersionAdopted } from '../facts/version-events.ts'
import type { CommissionerId, LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import { commissionerName } from '../lead-commissioner/concerned.ts'
import type { ForLmc } from '../lmc/speaks-for-lmc.ts'
import { requestNamed } from '../outside/outside-request.ts'
import { findStep } from '../progress/completion.ts'
import { ownerLabels } from '../progress/party-labels.ts'
import type { World } from '../world.ts'
import { dissolutionText, endedWords } from './timeline-of-dissolution.ts'
import { practiceName, registerText } from './timeline-of-register.ts'
import { variationText } from './timeline-of-variation.ts'

const outcomes = {
  approve: 'approved',
  approveWithConditions: 'approved with conditions',
  defer: 'deferred',
  refuse: 'refused',
} as const

const outside: Readonly<Record<string, string>> = {
  officer: ' by an officer under the scheme of delegation',
  chair: ' by chair’s action',
}

const reported = {
  noted: 'the committee noted the decision',
  ratified: 'the committee ratified the chair’s action',
  notRatified: 'the committee did not ratify the chair’s action',
} as const

const placedBecause = {
  mediation: 'as agreed in mediation',
  required: 'as the commissioner requires',
} as const

/** One event as a sentence of a timeline; null for what nobody reads. */
export function timelineText(world: World, stream: string, event: DomainEvent): string | null {
  const { kind, id } = parseStreamKey(stream)
  const who = kind === 'practice' ? practiceName(world, id as PracticeId) : null
  const title = (step: StepId) => findStep(world.programme, step)?.title ?? step
  const by = (text: string) => (who ? `${who}: ${text}` : text)
  switch (event.type) {
    case 'networkProposed':
      return `${event.data.name} was proposed`
    case 'networkWithdrawn':
      return endedWords[event.data.because ?? 'nobodyLeft']
    case 'networkJoined':
      return by('joined the network')
    case 'networkLeft':
      return by('left the network')
    case 'stepOpened':
      return `“${title(event.data.step)}” may start`
    case 'stepAnswered':
      return by(`“${title(event.data.step)}” ${answeredBy(event.data)}`)
    case 'stepProposed':
      return `“${title(event.data.step)}” was proposed, version ${event.data.version}`
    case 'proposalAgreed':
      return `${practiceName(world, event.data.practice)} agreed to “${title(event.data.step)}”`
    case 'proposalDeclined':
      return `${practiceName(world, event.data.practice)} declined “${title(event.data.step)}”`
    case 'documentSigned':
      return by(`signed “${title(event.data.step)}”, version ${event.data.version}`)
    case 'variationBinds':
      return event.data.answer
        ? null
        : by(`bound by a variation, version ${event.data.version}, without having signed it`)
    case 'boundByOthers':
      return by(
        `bound by “${title(event.data.step)}”, version ${event.data.version}, without having signed it`,
      )
    case 'signatureWithdrawn':
      return by(`took back the signature of “${title(event.data.step)}”`)
    case 'documentServed':
      return by(
        `notice served: ${documentLabel(world, event.data.document)}, from ${formatDate(event.data.text.effectiveOn)}, version ${event.data.version}`,
      )
    case 'agreementMade':
      return madeWords(world, event.data)
    case 'documentIssued':
      return `${documentLabel(world, event.data.document)}: version ${event.data.version} is open for signature`
    case 'stepJudged':
      return `“${title(event.data.step)}” was ${event.data.verdict}`
    case 'stepDecided':
      return `“${title(event.data.step)}”: ${outcomes[event.data.outcome]}${outside[event.data.body] ?? ''}`
    case 'conditionsMet':
      return by(`“${title(event.data.step)}”: the conditions are met`)
    case 'decisionReported':
      return `“${title(event.data.step)}”: ${reported[event.data.outcome]}`
    case 'stepCompleted':
      return `“${title(event.data.step)}” is complete`
    case 'stepAcknowledged':
      return `“${title(event.data.step)}” was acknowledged`
    case 'stepNotApplicable':
      return by(`“${title(event.data.step)}” does not apply`)
    case 'stepRestored':
      return by(`“${title(event.data.step)}” counts again as it was done`)
    case 'stepReopened':
      return by(`“${title(event.data.step)}” is open again`)
    case 'stepLate':
      return `“${title(event.data.step)}” is late: it was due on ${formatDate(londonDateOf(event.data.due))}`
    case 'reminderSent':
      return `Reminder sent: “${title(event.data.step)}”, due ${formatDate(londonDateOf(event.data.due))}`
    default:
      return isRegisterEvent(event)
        ? by(registerText(world, event))
        : otherText(world, id as NetworkId, event)
  }
}

function otherText(world: World, network: NetworkId, event: DomainEvent): string | null {
  switch (event.type) {
    case 'paymentWithheld':
      return `Payment held back: ${paymentLabel(world, event.data.payment)}`
    case 'paymentReleased':
      return `Payment released: ${paymentLabel(world, event.data.payment)}`
    case 'blockerRaised':
      return `Blocker raised for the ${ownerLabels[event.data.owner]}: ${kindLabel(world, event.data.kind)}`
    case 'blockerMapped':
      return `Blocker is now: ${kindLabel(world, event.data.kind)}`
    case 'blockerEscalated':
      return `Blocker escalated from the ${ownerLabels[event.data.from]} to the ${ownerLabels[event.data.to]}`
    case 'blockerReassigned':
      return `Blocker given by the ${ownerLabels[event.data.from]} to the ${ownerLabels[event.data.to]}`
    case 'blockerResolved':
      return 'Blocker resolved'
    case 'changeNotified':
      return `Notice given: ${changeWords(world, event.data)}`
    case 'changeApproved':
      return `The commissioner approved the change, from ${formatDate(event.data.effectiveOn)}`
    case 'changeRefused':
      return 'The commissioner refused the change'
    case 'changeAgreed':
      return event.data.by === 'network'
        ? 'The network agreed that the practice joins'
        : 'The practice agreed to join'
    case 'changeLapsed':
      return 'The change can no longer come about, and has ended'
    case 'changeTakenBack':
      return 'The notice was taken back'
    case 'changeMade':
      return 'The change was made'
    case 'changeEffected':
      return 'The change has taken effect'
    case 'placeAskedFromElsewhere':
      return `${practiceName(world, event.data.practice)} of ${commissionerName(world, event.data.commissioner)} asked for a place`
    case 'practicePlaced':
      return `${practiceName(world, event.data.practice)} became a member, ${placedBecause[event.data.because]}`
    case 'outsideAsked':
      return `${requestOf(world, event.data)} was asked for on ${formatDate(event.data.askedOn)}${promised(event.data.promisedFor)}`
    case 'outsidePromised':
      return `${requestOf(world, event.data)}${promised(event.data.promisedFor)}`
    case 'outsideAnswered':
      return `${requestOf(world, event.data)}: ${event.data.code} was issued on ${formatDate(event.data.answeredOn)}`
    case 'disputeRaised':
    case 'disputeMeetingSet':
    case 'disputeAccepted':
    case 'disputeReferred':
    case 'disputeOverdue':
    case 'disputeClosed':
      return disputeText(world, event)
    case 'dissolutionProposed':
    case 'dissolutionAgreed':
    case 'dissolutionDeclined':
    case 'dissolutionReminded':
    case 'dissolutionDecided':
    case 'dissolutionTakenBack':
    case 'dissolutionLapsed':
      return dissolutionText(world, event)
    case 'variationProposed':
    case 'variationSigned':
    case 'variationDeclined':
    case 'variationWithdrawn':
    case 'variationLapsed':
    case 'variationMade':
      return variationText(world, network, event)
    case 'leadPreferred':
      return leadWords(world, event.data)
    case 'leadAgreed':
      return `The commissioners agreed: ${commissionerName(world, event.data.lead)} leads${movedFrom(world, event.data)}`
    case 'leadDecided':
      return `The region decided: ${commissionerName(world, event.data.lead)} leads${movedFrom(world, event.data)}`
    case 'exceptionRequested':
      return 'Exception asked for'
    case 'exceptionGranted':
      return `Exception granted by the ${event.data.by}`
    case 'exceptionRefused':
      return `Exception refused by the ${event.data.by}`
    case 'exceptionWithdrawn':
      return `Exception withdrawn by the ${event.data.by}: what was accepted on it is judged again`
    case 'versionAdopted':
      return adoptedText(event.data)
    case 'engineFailed':
      return `The engine could not look at this network: ${event.data.error}`
    case 'engineRecovered':
      return 'The engine looks at this network again'
    default:
      return null
  }
}

const disputeEnds = {
  settled: 'is settled',
  notSettled: 'could not be settled',
  takenBack: 'was taken back',
} as const

/** For members and the support lead: others are not told of disputes. */
function disputeText(world: World, event: DisputeEvent): string {
  const label = (stage: string) =>
    world.programme.disputes?.stages.find(({ name }) => name === stage)?.label.toLowerCase() ??
    stage
  switch (event.type) {
    case 'disputeRaised': {
      const { practice, step } = event.data
      const title = findStep(world.programme, step)?.title ?? step
      return `${practiceName(world, practice)} is in dispute about “${title}”`
    }
    case 'disputeMeetingSet':
      return `A meeting about a dispute is on ${formatDate(event.data.on)}${forLmc(event.data)}`
    case 'disputeAccepted':
      return `The local medical committee accepted to mediate in a dispute${forLmc(event.data)}`
    case 'disputeReferred':
      return `A dispute goes on to its next stage: ${label(event.data.stage)}`
    case 'disputeOverdue':
      return `The time for a stage of a dispute has run out (${label(event.data.stage)}): the ${ownerLabels[event.data.to]} sees to it`
    case 'disputeClosed':
      return `A dispute ${disputeEnds[event.data.outcome]}${forLmc(event.data)}`
  }
}

const forLmc = ({ onBehalf }: ForLmc) =>
  onBehalf ? ', entered by the support lead for the local medical committee' : ''

function adoptedText({
  from,
  version,
  again = [],
  lost = [],
  gained = [],
}: VersionAdopted['data']) {
  const parts = [
    again.length > 0 ? `to be done again: ${again.join(', ')}` : null,
    lost.length > 0 ? `milestones lost: ${lost.join(', ')}` : null,
    gained.length > 0 ? `milestones gained: ${gained.join(', ')}` : null,
  ].filter((part) => part !== null)
  const changes = parts.length > 0 ? parts.join('; ') : 'nothing that was done is undone'
  return `Moved from version ${from} of the programme to version ${version}: ${changes}`
}

const leadWords = (world: World, { by, lead }: { by: CommissionerId; lead: CommissionerId }) =>
  by === lead
    ? `${commissionerName(world, by)} says that it should lead`
    : `${commissionerName(world, by)} says that ${commissionerName(world, lead)} should lead`
const movedFrom = (world: World, { from }: { from?: CommissionerId }) =>
  from ? `, no longer ${commissionerName(world, from)}` : ''

const answeredBy = ({ by, onBehalf }: { by: string; onBehalf?: unknown }): string => {
  if (by === 'programme') return 'was recorded by the programme'
  return onBehalf ? 'was entered by the support lead on their behalf' : 'was answered'
}

const changeWords = (world: World, { kind, practice }: Pick<Change, 'kind' | 'practice'>) =>
  `${changeLabels[kind].toLowerCase()} (${practiceName(world, practice)})`
const kindLabel = (world: World, kind: string) =>
  world.programme.blockerKinds.find((one) => one.kind === kind)?.label ?? 'something else'
const madeWords = (
  world: World,
  { document, version, signed, bound }: Extract<NetworkEvent, { type: 'agreementMade' }>['data'],
): string => {
  const who = bound.length === 0 ? 'signed by all members' : `signed by ${signed.length} members`
  const others = bound.map((id) => practiceName(world, id)).join(', ')
  return `${documentLabel(world, document)}: version ${version} binds all members, ${who}${others && `; bound without having signed: ${others}`}`
}

const documentLabel = (world: World, name: string) =>
  world.programme.documents.find((one) => one.name === name)?.label ?? name
const paymentLabel = (world: World, name: string) =>
  world.programme.payments.find((one) => one.name === name)?.label ?? name
const requestOf = (world: World, { request }: { readonly request: string }) =>
  requestNamed(world, request)?.label ?? request
const promised = (day: LondonDate | undefined) => (day ? `, promised for ${formatDate(day)}` : '')
