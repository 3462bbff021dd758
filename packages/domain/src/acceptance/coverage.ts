import { londonDateOf } from '../calendar/london-day.ts'
import type { PracticeId } from '../ids.ts'
import { listSizeOf } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { dateIn, textParameter } from './given.ts'
import { inThousands, practiceNames } from './in-words.ts'
import { uncoveredPractices } from './uncovered-practices.ts'

const source =
  'Networks of a commissioner are confirmed together, so that every practice is covered: S23 S26 S27'

/**
 * Every practice with patients is in a registered network or under planned cover. A commissioner that confirms the
 * networks that are ready may go on with a gap; it is escalated elsewhere.
 */
export const coverage: AcceptanceRule = ({ world }, parameters) => {
  if (world.commissioner.gapPolicy === 'confirmReady') return null
  const uncovered = uncoveredPractices(world, textParameter(parameters, 'registeredStep'))
  if (uncovered.length === 0) return null
  return refusal(
    'patients-uncovered',
    `${inThousands(patientsOf(world, uncovered))} patients are in no registered network: ${practiceNames(world, uncovered)}. Find each practice a network or plan cover for it; or choose to confirm the networks that are ready.`,
    { source, facts: { uncovered } },
  )
}

/** The gap is closed, by membership or by cover as was said. */
export const gapClosed: AcceptanceRule = ({ world, answer }, parameters) => {
  const uncovered = uncoveredPractices(world, textParameter(parameters, 'registeredStep'))
  if (uncovered.length > 0)
    return refusal(
      'gap-open',
      `The gap is not closed: ${practiceNames(world, uncovered)} still has no network and no cover.`,
      { source, facts: { uncovered } },
    )
  const covered = underCover(world)
  if (answer.outcome === 'joined' && covered.length > 0)
    return refusal(
      'not-all-joined',
      `${practiceNames(world, covered)} joined no network and is under local cover. Choose the answer about cover.`,
      { field: 'outcome', source, facts: { covered } },
    )
  return null
}

/** Cover is agreed for every practice that joined no network. */
export const coverAgreed: AcceptanceRule = ({ world, answer }, parameters) => {
  const uncovered = uncoveredPractices(world, textParameter(parameters, 'registeredStep'))
  if (uncovered.length > 0)
    return refusal(
      'cover-missing',
      `No cover is planned for ${practiceNames(world, uncovered)}. Plan it with a network first.`,
      { source, facts: { uncovered } },
    )
  const agreedOn = dateIn(answer, 'agreedOn')
  if (agreedOn && agreedOn > londonDateOf(world.now))
    return refusal('agreed-in-future', 'Enter the date on which it was agreed, today or earlier.', {
      field: 'agreedOn',
      source,
    })
  return null
}

const underCover = (world: World): readonly PracticeId[] =>
  (Object.keys(world.commissioner.cover) as PracticeId[])
    .filter((id) => (world.practices.get(id)?.network ?? null) === null)
    .sort()

function patientsOf(world: World, practices: readonly PracticeId[]): number {
  let patients = 0
  for (const id of practices) {
    const practice = world.practices.get(id)
    patients += (practice && listSizeOf(world.programme, practice)) ?? 0
  }
  return patients
}
