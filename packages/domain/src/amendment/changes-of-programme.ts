import { frontDifference, frontOf } from '../agreement/front.ts'
import type { MediationRoute } from '../programme/mediation.ts'
import type { Programme } from '../programme/programme.ts'
import { same } from './same.ts'

const count = (value: number) => value.toLocaleString('en-GB')

/** What a version changes about the whole programme, in words. */
export function changesOfProgramme(before: Programme, after: Programme): readonly string[] {
  return [
    ...size(before, after),
    ...milestones(before, after),
    ...changed(before, after, 'title', `Is called “${after.title}”; it was “${before.title}”.`),
    ...changed(
      before,
      after,
      'eligibleContracts',
      `Open to ${after.eligibleContracts.join(', ')}; it was open to ${before.eligibleContracts.join(', ')}.`,
    ),
    ...changed(before, after, 'routes', 'Who decides, or its quorum, has changed.'),
    ...documents(before, after),
    ...templates(before, after),
    ...changed(before, after, 'payments', 'Payments have changed.'),
    ...changed(
      before,
      after,
      'blockerKinds',
      'Kinds of blockers, their owners or targets have changed.',
    ),
    ...changed(
      before,
      after,
      'fixedDates',
      `Dates of the contract: ${after.fixedDates.join(', ')}.`,
    ),
    ...mediation(before, after),
    ...changed(before, after, 'disputes', 'Disputes among members have changed.'),
    ...changed(before, after, 'parts', 'Who plays which part, or what waits for it, has changed.'),
    ...changed(before, after, 'memberChanges', 'How approved networks change has changed.'),
    ...changed(
      before,
      after,
      'leadCommissioner',
      'How the lead commissioner is agreed has changed.',
    ),
    ...changed(before, after, 'local', 'What a commissioner may add or tighten has changed.'),
  ]
}

const routes: Readonly<Record<MediationRoute, string>> = {
  localCover: 'another network covers the patients',
  require: 'the commissioner requires a network to take the practice',
}

/** What happens to a practice that nobody wants is said in words; the rest of it is its clock. */
function mediation({ mediation: old }: Programme, { mediation: now }: Programme) {
  if (same(old, now)) return []
  const [was, is] = [old?.afterFailure.value, now?.afterFailure.value]
  if (was === is || !is) return ['Mediation for practices that no network wants has changed.']
  const before = was ? `; it was: ${routes[was]}` : ''
  return [`When mediation has failed, ${routes[is]}${before}.`]
}

/** Clauses by their topics, because members sign them again; anything else that is signed in one sentence. */
function documents(before: Programme, after: Programme): readonly string[] {
  if (same(before.documents, after.documents)) return []
  const clauses = after.documents.flatMap((document) => {
    const old = before.documents.find(({ name }) => name === document.name)
    return frontDifference((old && frontOf(old)?.text) ?? [], frontOf(document)?.text ?? []).map(
      ({ topic }) => `${document.label}: the clause “${topic}” has changed.`,
    )
  })
  return clauses.length > 0 ? clauses : ['What members sign has changed.']
}

const changed = (
  before: Programme,
  after: Programme,
  name: keyof Programme,
  words: string,
): readonly string[] => (same(before[name], after[name]) ? [] : [words])

function size({ size: old }: Programme, { size: now }: Programme): readonly string[] {
  const line = (what: string, was: number, is: number) =>
    was === is ? [] : [`${what} ${count(is)} patients; it was ${count(was)}.`]
  return [
    ...line('A network needs at least', old.minimum, now.minimum),
    ...line('Neighbourhood teams are named above', old.upper, now.upper),
    ...(old.asAt === now.asAt ? [] : [`Lists are as at ${now.asAt}; they were as at ${old.asAt}.`]),
  ]
}

const milestones = (before: Programme, after: Programme): readonly string[] =>
  after.milestones.flatMap(({ name, label, step }) => {
    const old = before.milestones.find((one) => one.name === name)
    return !old || old.step === step
      ? []
      : [`The milestone “${label}” is passed by ${step}; it was passed by ${old.step}.`]
  })

const templates = (before: Programme, after: Programme): readonly string[] =>
  (after.templates ?? []).flatMap(({ name, label, availableFrom: { value } }) => {
    const was = before.templates?.find((one) => one.name === name)?.availableFrom.value
    if (was === value) return []
    return [`${label} is expected on ${value}${was ? `; it was expected on ${was}` : ''}.`]
  })
