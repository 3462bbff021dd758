import type { MediationView } from '@muster/domain/mediation/mediation-view'
import type { PlaceView } from '@muster/domain/mediation/places-page'
import { formatDay } from '../clock/format-time.ts'

const stages = {
  invite: 'Invite the local medical committee',
  meet: 'Have those concerned meet',
  settle: 'Settle it, and record what came of it',
} as const

const outcomes = {
  agreed: 'A network takes the practice',
  failed: 'Mediation failed',
  joined: 'The practice joined a network',
  notWanted: 'The practice no longer wants to take part',
  moved: 'The practice belongs to another commissioner now',
} as const

export const whyDeclined = {
  conflict: 'it has an interest in the matter',
  capacity: 'it has nobody free to mediate',
} as const

/** Where a practice's search stands, in a few words. */
export function standingWords({ mediation, refusedByAll, networks }: PlaceView): string {
  if (mediation?.now) return stages[mediation.now.stage]
  if (mediation?.outcome) return outcomes[mediation.outcome]
  if (refusedByAll) return 'Refused by all'
  return networks.length > 0 ? 'Networks have been asked' : 'No network has been asked'
}

/** What is to be done now, by whom and by when. */
export const stageWords = ({ stage, due, ownerLabel }: NonNullable<MediationView['now']>): string =>
  `${stages[stage]}, by ${formatDay(due)}. ${ownerLabel} answers for it.`

/** What follows once mediation has failed. */
export function routeWords({ route, coveredBy }: PlaceView): string {
  if (route.value === 'require')
    return 'If mediation fails, the commissioner requires a network to take the practice.'
  return coveredBy
    ? `Nobody can make a network take a practice. ${coveredBy} covers its patients.`
    : 'Nobody can make a network take a practice. If mediation fails, another network covers its patients.'
}
