import { type CommissionerId, commissionerId, type PracticeId } from '@muster/domain/ids'
import { coast } from './coast.ts'
import { codeOf } from './committees.ts'
import { namedTwice, unwanted, wexmere } from './places.ts'
import type { CountyPractice } from './practices.ts'
import { upland } from './upland.ts'
import { vale } from './vale.ts'

export type StoryId =
  | 'missing-signature'
  | 'rural-network'
  | 'unwanted-practice'
  | 'two-networks'
  | 'not-quorate'
  | 'ready-to-approve'

/** A made-up situation that the demonstration opens with, and whose eyes to see it through. */
export interface Story {
  readonly id: StoryId
  readonly title: string
  readonly text: string
  readonly commissioner: CommissionerId
  /** Code of the group in the file of networks. */
  readonly network?: string
  readonly practice?: PracticeId
  /** The account that acts in it. */
  readonly account: string
}

const signer = 'Watermint Surgery, Cressmouth'

/** The six stories, as they stand on Tuesday 14 May 2019. */
export function countyStories(practices: readonly CountyPractice[]): readonly Story[] {
  const at = (name: string) => codeOf(practices, name)
  const [inCoast, inVale, inUpland] = [coast, vale, upland].map(({ code }) => commissionerId(code))
  if (!inCoast || !inVale || !inUpland) throw new Error('The county has three commissioners.')
  return [
    {
      id: 'missing-signature',
      title: 'A missing signature',
      text: 'Four of the five practices of Cressmouth have signed the initial agreement. Watermint Surgery has not, and registration is due tomorrow.',
      commissioner: inCoast,
      network: 'U00005',
      practice: at(signer),
      account: `practice:${at(signer)}`,
    },
    {
      id: 'rural-network',
      title: 'A rural network of 27,000',
      text: 'Hollowfell and Dales has 27,012 patients in four far valleys, fewer than 30,000. It needs an exception before it can register.',
      commissioner: inVale,
      network: 'U00009',
      account: `lead:${inVale}`,
    },
    {
      id: 'unwanted-practice',
      title: 'A practice that nobody wants',
      text: 'Fenwater Road Surgery wants to take part, and no group has named it. Its 8,940 patients need a network, or cover by one.',
      commissioner: inCoast,
      practice: at(unwanted.name),
      account: `lead:${inCoast}`,
    },
    {
      id: 'two-networks',
      title: 'A practice in two networks',
      text: 'Brackenford and Thornimere both name Millrace Practice. It can be in one network only, and without it Thornimere has fewer than 30,000 patients.',
      commissioner: inVale,
      network: namedTwice.alsoIn,
      practice: at(namedTwice.practice),
      account: `practice:${at(namedTwice.practice)}`,
    },
    {
      id: 'not-quorate',
      title: 'A committee that will not be quorate',
      text: 'Both GPs on the joint committee work at practices of Ostlebury Market. When they leave the vote on it three members remain, and four are needed.',
      commissioner: inVale,
      network: 'U00008',
      account: `secretary:${inVale}`,
    },
    {
      id: 'ready-to-approve',
      title: 'Ready to approve',
      text: 'Yarrowby has registered, its papers are complete and nobody is left out. The region decides here.',
      commissioner: inUpland,
      network: 'U00011',
      account: `region:${wexmere.region.code}`,
    },
  ]
}
