import { endOfDay, londonDateOf } from '@muster/domain/calendar/london-day'
import { addWorkingDays } from '@muster/domain/calendar/working-days'
import type { Instant, NetworkId, PracticeId } from '@muster/domain/ids'
import type { Draw } from './draw.ts'
import type { Job } from './job.ts'
import { tickAtOrAfter } from './ticks.ts'

/** How often each kind of mishap comes at the highest misfortune. Proposals, not measured. */
const oddsAtWorst = {
  declines: 0.04,
  unwanted: 0.2,
  late: 0.12,
  absent: 0.06,
  returned: 0.35,
  notQuorate: 0.35,
  refusedException: 0.3,
  disputedLead: 0.4,
  leaves: 0.06,
  joins: 0.7,
  newPayee: 0.4,
  directorLeaves: 0.5,
  disputes: 0.5,
  takesBack: 0.2,
  keepsRegister: 0.15,
  failedMediation: 0.6,
  committeeDeclines: 0.3,
  lateTemplate: 0.3,
} as const

type Mishap = keyof typeof oddsAtWorst

/** What goes wrong in a run, drawn from the seed; nothing at misfortune 0. */
export interface Luck {
  strikes(mishap: Mishap, ...about: readonly (string | number)[]): boolean
  declines(practice: PracticeId): boolean
  returned(network: NetworkId): boolean
  /** The instant at which a job is done, later where somebody is late or away. */
  delayed(job: Job, at: Instant): Instant
}

export function luckAt(misfortune: number, draw: Draw): Luck {
  const strikes: Luck['strikes'] = (mishap, ...about) =>
    draw('luck', mishap, ...about) < oddsAtWorst[mishap] * misfortune
  return {
    strikes,
    declines: (practice) => strikes('declines', practice),
    returned: (network) => strikes('returned', network),
    delayed: (job, at) => {
      if (job.practice === undefined || job.task.kind === 'look') return at
      const away = strikes('absent', job.account) ? 10 : 0
      const late = strikes('late', job.key) ? 3 + Math.floor(draw('late', job.key) * 7) : 0
      if (away + late === 0) return at
      const from = late > 0 ? (Math.max(at, job.by) as Instant) : at
      return tickAtOrAfter(endOfDay(addWorkingDays(londonDateOf(from), away + late)))
    },
  }
}
