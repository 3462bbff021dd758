import { formatDate } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'
import type { MilestoneCount, Rollout } from '@muster/domain/views/home-views'
import { accountOf } from '../participants/accounts.ts'
import type { Rehearsal } from './start-rehearsal.ts'

const everyMs = 3000

interface Health {
  readonly oldestWakeMs: number
}

/** Says now and then how far it is, as the national team sees it. Its questions are a part of the load. */
export class Progress {
  readonly #rehearsal: Rehearsal
  readonly #say: (line: string) => void
  #saidAt = Date.now()
  #commands = 0

  constructor(rehearsal: Rehearsal, say: (line: string) => void) {
    this.#rehearsal = rehearsal
    this.#say = say
  }

  async tick(at: Instant): Promise<void> {
    const elapsedMs = Date.now() - this.#saidAt
    if (elapsedMs < everyMs) return
    const { api, population } = this.#rehearsal
    const [home, health] = await Promise.all([
      api.query<Rollout>(accountOf.national, 'rollout.home'),
      api.query<Health>(accountOf.national, 'health.get'),
    ])
    const commands = population.counts.accepted + population.counts.refused
    const perSecond = Math.round(((commands - this.#commands) * 1000) / elapsedMs)
    this.#say(
      `${formatDate(londonDateOf(at))}: ${home.milestones.map(countOf).join(', ')}; ${perSecond} commands/s, engine lag ${health.oldestWakeMs} ms`,
    )
    this.#commands = commands
    this.#saidAt = Date.now()
  }
}

const countOf = ({ label, passed, total }: MilestoneCount) =>
  `${label.toLowerCase()} ${passed}/${total}`
