import { type Actor, actsAs, leads } from '../access/grants.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { OutsideEvent } from '../facts/outside-events.ts'
import type { Asked, NetworkState } from '../facts/state.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { LondonDate, NetworkId } from '../ids.ts'
import type { OutsideRequest } from '../programme/outside-request.ts'
import { getStep, isDone } from '../progress/completion.ts'
import { partyLabels } from '../progress/party-labels.ts'
import { waitsFor } from '../progress/startable.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { askedBy, requestNamed } from './outside-request.ts'
import { isOutdated, registerChange } from './register-change.ts'

export interface OfRequest {
  readonly network: NetworkId
  readonly request: string
}

export interface AskOutside extends OfRequest {
  readonly askedOn: LondonDate
  readonly promisedFor?: LondonDate
}

/** Somebody asked a party without an account; from now on its clock runs. */
export function askOutside(world: World, actor: Actor, command: AskOutside): Decided {
  const found = findRequest(world, actor, command)
  if ('code' in found) return refused(found)
  const { network, request, asked } = found
  const { askedOn, promisedFor } = command
  const no =
    tooEarly(world, network.id, request) ??
    answeredAlready(world, network.id, request, asked) ??
    wrongDay(world, askedOn, world.programme.opens, 'askedOn') ??
    promisedBefore(promisedFor, askedOn)
  if (no) return refused(no)
  const register = registerChange(world, network.id, request)
  return told(world, network.id, {
    type: 'outsideAsked',
    data: {
      request: request.name,
      askedOn,
      ...(promisedFor ? { promisedFor } : {}),
      ...(register ? { register } : {}),
    },
  })
}

export interface PromiseOutside extends OfRequest {
  readonly promisedFor: LondonDate
}

/** The other side has named a day: the clock runs to that one. */
export function promiseOutside(world: World, actor: Actor, command: PromiseOutside): Decided {
  const found = findAsked(world, actor, command)
  if ('code' in found) return refused(found)
  const { network, request, asked } = found
  const { promisedFor } = command
  const no =
    (asked.answeredOn ? noLongerOwed(request) : null) ?? promisedBefore(promisedFor, asked.askedOn)
  if (no) return refused(no)
  return told(world, network.id, {
    type: 'outsidePromised',
    data: { request: request.name, promisedFor },
  })
}

export interface AnswerOutside extends OfRequest {
  readonly answeredOn: LondonDate
  readonly code: string
}

/** The code was issued. It is another one for each network: `holder` has it already. */
export function answerOutside(
  world: World,
  actor: Actor,
  command: AnswerOutside,
  holder: string | null,
): Decided {
  const found = findAsked(world, actor, command)
  if ('code' in found) return refused(found)
  const { network, request, asked } = found
  const { issues } = request
  if (!issues)
    return refused(
      refusal(
        'no-code',
        `No code comes back for this. Enter on “${getStep(world.programme, request.step).title}” when it is confirmed.`,
      ),
    )
  const { answeredOn, code } = command
  const no =
    wrongDay(world, answeredOn, asked.askedOn, 'answeredOn') ??
    wrongCode(issues, code, request) ??
    (holder === null ? null : taken(code, holder, request))
  if (no) return refused(no)
  return told(world, network.id, {
    type: 'outsideAnswered',
    data: { request: request.name, answeredOn, code },
  })
}

const told = (world: World, network: NetworkId, event: OutsideEvent): Decided =>
  decided(fact(networkStream(world.programme.id, network), event))

interface Found {
  readonly network: NetworkState
  readonly request: OutsideRequest
  readonly asked: Asked | undefined
}

function findRequest(
  world: World,
  actor: Actor,
  { network: id, request: name }: OfRequest,
): Found | Refusal {
  const network = world.networks.get(id)
  const request = requestNamed(world, name)
  if (!network || network.withdrawnAt !== undefined)
    return refusal('no-such-network', 'There is no such network, or it has been withdrawn.')
  if (!request)
    return refusal('no-such-request', 'This programme asks nothing of the kind of anybody outside.')
  const party = askedBy(world, request)
  if (!actsAs(world, actor, party, { network: id }) && !leads(world, actor))
    return refusal('not-yours', `This is for the ${partyLabels[party].toLowerCase()} to chase.`)
  if (isDone(world, request.step, { network: id }))
    return refusal(
      'already-complete',
      `“${getStep(world.programme, request.step).title}” is done, so nothing is owed any more.`,
    )
  return { network, request, asked: network.outside?.[name] }
}

function findAsked(
  world: World,
  actor: Actor,
  command: OfRequest,
): (Found & { readonly asked: Asked }) | Refusal {
  const found = findRequest(world, actor, command)
  if ('code' in found) return found
  const { asked } = found
  if (asked) return { ...found, asked }
  return refusal('not-asked', `Enter first when the ${found.request.party} was asked.`, {
    field: 'askedOn',
  })
}

function tooEarly(world: World, network: NetworkId, { step }: OutsideRequest): Refusal | null {
  const waiting = waitsFor(world, getStep(world.programme, step), { network })
  if (waiting.length === 0) return null
  const titles = waiting.map(({ title }) => title).join('; ')
  return refusal('cannot-start-yet', `This cannot be asked for yet. To be done first: ${titles}.`, {
    facts: { waitingFor: waiting.map(({ id }) => id) },
  })
}

/** What was answered is asked for again only where members or the payee have changed since. */
function answeredAlready(
  world: World,
  network: NetworkId,
  request: OutsideRequest,
  asked: Asked | undefined,
): Refusal | null {
  if (!asked?.answeredOn || isOutdated(world, network, request, asked)) return null
  return noLongerOwed(request)
}

const noLongerOwed = ({ party }: OutsideRequest) =>
  refusal('already-answered', `The ${party} has answered. Correct the answer if it is wrong.`)

function wrongDay(
  { now }: World,
  day: LondonDate,
  first: LondonDate,
  field: string,
): Refusal | null {
  if (day > londonDateOf(now))
    return refusal(
      'date-in-future',
      `${formatDate(day)} is in the future. Enter the day on which it happened.`,
      { field },
    )
  if (day >= first) return null
  return refusal('date-too-early', `Enter a day from ${formatDate(first)} on.`, {
    field,
    facts: { first },
  })
}

function promisedBefore(promisedFor: LondonDate | undefined, askedOn: LondonDate): Refusal | null {
  if (!promisedFor || promisedFor >= askedOn) return null
  return refusal(
    'promised-before-asked',
    `It cannot be promised for a day before ${formatDate(askedOn)}, when it was asked for.`,
    { field: 'promisedFor', facts: { askedOn, promisedFor } },
  )
}

function wrongCode(
  { matches, says, label }: NonNullable<OutsideRequest['issues']>,
  code: string,
  { source }: OutsideRequest,
): Refusal | null {
  if (new RegExp(`^(?:${matches})$`).test(code)) return null
  return refusal('code-malformed', `Enter the ${label.toLowerCase()} as ${says}.`, {
    field: 'code',
    source,
    facts: { code },
  })
}

const taken = (code: string, holder: string, { party, source }: OutsideRequest) =>
  refusal(
    'code-taken',
    `${code} is the code of ${holder}. Compare it with what the ${party} sent.`,
    { field: 'code', source, facts: { code, holder } },
  )
