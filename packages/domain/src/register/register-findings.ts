import type { CommissionerNamed, RegisterEvidence, RegisterSays } from '../facts/register-events.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { type Fact, fact, practiceStream } from '../facts/stream-ref.ts'
import {
  type CommissionerId,
  type LondonDate,
  type PracticeId,
  type ProgrammeId,
  registerChangeId,
} from '../ids.ts'
import { type Moves, movesIn, namedFor } from './moves-in-register.ts'
import type { RegisterEntry, RegisterFile } from './register-entry.ts'
import { isPending } from './register-moves.ts'
import { type SuccessorIndex, successorIndex, successorsOf } from './successor-hints.ts'

/** What is known of a running programme where a register is compared with it. */
export interface Enrolled {
  readonly programme: ProgrammeId
  /** Those all of whose practices take part: what opens with a mere neighbour is no news here. */
  readonly commissioners: ReadonlySet<CommissionerId>
  readonly practices: ReadonlyMap<PracticeId, PracticeState>
}

/**
 * What a later register says that the running programme does not know, as proposals for a person to decide on: none of
 * it is applied. What was proposed or settled before is not proposed again; what is said no more is withdrawn.
 */
export function registerFindings(enrolled: Enrolled, file: RegisterFile): readonly Fact[] {
  const index = successorIndex(file.entries.values())
  const moves = movesIn(enrolled, file)
  return [
    ...[...enrolled.practices.values()].flatMap((practice) =>
      ofKnown(enrolled, practice, file, { index, moves }),
    ),
    ...[...file.entries.values()].flatMap((entry) => ofNew(enrolled, entry, file)),
  ]
}

function ofKnown(
  enrolled: Enrolled,
  practice: PracticeState,
  file: RegisterFile,
  { index, moves }: { readonly index: SuccessorIndex; readonly moves: Moves },
): readonly Fact[] {
  const entry = file.entries.get(practice.id)
  if (!entry && !file.complete) return []
  const evidence = evidenceOf(entry, file)
  const said = whatItSays(practice, entry)
  const open = openChanges(practice)
  const stream = practiceStream(enrolled.programme, practice.id)
  const commissioner = said === 'moved' ? namedFor(moves, practice, entry) : undefined
  const on = dayOf(said, evidence, entry)
  const same = (one: RegisterChange) =>
    one.says === said && one.on === on && one.commissioner?.code === commissioner?.code
  const known = said !== null && isKnown(practice, same)
  const gone = open
    .filter((one) => one.says !== said || (!known && !same(one)))
    .map(({ id }) =>
      fact(stream, { type: 'registerChangeWithdrawn', data: { change: id, evidence } }),
    )
  const doubted = doubts(practice, said, commissioner).map(({ id }) =>
    fact(stream, { type: 'registerChangeDoubted', data: { change: id, evidence } }),
  )
  if (said === null || known) return [...gone, ...doubted]
  const successors =
    said === 'closed' ? successorsOf(index, enrolled, practice, evidence.closedOn) : []
  const data = {
    ...{ change: nextId(practice), says: said, on, evidence, successors },
    ...(commissioner ? { commissioner } : {}),
  }
  return [...gone, ...doubted, fact(stream, { type: 'registerChangeProposed', data })]
}

/** Decided and not done yet, and the register says it no more: told once, for whoever decided to look again. */
const doubts = (
  { register = {} }: PracticeState,
  said: RegisterSays | null,
  commissioner: CommissionerNamed | undefined,
): readonly RegisterChange[] =>
  Object.values(register).filter(
    (one) =>
      isPending(one) &&
      (one.says !== said || one.commissioner?.code !== commissioner?.code) &&
      one.doubted === undefined,
  )

/** What is new in it, against what the programme goes by; null where the two agree. */
function whatItSays(
  { published, closed }: PracticeState,
  entry: RegisterEntry | undefined,
): RegisterSays | null {
  const takesPart = published.active && closed === undefined
  const status = entry?.status ?? 'missing'
  if (takesPart && status !== 'active' && status !== 'proposed') return 'closed'
  if (takesPart) return isElsewhere(published, entry) ? 'moved' : null
  if (status !== 'active' || !hasList(entry)) return null
  return closed === undefined ? 'opened' : 'reopened'
}

const isElsewhere = (
  { commissioner }: PracticeState['published'],
  entry: RegisterEntry | undefined,
): boolean => entry?.commissioner !== undefined && entry.commissioner.code !== commissioner

const hasList = (entry: RegisterEntry | undefined): boolean => (entry?.published?.listSize ?? 0) > 0

/** A practice of one of the commissioners that the programme does not have, active and with patients. */
function ofNew(
  { programme, commissioners, practices }: Enrolled,
  entry: RegisterEntry,
  file: RegisterFile,
): readonly Fact[] {
  const { published } = entry
  if (!published || practices.has(entry.code) || !commissioners.has(published.commissioner))
    return []
  if (entry.status !== 'active' || !hasList(entry)) return []
  const stream = practiceStream(programme, entry.code)
  return [
    // Known from now on, and no part of anything until somebody has decided.
    fact(stream, { type: 'practiceEnrolled', data: { ...published, active: false } }),
    fact(stream, {
      type: 'registerChangeProposed',
      data: {
        change: registerChangeId(`${entry.code}-R1`),
        says: 'opened',
        on: entry.openedOn,
        evidence: evidenceOf(entry, file),
        successors: [],
      },
    }),
  ]
}

const openChanges = ({ register = {} }: PracticeState): readonly RegisterChange[] =>
  Object.values(register).filter(({ outcome }) => outcome === undefined)

/** The same news of the same day is news once, however it was settled. */
function isKnown(
  { register = {} }: PracticeState,
  same: (change: RegisterChange) => boolean,
): boolean {
  const last = Object.values(register).findLast(({ outcome }) => outcome !== 'withdrawn')
  return last !== undefined && same(last)
}

/** The day that the register names for what it says. */
function dayOf(
  said: RegisterSays | null,
  { closedOn, openedOn }: RegisterEvidence,
  entry: RegisterEntry | undefined,
): LondonDate | null {
  if (said === 'moved') return entry?.commissioner?.since ?? null
  return said === 'closed' ? closedOn : openedOn
}

const nextId = ({ id, register = {} }: PracticeState) =>
  registerChangeId(`${id}-R${Object.keys(register).length + 1}`)

const evidenceOf = (
  entry: RegisterEntry | undefined,
  { name, extractDate }: RegisterFile,
): RegisterEvidence => ({
  file: name,
  extractDate,
  row: entry?.row ?? null,
  status: entry?.status ?? 'missing',
  openedOn: entry?.openedOn ?? null,
  closedOn: entry?.closedOn ?? null,
})
