import { answerOf } from '../acceptance/document-version.ts'
import { type Actor, practiceFor, practiceOf } from '../access/grants.ts'
import { absenceNow } from '../change/stand-in.ts'
import type { NetworkState } from '../facts/state.ts'
import type { Instant, LondonDate, NetworkId, PracticeId } from '../ids.ts'
import { formField, formOf } from '../organisation/form-of.ts'
import { formTendencies } from '../organisation/forms.ts'
import { choiceHolds } from '../people/awaited-choice.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { Step } from '../programme/step.ts'
import { getStep, recordIsDone } from '../progress/completion.ts'
import { standingUntil } from '../progress/interim.ts'
import { coordinatorOf, membershipStep, membersOf } from '../progress/membership.ts'
import { waitingOn } from '../progress/waiting-on.ts'
import type { World } from '../world.ts'
import { type AgreementView, agreementsView } from './agreements-view.ts'
import { type SharingView, sharingSteps, sharingView } from './sharing-view.ts'

interface Named {
  readonly id: PracticeId
  readonly name: string
}

/** Words of a person: a reference until the operation puts the name there; null for those who may not read it. */
type Words = ErasableRef | string | null

/** Somebody is being chosen anew, and what is approved or signed waits for it. */
interface Anew {
  readonly since: Instant | null
  readonly by: LondonDate
  /** Who has to act on it now. */
  readonly waitsFor: string
  /** Titles of what waits. */
  readonly holds: readonly string[]
}

export interface PeoplePage {
  /** How the practices are organised; `said` where they have said so themselves. */
  readonly form: { readonly label: string; readonly inShort: string; readonly said: boolean } | null
  readonly coordinator: Named | null
  /** Null where the programme has no such part. */
  readonly director: {
    readonly chosen: boolean
    readonly anew: Anew | null
    readonly person: Words
    readonly practice: Named | null
    readonly chosenBy: string | null
    readonly interimUntil: LondonDate | null
    readonly away: {
      readonly until: LondonDate
      readonly standIn: Words
      readonly practice: Named | null
    } | null
  } | null
  readonly payee: {
    readonly chosen: boolean
    readonly anew: Anew | null
    readonly practice: Named | null
    readonly provider: Words
  } | null
  readonly agreements: readonly AgreementView[]
  readonly sharing: SharingView | null
}

/** Who acts for a network, how it is organised, and with whom its members share data. */
export function peoplePage(world: World, actor: Actor, id: NetworkId): PeoplePage {
  const network = world.networks.get(id)
  if (!network) throw new Error(`The network ${id} is not in this world.`)
  const coordinator = coordinatorOf(world.programme, network)
  const member = practiceOf(actor, membersOf(world, id)) !== undefined
  return {
    form: formView(world, network),
    coordinator: coordinator ? named(world, coordinator) : null,
    director: directorView(world, network),
    payee: payeeView(world, network),
    agreements: agreementsView(world, actor, id, sharingSteps(world).signing?.id),
    sharing: sharingView(world, id, member),
  }
}

const named = (world: World, id: PracticeId): Named => ({
  id,
  name: world.practices.get(id)?.published.name ?? id,
})

function formView({ programme }: World, network: NetworkState): PeoplePage['form'] {
  const step = membershipStep(programme)
  const field = formField(step)
  if (!field) return null
  const { label, inShort } = formTendencies[formOf(programme, network)]
  const said = answerOf(network.steps[step.id] ?? {})?.[field.id] !== undefined
  return { label, inShort, said }
}

interface Part {
  readonly step: Step
  readonly answer: Readonly<Record<string, unknown>>
  readonly chosen: boolean
}

/** What was chosen; what is only put forward, or is to be chosen anew, is nobody's yet. */
function partIn(world: World, network: NetworkState, part: 'director' | 'payee'): Part | null {
  const named = world.programme.parts[part]
  if (!named) return null
  const step = getStep(world.programme, named.step)
  const record = network.steps[step.id] ?? {}
  const chosen = recordIsDone(record)
  return { step, chosen, answer: chosen ? (answerOf(record) ?? {}) : {} }
}

function directorView(world: World, network: NetworkState): PeoplePage['director'] {
  const part = partIn(world, network, 'director')
  if (!part) return null
  const { step, answer, chosen } = part
  const held = chosen
    ? practiceFor(world, 'director', { network: network.id }, { standIns: false })
    : undefined
  const absence = absenceNow(world, network)
  const choice = step.evidence.find(({ kind }) => kind === 'choice')
  const label =
    choice?.kind === 'choice' &&
    choice.options.find(({ value }) => value === answer[choice.id])?.label
  return {
    chosen,
    anew: anewView(world, network.id, 'director'),
    person: refIn(step, answer, 'person'),
    practice: held ? named(world, held) : null,
    chosenBy: label || null,
    interimUntil: standingUntil(step, network.steps[step.id] ?? {}),
    away: absence?.until
      ? {
          until: absence.until,
          standIn: absence.standIn ?? null,
          practice: absence.to ? named(world, absence.to) : null,
        }
      : null,
  }
}

function payeeView(world: World, network: NetworkState): PeoplePage['payee'] {
  const part = partIn(world, network, 'payee')
  if (!part) return null
  const { step, answer, chosen } = part
  const field = world.programme.parts.payee?.field ?? ''
  const practice = answer[field]
  return {
    chosen,
    anew: anewView(world, network.id, 'payee'),
    practice: typeof practice === 'string' ? named(world, practice as PracticeId) : null,
    provider: refIn(step, answer, 'text'),
  }
}

function anewView(world: World, network: NetworkId, part: 'director' | 'payee'): Anew | null {
  const held = choiceHolds(world, part, network)
  if (!held) return null
  const { since, by, step, holds } = held
  const { label } = waitingOn(world, step, { network })
  return { since, by, waitsFor: label, holds: holds.map(({ title }) => title) }
}

function refIn(step: Step, answer: Part['answer'], kind: 'person' | 'text'): ErasableRef | null {
  const field = step.evidence.find((one) => one.kind === kind)
  return ((field && answer[field.id]) as ErasableRef | undefined) ?? null
}
