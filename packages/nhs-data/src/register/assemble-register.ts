import { GP_PRACTICE_SETTING, type PracticeRegisterRow } from '../formats/practice-register.ts'
import type { RegisterLife } from './active-at.ts'
import { assembleNetworks, type PublishedMember } from './assemble-networks.ts'
import { type ListSizeSource, listSizeSources, nearestListSize } from './list-size.ts'
import type { PracticeRecord } from './practice-record.ts'
import { indexSites } from './sites.ts'
import { indexBy, SourceIndex } from './source-index.ts'
import { firstKnown, type SourceFile } from './sourced.ts'

export type RegisterOptions = {
  /** The date that the programme counts lists at: 1 January 2019 for the DES of 2019. */
  listDate: string
  /** Lists further from that date than this are left out, rather than taken for it. */
  listWithinDays?: number
}

type Sources = ReturnType<typeof indexSources>

/**
 * Joins the files into one record for each code that the register has as a GP practice, or that
 * another file treats as one. What no file says is null: nothing is invented.
 */
export function assembleRegister(
  files: readonly SourceFile[],
  options: RegisterOptions,
): PracticeRecord[] {
  const { listDate, listWithinDays = 366 } = options
  const sources = indexSources(files)
  const lists = listSizeSources(files, listDate)
  return [...practiceCodes(sources, lists)].sort().map((code) => ({
    code,
    ...fromRegister(sources, code),
    ...fromContract(sources, code),
    ...sources.sites.of(code),
    imdScore: sources.deprivation.value(code, (row) => row.imdScore),
    listSize: nearestListSize(lists, code, listDate, listWithinDays),
  }))
}

function indexSources(files: readonly SourceFile[]) {
  return {
    register: indexBy(files, 'practice-register', (row) => row.code),
    payments: indexBy(files, 'payments', (row) => row.code),
    joined: indexBy(files, 'list-sizes-joined', (row) => row.code),
    deprivation: indexBy(files, 'deprivation', (row) => row.code),
    members: indexMembers(files),
    sites: indexSites(files),
  }
}

function indexMembers(files: readonly SourceFile[]): SourceIndex<PublishedMember> {
  const index = new SourceIndex<PublishedMember>()
  for (const { members, source } of assembleNetworks(files)) {
    for (const member of members) index.add(member.code, member, source)
  }
  return index
}

function practiceCodes(sources: Sources, lists: readonly ListSizeSource[]): Set<string> {
  const codes = new Set(sources.members.codes())
  for (const list of lists) for (const code of list.codes()) codes.add(code)
  for (const code of sources.register.codes()) {
    if (sources.register.get(code)?.row.setting === GP_PRACTICE_SETTING) codes.add(code)
  }
  return codes
}

function fromRegister({ register, payments, members }: Sources, code: string) {
  const entry = register.get(code)
  return {
    name: firstKnown(
      register.value(code, (row) => row.name),
      members.value(code, (row) => row.name),
      payments.value(code, (row) => row.name),
    ),
    address: register.value(code, addressLines),
    postcode: firstKnown(
      register.value(code, (row) => row.postcode),
      payments.value(code, (row) => row.postcode),
    ),
    telephone: register.value(code, (row) => row.telephone),
    status: register.value(code, (row) => row.status),
    openDate: register.value(code, (row) => row.openDate),
    closeDate: register.value(code, (row) => row.closeDate),
    setting: register.value(code, (row) => row.setting),
    // Not from the payments file: its commissioners are those of the year before.
    commissioner: firstKnown(
      register.value(code, (row) => row.commissioner),
      members.value(code, (row) => row.commissioner),
    ),
    joinedOn: register.value(code, (row) => row.joinedOn),
    life: entry ? lifeOf(entry.row, entry.source.extractDate) : null,
  }
}

function fromContract({ payments, joined }: Sources, code: string) {
  return {
    contractType: firstKnown(
      payments.value(code, (row) => row.contractType),
      joined.value(code, (row) => row.contractType),
    ),
    dispensing: firstKnown(
      payments.value(code, (row) => row.dispensing),
      joined.value(code, (row) => row.dispensing),
    ),
    rurality: firstKnown(
      payments.value(code, (row) => row.rurality),
      joined.value(code, (row) => row.rurality),
    ),
    weightedList: firstKnown(
      payments.value(code, (row) => row.weighted),
      joined.value(code, (row) => row.weighted2018To19, 'payments_2018_19_weighted_avg'),
      joined.value(code, (row) => row.weighted2019To20, 'payments_2019_20_weighted_avg'),
    ),
  }
}

function addressLines(row: PracticeRegisterRow): string[] | null {
  const { addressLine1, addressLine2, addressLine3, addressLine4, addressLine5 } = row
  const lines = [addressLine1, addressLine2, addressLine3, addressLine4, addressLine5]
  const known = lines.filter((line) => line !== null)
  return known.length > 0 ? known : null
}

function lifeOf(row: PracticeRegisterRow, extractDate: string | null): RegisterLife {
  const { status, openDate, closeDate } = row
  return { status, openDate, closeDate, extractDate }
}
