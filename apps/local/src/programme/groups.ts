import type { Database, Kysely } from '@muster/db'
import {
  type CommissionerId,
  commissionerId,
  type PracticeId,
  practiceId,
} from '@muster/domain/ids'
import {
  assembleNetworks,
  type PublishedKind,
  type PublishedNetwork,
  type SourceFile,
} from '@muster/nhs-data'
import { heldFiles } from '../imports/index.ts'

/** Practices that intend to form a network, as a file of networks names them. */
export interface IntendedGroup {
  /** The code that the network was given later. */
  readonly code: string
  readonly name: string
  readonly lead: CommissionerId
  readonly members: readonly PracticeId[]
}

/** The files that name networks and their members. */
export const networkFiles: readonly PublishedKind[] = [
  'pcn-workbook',
  'pcn-details-csv',
  'pcn-members-csv',
]

/** The networks of the PCN file that is held, by code. */
export async function groupsThatIntendToForm(
  db: Kysely<Database>,
): Promise<readonly IntendedGroup[]> {
  return groupsOf(await heldFiles(db, networkFiles))
}

/** Practices that have left are no members; a group without members or a commissioner cannot form. */
export function groupsOf(files: readonly SourceFile[]): readonly IntendedGroup[] {
  return assembleNetworks(files).flatMap((network) => {
    const members = network.members.filter(({ endDate }) => endDate === null)
    const lead = leadOf(network)
    if (members.length === 0 || lead === null) return []
    const codes = [...new Set(members.map(({ code }) => practiceId(code)))].sort()
    return [
      {
        code: network.code,
        name: network.name ?? network.code,
        lead: commissionerId(lead),
        members: codes,
      },
    ]
  })
}

const leadOf = ({ leadCommissioner, members }: PublishedNetwork): string | null =>
  leadCommissioner ??
  members.find(({ commissioner }) => commissioner !== null)?.commissioner ??
  null
