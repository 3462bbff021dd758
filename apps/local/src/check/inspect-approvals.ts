import type { StoredEvent } from '@muster/db'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { Decision } from '@muster/domain/facts/state'
import type { Report } from '@muster/domain/facts/step-events'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { NetworkId } from '@muster/domain/ids'
import { decisionStep } from '@muster/domain/sign-off/route'
import type { World } from '@muster/domain/world'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/**
 * An officer decides under the scheme and the committee notes it; it ratifies its chair's action, or does not. Either
 * way the approval stands, and nobody approves a network twice.
 */
export class ApprovalInspector {
  readonly violations: Violation[] = []

  /** With the facts as they were before this event. */
  see({ stream, seq, event, occurredAt }: StoredEvent, before: Replay): void {
    const { kind, id } = parseStreamKey(stream)
    const network = kind === 'network' ? before.networks.get(id as NetworkId) : undefined
    const world = network && before.world(network.commissioner, occurredAt)
    const step = world && decisionStep(world.programme)
    if (!network || !step) return
    const { decision, completedAt } = network.steps[step.id] ?? {}
    const found = (says: string) =>
      this.violations.push({
        invariant: 'an approval stands as it was made',
        where: stream,
        says: `event ${seq}: ${says}`,
      })
    if (event.type === 'decisionReported') {
      const says = wrongReport(decision, event.data, world)
      if (says) found(says)
    }
    if (event.type === 'stepDecided') {
      if (completedAt !== undefined) found('it was approved already')
      if (event.data.body === 'officer' && !world.commissioner.officerMayDecide)
        found('an officer decided, and the scheme of delegation lets none')
    }
    const reopens = event.type === 'stepReopened' && event.data.step === step.id
    if (reopens && completedAt !== undefined && event.data.because !== 'amended')
      found('the approval was taken back')
  }
}

const outcomes: Readonly<Partial<Record<Decision['body'], readonly Report['outcome'][]>>> = {
  officer: ['noted'],
  region: ['noted'],
  chair: ['ratified', 'notRatified'],
}

function wrongReport(decision: Decision | undefined, report: Report, world: World): string | null {
  if (!decision) return 'nothing was decided that it could be about'
  if (!outcomes[decision.body]?.includes(report.outcome))
    return `what ${decision.body} decided was ${report.outcome}`
  const { on } = world.commissioner.meetings[report.heldAt] ?? {}
  return on && on >= londonDateOf(decision.at) ? null : 'that meeting was before the decision'
}
