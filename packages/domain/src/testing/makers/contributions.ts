import { documentVersion } from '../../acceptance/document-version.ts'
import type { Actor } from '../../access/grants.ts'
import { variable } from '../../agreement-variation/may-vary.ts'
import { openVariations } from '../../agreement-variation/variations.ts'
import type { Contribution, ContributionKind } from '../../decide/contribution.ts'
import type { PracticeId } from '../../ids.ts'
import type { Party } from '../../programme/step.ts'
import { recordIsDone, recordOf, type Whose } from '../../progress/completion.ts'
import { coordinatorOf, formsNetwork, membersOf } from '../../progress/membership.ts'
import type { World } from '../../world.ts'
import type { Draw } from '../draw.ts'
import { personFor, userOf } from '../made-up-people.ts'
import { lead } from '../made-up-run.ts'
import { plausibleAnswer, words } from '../plausible-answer.ts'
import { decisionOn } from './decisions.ts'
import type { Item } from './items.ts'

export interface Doing extends Item {
  readonly world: World
  readonly draw: Draw
}

/** Who does what about a step; for one member where they do it each. */
interface Deed {
  readonly by: Actor
  readonly contribution: Contribution
  readonly practice?: PracticeId
}

/** Every kind of contribution: a kind without an entry does not compile. */
const deeds: { readonly [K in ContributionKind]: (doing: Doing) => Deed } = {
  answer: (doing) => ({
    by: party(doing, 'by'),
    contribution: { kind: 'answer', answer: answerOf(doing) },
  }),
  notApplicable: (doing) => ({
    by: doing.draw.oneIn(3) ? lead : party(doing, 'by'),
    contribution: { kind: 'notApplicable', reason: words },
  }),
  propose,
  agree: (doing) => {
    const practice = undecided(doing)
    const version = versionOf(doing)
    return { by: userOf(practice), contribution: { kind: 'agree', version }, ...of(practice) }
  },
  decline: (doing) => {
    const practice = undecided(doing)
    const contribution = { kind: 'decline' as const, version: versionOf(doing), reason: words }
    return { by: userOf(practice), contribution, ...of(practice) }
  },
  sign: (doing) => ({
    by: userOf(doing.whose.practice),
    contribution: { kind: 'sign', version: textOf(doing), answer: answerOf(doing) },
  }),
  vary: (doing) => ({
    by: party(doing, 'proposedBy'),
    contribution: { kind: 'vary', answer: answerOf(doing) },
  }),
  declineVariation: (doing) => ({
    by: userOf(doing.whose.practice),
    contribution: { kind: 'declineVariation', version: textOf(doing), reason: words },
  }),
  withdrawVariation: (doing) => ({
    by: doing.draw.oneIn(2) ? lead : party(doing, 'proposedBy'),
    contribution: { kind: 'withdrawVariation', version: textOf(doing), reason: words },
  }),
  withdraw: ({ whose }) => ({
    by: userOf(whose.practice),
    contribution: { kind: 'withdraw', reason: words },
  }),
  judge: (doing) => ({
    by: party(doing, 'by'),
    contribution: doing.draw.oneIn(4)
      ? { kind: 'judge', verdict: 'returned', items: ['The map'], reason: words }
      : { kind: 'judge', verdict: 'accepted', items: [] },
  }),
  decide: ({ world, whose, draw }) => decisionOn(world, whose, draw),
  confirm: (doing) => ({ by: party(doing, 'confirmedBy'), contribution: { kind: 'confirm' } }),
  acknowledge: (doing) => ({
    by: party(doing, 'acknowledgedBy'),
    contribution: { kind: 'acknowledge' },
  }),
}

export const everyKind = Object.keys(deeds) as readonly ContributionKind[]

export const deedOf = (doing: Doing): Deed => deeds[kindOf(doing)](doing)

/** What comes next about the step, as a rule; recklessly, anything. */
function kindOf(doing: Doing): ContributionKind {
  const { step, draw } = doing
  const { how } = step.completion
  if (draw.reckless && draw.oneIn(3)) return draw.among(everyKind) ?? 'answer'
  const done = recordIsDone(recordOf(doing.world, step, doing.whose))
  switch (how) {
    case 'answer':
      return step.mayBeNotApplicable && draw.oneIn(3) ? 'notApplicable' : 'answer'
    case 'allAgree':
      if (isVariable(doing)) return 'vary'
      if (variationOf(doing.world, doing)) return 'withdrawVariation'
      if (done || undecided(doing) === undefined) return 'propose'
      return draw.oneOf('agree', 'agree', 'agree', 'agree', 'decline', 'propose')
    case 'eachSigns':
      if (variationOf(doing.world, doing)) return draw.oneIn(4) ? 'declineVariation' : 'sign'
      return done ? 'withdraw' : 'sign'
    case 'judged':
      return 'judge'
    case 'decided':
      return 'decide'
    case 'computed':
      return done ? 'acknowledge' : 'confirm'
  }
}

const of = (practice: PracticeId | undefined) => (practice ? { practice } : {})

function party({ world, step, whose }: Doing, part: string): Actor {
  const named = (step.completion as Readonly<Record<string, unknown>>)[part]
  return personFor(world, (named ?? 'supportLead') as Party, whose)
}

const answerOf = ({ world, step, whose, draw }: Doing) => plausibleAnswer(world, step, whose, draw)

const proposalOf = ({ world, step, whose }: Doing) => recordOf(world, step, whose).proposal

const versionOf = (doing: Doing): number => proposalOf(doing)?.version ?? 1

/** A member who has not agreed to what is proposed; undefined where nothing is. */
function undecided(doing: Doing): PracticeId | undefined {
  const proposal = proposalOf(doing)
  const { world, whose, draw } = doing
  if (!proposal || !whose.network) return undefined
  const open = membersOf(world, whose.network).filter((one) => !proposal.agreed[one])
  return open[draw.below(Math.max(1, open.length))]
}

function propose(doing: Doing): Deed {
  const { world, step, whose, draw } = doing
  const by = party(doing, 'proposedBy')
  const network = whose.network && world.networks.get(whose.network)
  if (!formsNetwork(step) || !network) {
    return { by, contribution: { kind: 'propose', answer: answerOf(doing) } }
  }
  const coordinator = coordinatorOf(world.programme, network)
  const members = groupAround(world, whose, draw, coordinator)
  const answer = { ...plausibleAnswer(world, step, whose, draw, members), coordinator }
  return { by, contribution: { kind: 'propose', answer: answer as never } }
}

/** The members as they are, with one more or one less. */
function groupAround(
  world: World,
  { network }: Whose,
  draw: Draw,
  keep: PracticeId | undefined,
): readonly PracticeId[] {
  const members = network ? membersOf(world, network) : []
  const other = draw.among([...world.practices.keys()])
  if (!other || other === keep) return members
  return members.includes(other) ? members.filter((one) => one !== other) : [...members, other]
}

function isVariable({ world, step, whose: { network } }: Doing): boolean {
  return network !== undefined && !('code' in variable(world, step, network))
}

/** One that waits for signatures: of this part, or to be signed here. */
export function variationOf(world: World, { step, whose: { network } }: Item): string | undefined {
  const { completion } = step
  const state = network && world.networks.get(network)
  if (!state) return undefined
  return openVariations(state).find(({ step: part, document }) =>
    completion.how === 'eachSigns' ? document === completion.document : part === step.id,
  )?.id
}

function textOf(doing: Doing): string {
  const { world, step, whose, draw } = doing
  const { network, practice } = whose
  const { completion } = step
  const variation = variationOf(doing.world, doing)
  if (variation && !draw.oneIn(8)) return variation
  if (completion.how !== 'eachSigns' || !network || draw.oneIn(4)) return 'an older text'
  return documentVersion(world, network, completion.document, practice)
}
