import type { Database, Kysely } from '@muster/db'
import { commissionerId, type LondonDate, londonDate, practiceId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { RegisterEntry } from '@muster/domain/register/register-entry'
import {
  assembleCommissioners,
  assembleRegister,
  GP_PRACTICE_SETTING,
  type PracticeRecord,
  type PublishedKind,
} from '@muster/nhs-data'
import { heldFiles } from '../imports/held-files.ts'
import { publishedPractice } from './published-practice.ts'

/** Those that say what a practice is and how many patients it has. */
const kinds: readonly PublishedKind[] = [
  'practice-register',
  'hierarchy',
  'list-sizes-published',
  'list-sizes-joined',
  'payments',
  'coordinates',
]

/** Every practice of the register that is held now, with what the other files say of it. */
export async function registerEntries(
  db: Kysely<Database>,
  programme: Programme,
  at: LondonDate,
): Promise<readonly RegisterEntry[]> {
  const files = await heldFiles(db, kinds)
  const known = new Map(
    assembleCommissioners(files).commissioners.map(({ code, name }) => [code, name]),
  )
  return assembleRegister(files, { listDate: programme.size.asAt })
    .filter(({ life }) => life !== null)
    .map((record) => entryOf(record, known, at))
}

const statuses = { A: 'active', C: 'closed', D: 'dormant', P: 'proposed' } as const

function entryOf(
  record: PracticeRecord,
  known: ReadonlyMap<string, string>,
  at: LondonDate,
): RegisterEntry {
  const { code, name, address, postcode, openDate, closeDate, status, setting, commissioner } =
    record
  const home = commissioner.value
  const isPractice = setting.value === GP_PRACTICE_SETTING && home !== null && known.has(home)
  const published = isPractice ? publishedPractice(record, commissionerId(home), at) : null
  return {
    code: practiceId(code),
    name: name.value ?? code,
    address: address.value?.join(' ') ?? null,
    postcode: postcode.value,
    openedOn: dayOf(openDate.value),
    closedOn: dayOf(closeDate.value),
    // A last day that is announced is news before it has come.
    status: closeDate.value !== null ? 'closed' : statuses[status.value ?? 'A'],
    row: null,
    ...commissionerOf(record, known),
    // A later snapshot is what is proposed here, not a flag beside it.
    published: published && { ...published, active: true, laterStatus: null },
  }
}

/** Who commissions it, as the register itself says: of a code that is no GP practice it says nothing here. */
function commissionerOf(
  { commissioner, status, setting, joinedOn }: PracticeRecord,
  known: ReadonlyMap<string, string>,
): Pick<RegisterEntry, 'commissioner'> {
  const { value: code, source } = commissioner
  const said = code !== null && source.fileName === status.source?.fileName
  if (!said || setting.value !== GP_PRACTICE_SETTING) return {}
  const since = dayOf(joinedOn.value)
  return { commissioner: { code: commissionerId(code), name: known.get(code) ?? null, since } }
}

const dayOf = (value: string | null): LondonDate | null =>
  value === null ? null : londonDate(value)
