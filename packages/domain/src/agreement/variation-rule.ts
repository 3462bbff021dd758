import { documentParts } from '../acceptance/document-version.ts'
import type { IssuedPart } from '../facts/events.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import type { SignedDocument } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { recordOf } from '../progress/completion.ts'
import { listSizeOf, membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { differenceOf } from './difference.ts'
import { frontOf } from './front.ts'

export type Share = 'simple' | 'twoThirds'

/** Who has to sign a variation for it to bind all, by the agreement that stands. */
export interface VariationRule {
  readonly share: Share
  readonly byList: boolean
  /** Practices that have to sign at least. */
  readonly quorum: number
}

const findDocument = ({ programme }: World, name: string): SignedDocument | undefined =>
  programme.documents.find((one) => one.name === name)

/** The text that binds the members now; undefined before all have signed one. */
function textThatStands(world: World, network: NetworkId, name: string) {
  const state = world.networks.get(network)
  const made = state?.made?.[name]
  if (!made || !bindsAll(world, network, name, [...made.signed, ...made.bound])) return undefined
  return state?.issued?.[name]?.[made.version]
}

/** Not where a member has joined since, or has taken its signature back. */
function bindsAll(
  world: World,
  network: NetworkId,
  name: string,
  parties: readonly PracticeId[],
): boolean {
  const signing = world.programme.steps.find(
    ({ completion }) => completion.how === 'eachSigns' && completion.document === name,
  )
  return membersOf(world, network).every(
    (practice) =>
      parties.includes(practice) &&
      signing !== undefined &&
      recordOf(world, signing, { practice, network }).signedVersion !== undefined,
  )
}

/** What the members agreed on for variations; null where every member signs. */
export function agreedRule(world: World, network: NetworkId, name: string): VariationRule | null {
  const varied = findDocument(world, name)?.varied
  const text = varied && textThatStands(world, network, name)
  const answer = text?.find(({ step }) => step === varied?.by)?.answer
  return varied && answer ? ruleIn(answer, varied) : null
}

function ruleIn(
  answer: Answer,
  fields: Pick<NonNullable<SignedDocument['varied']>, 'share' | 'votes' | 'quorum'>,
): VariationRule | null {
  const share = answer[fields.share]
  const quorum = answer[fields.quorum]
  if ((share !== 'simple' && share !== 'twoThirds') || typeof quorum !== 'number') return null
  return { share, quorum, byList: answer[fields.votes] === 'byList' }
}

/** The rule for the text as it would be signed now: none where it touches what all have to sign. */
export function ruleForVariation(
  world: World,
  network: NetworkId,
  name: string,
): VariationRule | null {
  const rule = agreedRule(world, network, name)
  const before = textThatStands(world, network, name)
  if (!rule || !before) return null
  return touchesWhatAllSign(world, network, name, before) ? null : rule
}

function touchesWhatAllSign(
  world: World,
  network: NetworkId,
  name: string,
  before: readonly IssuedPart[],
): boolean {
  const document = findDocument(world, name)
  const always = document?.varied?.always.value ?? []
  const changes = differenceOf(before, documentParts(world, network, name))
  if (changes.some(({ step }) => always.includes(step))) return true
  // A text that nobody's answers changed is another wording or front: a national variation.
  if (changes.length === 0) return true
  const { made, fronts } = world.networks.get(network) ?? {}
  const digest = fronts?.of[made?.[name]?.version ?? '']
  return digest !== (document && frontOf(document)?.digest)
}

/** Whether a proposal for this step binds all members by the rule: it is part of a text that stands, and not for all. */
export function ruleForStep(world: World, network: NetworkId, step: Step): VariationRule | null {
  const documents = world.programme.documents.filter(({ madeOf }) => madeOf.includes(step.id))
  const [only, ...others] = documents
  if (!only?.varied || others.length > 0 || only.varied.always.value.includes(step.id)) return null
  return agreedRule(world, network, only.name)
}

/** Whether these members are enough: as many as the quorum, with the share of all votes. */
export function isEnough(
  world: World,
  network: NetworkId,
  { share, byList, quorum }: VariationRule,
  practices: readonly PracticeId[],
): boolean {
  const members = membersOf(world, network)
  const votes = (ids: readonly PracticeId[]) => sum(ids.map((id) => votesOf(world, id, byList)))
  const own = members.filter((id) => practices.includes(id))
  const [mine, all] = [votes(own), votes(members)]
  if (own.length < quorum || all === 0) return false
  return share === 'simple' ? mine * 2 > all : mine * 3 >= all * 2
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

function votesOf({ programme, practices }: World, id: PracticeId, byList: boolean): number {
  const practice = practices.get(id)
  if (!byList) return 1
  return (practice && listSizeOf(programme, practice)) ?? 0
}
