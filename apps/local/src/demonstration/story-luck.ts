import { dueDate } from '@muster/domain/calendar/due'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import { addWorkingDays } from '@muster/domain/calendar/working-days'
import type { Instant } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { getStep } from '@muster/domain/progress/completion'
import type { Story } from '../county/index.ts'
import type { Job } from '../participants/job.ts'
import type { Luck } from '../participants/luck.ts'
import { tickAfter, tickAtOrAfter } from '../participants/ticks.ts'

/** What the demonstration's script needs to know at any moment. */
export interface Scene {
  /** The programme's clock. */
  now: Instant
  /** A network whose people answer at once, because somebody has just done something there. */
  eager: string | null
  /** Whose jobs nobody else does: the persona that somebody holds. */
  held: string | null
  /** Until the opening scene is set, stories keep some things undone. */
  setting: boolean
}

/**
 * The office work after an approval, and the committee's mediation: nobody sits and waits for it, so whoever holds
 * the support lead or the mediator can do it.
 */
const takesItsDays: ReadonlySet<Job['task']['kind']> = new Set([
  'serveNotices',
  'askOutside',
  'enterCode',
  'mediate',
])

/** People of the county are quick, so that the opening scene has much behind it; some networks are quickest. */
export const sceneLuck =
  (scene: Scene, quickest: ReadonlySet<string>, programme: Programme) =>
  (usual: Luck): Luck => ({
    ...usual,
    delayed: (job, at) => {
      if (job.task.kind === 'look') return at
      const hurried = job.network === scene.eager && job.from === undefined && !job.anew
      if (scene.eager !== null && hurried && !takesItsDays.has(job.task.kind)) return scene.now
      if (!scene.setting || job.from !== undefined) return usual.delayed(job, at)
      const place = job.network?.split(':').at(-1) ?? ''
      if (quickest.has(place) || quickest.has(job.commissioner)) return tickAfter(scene.now)
      const soon = tickAtOrAfter((scene.now + (at - scene.now) * 0.6) as Instant)
      return isRegistration(programme, job)
        ? (Math.max(soon, lastDays(programme, place)) as Instant)
        : soon
    },
  })

/** Jobs that are left undone: those of the persona somebody holds, and what the opening scene wants open. */
export const leavesIn = (scene: Scene, stories: readonly Story[], programme: Programme) => {
  const story = (id: Story['id']) => stories.find((one) => one.id === id)
  const missing = story('missing-signature')
  const rural = story('rural-network')
  const unwanted = story('unwanted-practice')
  const twice = story('two-networks')
  const ready = story('ready-to-approve')
  const inNetwork = (job: Job, code: string | undefined) =>
    code !== undefined && job.network?.endsWith(`:${code}`) === true
  return (job: Job): boolean => {
    if (job.task.kind === 'look') return false
    if (job.account === scene.held) return true
    const { kind } = job.task
    // Which of several groups a practice joins it does not say on the spot.
    const chooses = kind === 'agree' && job.practice === twice?.practice && job.task.step === 'F3'
    if (!scene.setting) return chooses && scene.eager !== null
    return (
      chooses ||
      comesLater(programme, job, ready?.commissioner) ||
      (kind === 'sign' && job.account === missing?.account) ||
      ((kind === 'requestException' || kind === 'decideException') &&
        inNetwork(job, rural?.network)) ||
      (job.task.kind === 'cover' && job.task.practice === unwanted?.practice) ||
      // Whoever does not lead has still to agree that another one does.
      (job.task.kind === 'preferLead' && job.task.by !== job.commissioner) ||
      kind === 'decide' ||
      kind === 'schedule'
    )
  }
}

/** In May networks form; only where one is ready to approve has its commissioner begun to sign off. */
function comesLater(
  programme: Programme,
  { task, commissioner }: Job,
  readyAt: string | undefined,
): boolean {
  if (!('step' in task)) return false
  const { phase } = getStep(programme, task.step)
  return (
    phase === 'govern' || phase === 'goLive' || (phase === 'signOff' && commissioner !== readyAt)
  )
}

const registration = ({ milestones }: Programme) =>
  milestones.find(({ name }) => name === 'registered')?.step

const isRegistration = (programme: Programme, { task }: Job): boolean =>
  'step' in task && task.step === registration(programme)

/** Most registrations come in the last days before they are due, one to four working days early. */
function lastDays(programme: Programme, place: string): Instant {
  const step = registration(programme)
  const due = step ? dueDate(programme, getStep(programme, step)) : programme.goLive
  const early = 2 + (Number(place.slice(-1)) % 4 || 0)
  return atLondonTime(addWorkingDays(due, -early), '14:00')
}
