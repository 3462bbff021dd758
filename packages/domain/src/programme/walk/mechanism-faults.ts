import type { StepId } from '../../ids.ts'
import type { Programme } from '../programme.ts'
import type { Completion, Scope, Step } from '../step.ts'

const noticeRule = 'notice14Days'

/** Whose step it can be for each way of completing one. */
const scopesOf: Readonly<Record<Completion['how'], readonly Scope[]>> = {
  answer: ['practice', 'network', 'commissioner', 'meeting'],
  allAgree: ['network'],
  eachSigns: ['practice'],
  judged: ['network'],
  decided: ['network'],
  computed: ['network', 'commissioner'],
}

/** Each step is completed in a way that works for whose it is, and exactly one step forms the network. */
export function mechanismFaults(programme: Programme): readonly string[] {
  return [
    ...programme.steps.flatMap((step) => [
      ...scopeFaults(step),
      ...documentFaults(programme, step),
      ...returnFaults(programme, step),
    ]),
    ...membershipFaults(programme),
    ...documentParts(programme),
    ...servedFaults(programme),
    ...noticeFaults(programme),
    ...frontFaults(programme),
    ...variedFaults(programme),
    ...variedLaterFaults(programme),
    ...givingUpFaults(programme),
  ]
}

const scopeFaults = ({ id, scope, completion }: Step): readonly string[] =>
  scopesOf[completion.how].includes(scope)
    ? []
    : [`${id} is completed by “${completion.how}”, which does not work for a ${scope}'s step.`]

function documentFaults(programme: Programme, { id, completion }: Step): readonly string[] {
  if (completion.how !== 'eachSigns') return []
  const { document } = completion
  return programme.documents.some(({ name }) => name === document)
    ? []
    : [`${id} is signed on the document “${document}”, which the programme does not have.`]
}

function returnFaults(programme: Programme, { id, completion }: Step): readonly string[] {
  if (completion.how !== 'judged') return []
  const returned = programme.steps.find((one) => one.id === completion.returns)
  if (!returned) return [`${id} returns ${completion.returns}, which is no step of the programme.`]
  return returned.scope === 'network'
    ? []
    : [`${id} returns ${returned.id}, which is not the network's.`]
}

function membershipFaults({ steps }: Programme): readonly string[] {
  const forming = steps.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'members'))
  const [step] = forming
  if (!step) return ['No step asks for the members of the network.']
  if (forming.length > 1)
    return [`Only one step may ask for the members, not ${forming.map(({ id }) => id).join(', ')}.`]
  const members = step.evidence.filter(({ kind }) => kind === 'members').length
  const coordinators = step.evidence.filter(
    (field) => field.kind === 'practice' && field.among === 'members',
  ).length
  return [
    ...(step.completion.how === 'allAgree'
      ? []
      : [`${step.id} forms the network, so all agree to it.`]),
    ...(members === 1 ? [] : [`${step.id} asks for the members ${members} times.`]),
    ...(coordinators === 1 ? [] : [`${step.id} needs one question for the coordinating member.`]),
  ]
}

/** Notice is given to each practice, on two dates, by an answer that says why where it is short. */
function servedFaults({ documents, steps }: Programme): readonly string[] {
  return documents.flatMap(({ name, served, madeOf }) => {
    if (!served) return []
    const step = steps.find(({ id }) => id === served.by)
    const kindOf = (field: string) => step?.evidence.find(({ id }) => id === field)?.kind
    if (step?.scope !== 'practice' || step.completion.how !== 'answer')
      return [`The document “${name}” is served by ${served.by}, which no practice has by answer.`]
    return [
      ...(madeOf.includes(step.id) ? [] : [`The document “${name}” is not made of ${step.id}.`]),
      ...[served.noticeOn, served.effectiveOn]
        .filter((field) => kindOf(field) !== 'date')
        .map((field) => `${step.id} serves “${name}”, and has no date “${field}”.`),
      ...(kindOf(served.shortNotice) === 'text'
        ? []
        : [`${step.id} serves “${name}”, and has no words “${served.shortNotice}”.`]),
    ]
  })
}

/** A step that counts days of notice belongs to a document that says what is served, and with how many. */
function noticeFaults({ documents, steps }: Programme): readonly string[] {
  return steps
    .filter(({ accept }) => accept.some(({ rule }) => rule === noticeRule))
    .filter(
      ({ id, completion }) =>
        !documents.some(
          ({ name, served }) =>
            served &&
            (served.by === id || (completion.how === 'eachSigns' && completion.document === name)),
        ),
    )
    .map(
      ({ id }) =>
        `${id} gives notice, and no document says what is served and with how many days: add “served”.`,
    )
}

/** A clause is known by its key, and a summary says what it stands beside. */
function frontFaults({ documents }: Programme): readonly string[] {
  return documents.flatMap(({ name, front }) => {
    const ids = front?.clauses.map(({ id }) => id) ?? []
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
    const empty = front?.clauses.filter(({ says }) => says.length === 0) ?? []
    return [
      ...twice.map((id) => `The document “${name}” has two clauses “${id}”.`),
      ...empty.map(({ id }) => `The clause “${id}” of the document “${name}” says nothing.`),
    ]
  })
}

/** The members' rule is an answer of the document itself, and what it may not relax is part of it. */
function variedFaults({ documents, steps }: Programme): readonly string[] {
  return documents.flatMap(({ name, madeOf, varied }) => {
    if (!varied) return []
    const fields = steps.find(({ id }) => id === varied.by)?.evidence.map(({ id }) => id) ?? []
    return [
      ...[varied.by, ...varied.always.value]
        .filter((id) => !madeOf.includes(id))
        .map((id) => `How “${name}” is varied speaks of ${id}, which is no part of it.`),
      ...[varied.share, varied.votes, varied.quorum]
        .filter((field) => !fields.includes(field))
        .map(
          (field) => `How “${name}” is varied rests on ${varied.by}.${field}, which is not asked.`,
        ),
    ]
  })
}

/** What members vary later is part of the document, is theirs to answer, and a blocker of a kind that there is. */
function variedLaterFaults({ documents, steps, blockerKinds }: Programme): readonly string[] {
  return documents.flatMap(({ name, madeOf, variedLater }) => {
    if (!variedLater) return []
    const { parts, late } = variedLater
    const theirs = (id: StepId) =>
      madeOf.includes(id) &&
      steps.some(
        ({ id: one, scope, completion: { how } }) =>
          one === id && scope === 'network' && (how === 'allAgree' || how === 'answer'),
      )
    return [
      ...parts.value
        .filter((id) => !theirs(id))
        .map(
          (id) => `“${name}” is varied later in ${id}, which is no part that its members answer.`,
        ),
      ...(blockerKinds.some(({ kind }) => kind === late)
        ? []
        : [`A variation of “${name}” that is late raises “${late}”, which is no kind of blocker.`]),
    ]
  })
}

function givingUpFaults({ givingUp, blockerKinds }: Programme): readonly string[] {
  if (!givingUp || blockerKinds.some(({ kind }) => kind === givingUp.unanswered)) return []
  return [
    `An answer on giving a group up that is late raises “${givingUp.unanswered}”, which is no kind of blocker.`,
  ]
}

function documentParts({ documents, steps }: Programme): readonly string[] {
  return documents.flatMap(({ name, madeOf }) =>
    madeOf
      .filter((id) => !steps.some((one) => one.id === id))
      .map((id) => `The document “${name}” is made of ${id}, which is no step of the programme.`),
  )
}
