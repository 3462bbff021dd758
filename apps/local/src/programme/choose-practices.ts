import type { PublishedPractice } from '@muster/domain/facts/published-practice'
import {
  type CommissionerId,
  commissionerId,
  type LondonDate,
  type PracticeId,
  practiceId,
} from '@muster/domain/ids'
import { activeAt, GP_PRACTICE_SETTING, type PracticeRecord } from '@muster/nhs-data'
import type { IntendedGroup } from './groups.ts'
import { publishedPractice, wasActive } from './published-practice.ts'

/** A practice whose place in the files is not the plain one: shown, and no reason to leave it out. */
export interface OddMember {
  readonly practice: PracticeId
  readonly network: string
  readonly lead: CommissionerId
  /** Null where no file gives the practice a commissioner. */
  readonly commissioner: CommissionerId | null
  readonly why: 'otherCommissioner' | 'notGpPractice' | 'networkLedElsewhere' | 'notActive'
}

export interface ChosenPractices {
  readonly practices: readonly PublishedPractice[]
  /** Commissioners that were not chosen, and have a practice in a network of one that was. */
  readonly neighbours: readonly CommissionerId[]
  readonly oddMembers: readonly OddMember[]
  readonly leftOut: {
    readonly closed: number
    readonly dormant: number
    readonly notOpenYet: number
  }
}

export interface Choosing {
  readonly chosen: ReadonlySet<CommissionerId>
  /** Every commissioner of the hierarchy. */
  readonly known: ReadonlySet<CommissionerId>
  readonly groups: readonly IntendedGroup[]
  readonly at: LondonDate
}

/** The GP practices of the chosen commissioners that were active, and whoever is in one of their networks. */
export function choosePractices(
  records: readonly PracticeRecord[],
  choosing: Choosing,
): ChosenPractices {
  const { at, chosen } = choosing
  const groupOf = new Map(
    choosing.groups.flatMap((group) => group.members.map((member) => [member, group] as const)),
  )
  const practices: PublishedPractice[] = []
  const neighbours = new Set<CommissionerId>()
  const oddMembers: OddMember[] = []
  const leftOut = { closed: 0, dormant: 0, notOpenYet: 0 }
  for (const record of records) {
    const group = groupOf.get(practiceId(record.code))
    const own = knownCommissioner(record, choosing)
    const isMember = group !== undefined && chosen.has(group.lead)
    if (!isMember && !(own && chosen.has(own) && isGpPractice(record))) continue
    if (!isMember && !wasActive(record, at)) {
      leftOut[whyLeftOut(record, at)] += 1
      continue
    }
    const commissioner = own ?? group?.lead
    if (!commissioner) continue
    if (!chosen.has(commissioner)) neighbours.add(commissioner)
    practices.push(publishedPractice(record, commissioner, at))
    if (group) oddMembers.push(...oddities(record, group, own, choosing))
  }
  return { practices, neighbours: [...neighbours].sort(), oddMembers, leftOut }
}

const isGpPractice = ({ setting }: PracticeRecord) => setting.value === GP_PRACTICE_SETTING

function knownCommissioner(
  { commissioner }: PracticeRecord,
  { known }: Choosing,
): CommissionerId | null {
  const id = commissioner.value === null ? null : commissionerId(commissioner.value)
  return id !== null && known.has(id) ? id : null
}

function whyLeftOut({ life }: PracticeRecord, at: LondonDate): keyof ChosenPractices['leftOut'] {
  const because = life && activeAt(life, at).because
  if (because === 'not-open-yet') return 'notOpenYet'
  return because === 'dormant' ? 'dormant' : 'closed'
}

function oddities(
  record: PracticeRecord,
  group: IntendedGroup,
  commissioner: CommissionerId | null,
  { chosen, at }: Choosing,
): readonly OddMember[] {
  const about = { practice: practiceId(record.code), network: group.code, lead: group.lead }
  const found: OddMember['why'][] = []
  if (!chosen.has(group.lead)) found.push('networkLedElsewhere')
  else if (commissioner !== group.lead) found.push('otherCommissioner')
  if (!isGpPractice(record)) found.push('notGpPractice')
  if (!wasActive(record, at)) found.push('notActive')
  return found.map((why) => ({ ...about, commissioner, why }))
}
