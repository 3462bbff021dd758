import type { PcnDetailsRow } from '../formats/pcn-details.ts'
import type { PcnMemberRow } from '../formats/pcn-members.ts'
import { filesOf } from './source-index.ts'
import { type Source, type SourceFile, sourceOf } from './sourced.ts'

export type PublishedMember = {
  code: string
  name: string | null
  commissioner: string | null
  startDate: string | null
  endDate: string | null
}

/** A network as published, with every practice that is or was in it. */
export type PublishedNetwork = {
  code: string
  name: string | null
  leadCommissioner: string | null
  openDate: string | null
  closeDate: string | null
  members: PublishedMember[]
  source: Source
}

type Sheets = {
  details: readonly PcnDetailsRow[]
  members: readonly PcnMemberRow[]
  source: Source
}

/** The networks of the workbook or of its two CSV files, sorted by code. */
export function assembleNetworks(files: readonly SourceFile[]): PublishedNetwork[] {
  const networks = new Map<string, PublishedNetwork>()
  const sheets = sheetsOf(files)
  for (const { details, source } of sheets) {
    for (const row of details) networks.set(row.networkCode, fromDetails(row, source))
  }
  for (const { members, source } of sheets) {
    for (const row of members) {
      const network = networks.get(row.networkCode) ?? fromMember(row, source)
      network.members.push(memberOf(row))
      networks.set(row.networkCode, network)
    }
  }
  return [...networks.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Only the latest file of each sheet: an earlier edition's memberships are superseded by it. */
function sheetsOf(files: readonly SourceFile[]): Sheets[] {
  const workbook = filesOf(files, 'pcn-workbook').at(-1)
  if (workbook) {
    const details: PcnDetailsRow[] = []
    const members: PcnMemberRow[] = []
    for (const row of workbook.rows) {
      if ('practiceCode' in row) members.push(row)
      else details.push(row)
    }
    return [{ details, members, source: sourceOf(workbook) }]
  }
  const details = filesOf(files, 'pcn-details-csv').slice(-1)
  const members = filesOf(files, 'pcn-members-csv').slice(-1)
  return [
    ...details.map((file) => ({ details: file.rows, members: [], source: sourceOf(file) })),
    ...members.map((file) => ({ details: [], members: file.rows, source: sourceOf(file) })),
  ]
}

function fromDetails(row: PcnDetailsRow, source: Source): PublishedNetwork {
  const { networkCode: code, name, leadCommissioner, openDate, closeDate } = row
  return { code, name, leadCommissioner, openDate, closeDate, members: [], source }
}

/** A membership may name a network whose own row is missing: what it says of it is kept. */
function fromMember(row: PcnMemberRow, source: Source): PublishedNetwork {
  const { networkCode: code, networkName: name, leadCommissioner } = row
  return { code, name, leadCommissioner, openDate: null, closeDate: null, members: [], source }
}

function memberOf(row: PcnMemberRow): PublishedMember {
  return {
    code: row.practiceCode,
    name: row.practiceName,
    commissioner: row.practiceCommissioner,
    startDate: row.startDate,
    endDate: row.endDate,
  }
}
