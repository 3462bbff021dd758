import type { NamedLmc } from '@muster/domain/facts/lmc-facts'
import { commissionerId, type PracticeId, practiceId } from '@muster/domain/ids'
import type { GivenFile } from '../imports/index.ts'
import type { IntendedGroup } from '../programme/index.ts'
import { type CountyCommittee, countyCommittees } from './committees.ts'
import { countyFiles } from './files.ts'
import { wexmere } from './places.ts'
import { type CountyPractice, countyPractices } from './practices.ts'
import { countyStories, type Story } from './stories.ts'
import { memberRows, networkRows } from './table-rows.ts'

/** The made-up county of Wexmere: nothing and nobody in it exists. */
export interface County {
  readonly files: readonly GivenFile[]
  readonly groups: readonly IntendedGroup[]
  readonly committees: readonly CountyCommittee[]
  readonly stories: readonly Story[]
  readonly lmc: NamedLmc
}

/** The same county at every call. */
export function county(): County {
  const practices = countyPractices()
  return {
    files: countyFiles(practices),
    groups: groupsOf(practices),
    committees: countyCommittees(practices),
    stories: countyStories(practices),
    lmc: wexmere.lmc,
  }
}

/** As the file of networks has them, without reading it. */
function groupsOf(practices: readonly CountyPractice[]): readonly IntendedGroup[] {
  const members = Map.groupBy(memberRows(practices), ({ networkCode }) => networkCode)
  return networkRows.map(({ networkCode, name, leadCommissioner }) => ({
    code: networkCode,
    name,
    lead: commissionerId(leadCommissioner),
    members: membersOf(members.get(networkCode) ?? []),
  }))
}

const membersOf = (rows: readonly { practiceCode: string }[]): readonly PracticeId[] =>
  rows.map(({ practiceCode }) => practiceId(practiceCode)).sort()

/** What each persona's account tells of its story, by account id. */
export const storiesByAccount = (stories: readonly Story[]): ReadonlyMap<string, string> =>
  new Map(stories.map(({ account, title, text }) => [account, `${title}. ${text}`]))
