import type { StoredEvent } from '@muster/db'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, NetworkId, StepId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/**
 * Once a network is registered somebody else is its payee or director after notice, or because the holder has gone;
 * and whoever was named for a time is so no longer than that.
 */
export class PartInspector {
  readonly violations: Violation[] = []
  /** Steps of a network that stand as they were chosen, with the last day of an interim choice. */
  readonly #standing = new Map<string, { readonly until: string | null }>()
  readonly #registered = new Set<string>()
  readonly #answers = new Map<string, Readonly<Record<string, unknown>>>()

  /** With the facts as they were before this event. */
  see({ stream, seq, event }: StoredEvent, before: Replay): void {
    const { kind, id } = parseStreamKey(stream)
    if (kind !== 'network' || !('step' in event.data)) return
    const programme = before.version()
    const { step } = event.data
    if (event.type === 'stepAnswered' && step === registration(programme)) this.#registered.add(id)
    if (!isPart(programme, step)) return
    const key = `${id} ${step}`
    switch (event.type) {
      case 'stepProposed':
        if (this.#registered.has(id) && this.#standing.get(key)?.until === null)
          this.#found(stream, `event ${seq} chooses anew on ${step}, and nobody gave notice`)
        this.#answers.set(key, event.data.answer)
        this.#standing.delete(key)
        return
      case 'stepCompleted':
        this.#standing.set(key, { until: interimUntil(programme, step, this.#answers.get(key)) })
        return
      case 'stepReopened':
        this.#standing.delete(key)
        return
    }
  }

  finish(replay: Replay, now: Instant): void {
    for (const [key, { until }] of this.#standing) {
      const [network = ''] = key.split(' ')
      const withdrawn = replay.networks.get(network as NetworkId)?.withdrawnAt !== undefined
      if (until !== null && until < londonDateOf(now) && !withdrawn)
        this.#found(network, `whoever was named until ${until} still stands`)
    }
  }

  #found(where: string, says: string): void {
    this.violations.push({ invariant: 'a part is played by whom members chose', where, says })
  }
}

const registration = ({ milestones }: Programme): StepId | undefined =>
  milestones.find(({ name }) => name === 'registered')?.step

const isPart = ({ parts }: Programme, step: StepId): boolean =>
  parts.payee?.step === step || parts.director?.step === step

function interimUntil(
  { steps }: Programme,
  id: StepId,
  answer: Readonly<Record<string, unknown>> = {},
): string | null {
  const interim = steps.find((one) => one.id === id)?.interim
  if (!interim || answer[interim.field] !== interim.is) return null
  const until = answer[interim.until]
  return typeof until === 'string' ? until : null
}
