import { type Actor, actsAs, leads } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { RegisterChange } from '../facts/outside-events.ts'
import type { LondonDate, NetworkId, StepId } from '../ids.ts'
import type { OutsideRequest } from '../programme/outside-request.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { waitsFor } from '../progress/startable.ts'
import type { World } from '../world.ts'
import { askedBy, outsideClock } from './outside-request.ts'
import { isOutdated, registerChange } from './register-change.ts'

/** Where one thing that a network needs from outside stands. */
export interface OutsideView {
  readonly network: NetworkId
  readonly networkName: string
  readonly request: string
  readonly label: string
  readonly party: string
  readonly step: StepId
  readonly stepTitle: string
  readonly status: 'notYet' | 'toAsk' | 'asked' | 'answered' | 'done'
  readonly cannotAskBecause: readonly string[]
  readonly askedOn: LondonDate | null
  readonly promisedFor: LondonDate | null
  readonly answeredOn: LondonDate | null
  readonly code: string | null
  readonly doneOn: LondonDate | null
  /** Until when the other side is in time, and for what; null while no clock runs. */
  readonly clock: {
    readonly owed: 'answer' | 'confirmation'
    readonly until: LondonDate
    readonly late: boolean
  } | null
  /** What is or was asked for, where the national register has to enter it. */
  readonly register: RegisterChange | null
  /** Members or the payee have changed since it was asked for. */
  readonly outdated: boolean
  readonly issues: Pick<NonNullable<OutsideRequest['issues']>, 'label' | 'hint'> | null
  readonly mayChase: boolean
  readonly source: string
}

/** Everything that a network needs from parties without an account. */
export const outsidePage = (
  world: World,
  actor: Actor,
  network: NetworkId,
): readonly OutsideView[] =>
  (world.programme.outside ?? []).map((request) => viewOf(world, actor, network, request))

/** The same for every network of the commissioner. */
export const outsideRows = (world: World, actor: Actor): readonly OutsideView[] =>
  [...world.networks.values()]
    .filter((one) => one.withdrawnAt === undefined && one.commissioner === world.commissioner.id)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ id }) => outsidePage(world, actor, id))

function viewOf(
  world: World,
  actor: Actor,
  network: NetworkId,
  request: OutsideRequest,
): OutsideView {
  const { name, label, party, step: id, issues, source } = request
  const step = getStep(world.programme, id)
  const state = world.networks.get(network)
  const asked = state?.outside?.[name]
  const { completedAt } = recordOf(world, step, { network })
  const waiting = waitsFor(world, step, { network }).map(({ title }) => title)
  const clock = outsideClock(world, network, request)
  const today = londonDateOf(world.now)
  const done = completedAt !== undefined
  const status = (): OutsideView['status'] => {
    if (done) return 'done'
    if (asked) return asked.answeredOn ? 'answered' : 'asked'
    return waiting.length > 0 ? 'notYet' : 'toAsk'
  }
  const chases = leads(world, actor) || actsAs(world, actor, askedBy(world, request), { network })
  return {
    network,
    networkName: state?.name ?? network,
    request: name,
    label,
    party,
    step: id,
    stepTitle: step.title,
    status: status(),
    cannotAskBecause: done || asked ? [] : waiting,
    askedOn: asked?.askedOn ?? null,
    promisedFor: asked?.promisedFor ?? null,
    answeredOn: asked?.answeredOn ?? null,
    code: asked?.code ?? null,
    doneOn: done ? londonDateOf(completedAt) : null,
    clock: clock && { owed: clock.owed, until: clock.until, late: today > clock.until },
    register: asked?.register ?? registerChange(world, network, request),
    outdated: asked !== undefined && !done && isOutdated(world, network, request, asked),
    issues: issues ? { label: issues.label, hint: issues.hint } : null,
    mayChase: chases && !done && waiting.length === 0,
    source,
  }
}
