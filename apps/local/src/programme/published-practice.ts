import type { Provenance, PublishedPractice } from '@muster/domain/facts/published-practice'
import { type CommissionerId, type LondonDate, londonDate, practiceId } from '@muster/domain/ids'
import { activeAt, type PracticeRecord, type Sourced } from '@muster/nhs-data'

/** What the published files say of a practice, as the fact that enrols it; each value with its file and extract date. */
export function publishedPractice(
  record: PracticeRecord,
  commissioner: CommissionerId,
  at: LondonDate,
): PublishedPractice {
  const { listSize } = record
  return {
    code: practiceId(record.code),
    name: record.name.value ?? record.code,
    postcode: record.postcode.value,
    commissioner,
    active: wasActive(record, at),
    laterStatus: laterStatus(record, at),
    contractType: record.contractType.value,
    // A mean over quarters has fractions; a list is of whole persons.
    listSize: listSize.value === null ? null : Math.round(listSize.value),
    weightedList: record.weightedList.value,
    rurality: record.rurality.value,
    latitude: record.latitude.value,
    longitude: record.longitude.value,
    ...branchesOf(record),
    sources: sourcesOf(record),
  }
}

const branchesOf = ({ branches }: PracticeRecord): Pick<PublishedPractice, 'branches'> =>
  branches.length === 0
    ? {}
    : {
        branches: branches.map(({ code, postcode, latitude, longitude }) => ({
          code,
          postcode: postcode.value,
          latitude: latitude.value,
          longitude: longitude.value,
        })),
      }

/** A network's member that no register has is taken to be active: the network's file says that it is there. */
export const wasActive = ({ life }: PracticeRecord, at: LondonDate): boolean =>
  life === null || activeAt(life, at).active

const statuses = { A: 'active', C: 'closed', D: 'dormant', P: null } as const

/** What a register extracted after the date judged says; one without a date is taken to be later. */
function laterStatus({ life }: PracticeRecord, at: LondonDate): PublishedPractice['laterStatus'] {
  if (life === null || (life.extractDate !== null && life.extractDate <= at)) return null
  const flag = activeAt(life, at).flag?.code
  return flag === 'closed-later' ? 'closed' : statuses[life.status]
}

function sourcesOf(record: PracticeRecord): PublishedPractice['sources'] {
  const { name, postcode, commissioner, status, contractType, listSize } = record
  const { weightedList, rurality, latitude, longitude } = record
  const values: Readonly<Record<string, Sourced<unknown>>> = {
    name,
    postcode,
    commissioner,
    status,
    contractType,
    listSize,
    weightedList,
    rurality,
    latitude,
    longitude,
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => {
      const asAt = field === 'listSize' ? listSize.asAt : null
      return value.source ? [[field, provenance(value.source, asAt)]] : []
    }),
  )
}

/** The column where the file has several that could be meant, and the day its figures stand for where that differs. */
function provenance(
  { fileName, extractDate, column }: NonNullable<Sourced<unknown>['source']>,
  asAt: string | null,
): Provenance {
  const date = asAt !== null && asAt !== extractDate ? `as at about ${asAt}` : null
  const details = [column, date].filter((one) => one !== null && one !== undefined)
  return {
    file: details.length > 0 ? `${fileName} (${details.join(', ')})` : fileName,
    extractDate: extractDate === null ? null : londonDate(extractDate),
  }
}
