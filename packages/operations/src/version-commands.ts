import { createHash } from 'node:crypto'
import { type Database, getProgramme, insertProgrammeVersion, type Transaction } from '@muster/db'
import {
  releaseVersion as decideRelease,
  documentRefused,
  mayRelease,
  notNational,
  releaseToUndo,
  undoRelease,
} from '@muster/domain/amendment/decide-version'
import { readDocument } from '@muster/domain/amendment/document/read-document'
import { reaches } from '@muster/domain/amendment/release'
import { versionFaults } from '@muster/domain/amendment/version-faults'
import { type Decided, refused } from '@muster/domain/decide/contribution'
import { canonicalJson } from '@muster/domain/facts/canonical-json'
import type { ProgrammeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  type Fact,
  fact,
  programmeStream,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { ReleaseScope } from '@muster/domain/facts/version-events'
import type { ProgrammeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { type Refusal, refusal } from '@muster/domain/refusal'
import type { Context } from './complete-step.ts'
import { type Answered, answerOnce } from './perform-command.ts'
import { type LockedProgramme, lockProgramme, programmeChange } from './programme-change.ts'
import { bankDetailsAmong, WordsToKeep } from './words.ts'

interface About {
  readonly programme: ProgrammeId
}

/** A new version from a document; it is in force for nobody until it is released. */
export function addVersion(
  { db, actor }: Context,
  id: string,
  input: About & { readonly document: string },
): Promise<Answered<{ version: number }>> {
  const command = { id, actor, procedure: 'versions.add', input }
  return answerOnce<{ version: number }>(db, command, async (tx) => {
    const at = await lockProgramme(tx, input.programme)
    const read = mayRelease(actor) ? await readVersion(tx, at, input.document) : notNational
    if ('code' in read) return { answered: { ok: false, refusal: read }, change: null }
    const documentHash = hashOf(read)
    await insertProgrammeVersion(tx, read, documentHash)
    const data = { version: read.version, documentHash }
    const added = fact(programmeStream(read.id), { type: 'versionAdded', data })
    return {
      answered: { ok: true, version: read.version },
      change: programmeChange({ ...at, actor: actor.id, id }, [added]),
    }
  })
}

export interface ReleaseInput extends About {
  readonly version: number
  readonly to: ReleaseScope
  readonly reason: string
}

/** One event, and a wake for each commissioner that it reaches: they adopt it in their next look. */
export function releaseVersion(
  context: Context,
  id: string,
  input: ReleaseInput,
): Promise<Answered<{ commissioners: number }>> {
  return withReason(context, id, 'versions.release', input, async (tx, at, reason) => {
    const versions = versionsIn(at.state)
    if (!versions.includes(input.version)) return refused(noSuchVersion(input.version))
    const version = await getProgramme(tx, input.programme, input.version)
    return decideRelease(at.state, { version, to: input.to, reason })
  })
}

/** Brings back what was in force before a release, as a further version released to the same. */
export function undoVersion(
  context: Context,
  id: string,
  input: Omit<ReleaseInput, 'to'>,
): Promise<Answered<{ commissioners: number }>> {
  return withReason(context, id, 'versions.undo', input, async (tx, at, reason) => {
    const undone = releaseToUndo(at.state, input.version, at.places)
    if ('code' in undone) return refused(undone)
    const { to, before } = undone
    const restored = await getProgramme(tx, input.programme, before)
    const version: Programme = { ...restored, version: Math.max(...versionsIn(at.state)) + 1 }
    const documentHash = hashOf(version)
    await insertProgrammeVersion(tx, version, documentHash)
    return undoRelease({ version, documentHash, restores: before, to, reason })
  })
}

type Reason = ReturnType<WordsToKeep['keep']>
type DecideRelease = (
  tx: Transaction<Database>,
  at: LockedProgramme,
  reason: Reason,
) => Promise<Decided>

function withReason(
  { db, actor, salt }: Context,
  id: string,
  procedure: string,
  input: About & { readonly reason: string },
  decide: DecideRelease,
): Promise<Answered<{ commissioners: number }>> {
  const { programme } = input
  const stream = streamKey(programmeStream(programme))
  return answerOnce<{ commissioners: number }>(db, { id, actor, procedure, input }, async (tx) => {
    const words = new WordsToKeep({ id, stream, author: actor.id, salt })
    const reason = words.keep('reason', input.reason.trim(), 'everyone')
    const at = await lockProgramme(tx, programme)
    const bank = bankDetailsAmong(words.kept)
    if (bank) return { answered: { ok: false, refusal: bank }, change: null }
    const made = mayRelease(actor) ? await decide(tx, at, reason) : refused(notNational)
    if (!made.ok) return { answered: made, change: null }
    const woken = reached(at, made.facts)
    if (woken.length === 0) return { answered: { ok: false, refusal: nobodyThere }, change: null }
    return {
      answered: { ok: true, commissioners: woken.length },
      change: programmeChange({ ...at, actor: actor.id, id, words: words.kept }, made.facts, [
        stream,
        ...woken,
      ]),
    }
  })
}

const nobodyThere = refusal(
  'no-such-place',
  'No commissioner of the programme is there. Choose a commissioner or a region from the list.',
  { field: 'to' },
)

const noSuchVersion = (version: number) =>
  refusal('no-such-version', `Version ${version} has not been added.`, { field: 'version' })

export const versionsIn = ({ version, added = [] }: ProgrammeState): readonly number[] => [
  version,
  ...added.map((one) => one.version),
]

const hashOf = (programme: Programme): string =>
  createHash('sha256').update(canonicalJson(programme)).digest('base64url')

async function readVersion(
  tx: Transaction<Database>,
  { programme, state }: LockedProgramme,
  document: string,
): Promise<Programme | Refusal> {
  const numbers = versionsIn(state)
  const newest = Math.max(...numbers)
  const read = readDocument(document, await getProgramme(tx, programme, newest))
  if (!read.ok) return documentRefused(read.faults)
  const { variationOf } = read.programme
  const varied =
    variationOf && numbers.includes(variationOf.version)
      ? await getProgramme(tx, programme, variationOf.version)
      : undefined
  const opened = await getProgramme(tx, programme)
  const faults = versionFaults(read.programme, { opened, newest, varied })
  return faults.length > 0 ? documentRefused(faults) : read.programme
}

/** The programme's own dates may change with what is released to all. */
function reached(
  { programme, places }: LockedProgramme,
  facts: readonly Fact[],
): readonly string[] {
  const to = facts.flatMap(({ event }) => (event.type === 'versionReleased' ? event.data.to : []))
  return places
    .filter((place) => to.some((one) => reaches(one, place)))
    .map(({ id }) => streamKey(commissionerStream(programme, id)))
}
