import type { Certificate } from '../acceptance/certificate.ts'
import { daysBetween } from '../calendar/days.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { Instant, LondonDate, NetworkId, StepId } from '../ids.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import type { World } from '../world.ts'

/** The certificate of go-live, with the facts that it rested on. */
export interface CertificateView {
  readonly step: StepId
  readonly title: string
  readonly certifiedAt: Instant
  readonly liveOn: LondonDate
  /** Days after the programme's own date; 0 in time. */
  readonly daysLate: number
  readonly acknowledgedAt: Instant | null
  /** Null for one that was given before its facts were kept in full. */
  readonly facts: Certificate | null
}

/** Null until the network is live. */
export function certificateView(world: World, network: NetworkId): CertificateView | null {
  const live = world.programme.milestones.find(({ name }) => name === 'live')
  if (!live) return null
  const step = getStep(world.programme, live.step)
  const { completedAt, acknowledgedAt, facts } = recordOf(world, step, { network })
  if (completedAt === undefined) return null
  const liveOn = londonDateOf(completedAt)
  return {
    step: step.id,
    title: step.title,
    certifiedAt: completedAt,
    liveOn,
    daysLate: Math.max(0, daysBetween(world.programme.goLive, liveOn)),
    acknowledgedAt: acknowledgedAt ?? null,
    facts: (facts?.certificate as Certificate | undefined) ?? null,
  }
}
