import { formatDate, formatWeekday } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'
import type { DecidingBody, OutOfMeetingBody } from '@muster/domain/programme/routes'
import type { Misses } from '@muster/domain/sign-off/meetings-in-time'
import type { DecidingPage } from '@muster/domain/views/deciding-page'

export const missesWords: Readonly<Record<Misses, string>> = {
  over: 'over',
  afterDeadline: 'after the deadline',
  papersOut: 'its papers are out without this network',
  notQuorate: 'no quorum without the members who have a conflict',
}

const bodyWords: Readonly<Record<DecidingBody, string>> = {
  committee: 'by the committee',
  jointCommittee: 'by the joint committee',
  region: 'by the region',
  officer: 'by an officer, under the scheme of delegation',
  chair: 'by chair’s action',
}

export const outcomeWords = {
  approve: 'Approved',
  approveWithConditions: 'Approved with conditions',
  defer: 'Deferred',
  refuse: 'Refused',
} as const

const reportWords = {
  noted: 'The committee has noted it.',
  ratified: 'The committee has ratified it.',
  notRatified: 'The committee has not ratified it.',
} as const

export const wayWords: Readonly<Record<OutOfMeetingBody, string>> = {
  officer: 'Record an officer’s decision',
  chair: 'Record chair’s action',
  region: 'Record the region’s decision',
}

export const decidedWords = ({
  body,
  outcome,
  at,
  reported,
}: NonNullable<DecidingPage['decided']>) =>
  [
    `${outcomeWords[outcome]} ${bodyWords[body]} on ${formatDate(londonDateOf(at))}.`,
    ...(reported ? [reportWords[reported]] : []),
  ].join(' ')

/** The last meeting that still makes the deadline, or what is left where there is none. */
export function lastMeetingWords({ lastInTime, mayStillCall, deadline }: DecidingPage): string {
  const by = deadline ? `It has to be decided by ${formatDate(deadline)}. ` : ''
  if (lastInTime)
    return `${by}The last meeting that makes it is on ${formatWeekday(lastInTime.on)}; papers go out by ${formatWeekday(lastInTime.papersBy)}.`
  return mayStillCall
    ? `${by}No meeting that is planned makes it. There is still time to call one.`
    : `${by}No meeting makes it: the chair acts and the next meeting ratifies it, or the region decides.`
}

export const owedWords = ({ afterwards, by }: NonNullable<DecidingPage['owed']>): string =>
  afterwards === 'noted'
    ? `The committee has still to note this decision, by ${formatDate(by)}.`
    : `The committee has still to ratify this, by ${formatDate(by)}. If it does not, a blocker is raised.`

type Conditions = NonNullable<NonNullable<DecidingPage['decided']>['conditions']>

/** Where the conditions of an approval stand. */
export function conditionsWords({ by, metAt }: Conditions, now: Instant | null): string {
  if (metAt !== null) return `They were met on ${formatDate(londonDateOf(metAt))}.`
  if (by === null) return 'They have still to be met.'
  return now !== null && londonDateOf(now) > by
    ? `They were to be met by ${formatDate(by)}. Nobody has said that they are, and a blocker is raised.`
    : `They have to be met by ${formatDate(by)}. If they are not, a blocker is raised; the approval stands until somebody settles it.`
}
