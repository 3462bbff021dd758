import type { StoredEvent } from '@muster/db'
import type { PracticeEvent } from '@muster/domain/facts/events'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, LondonDate, NetworkId, PracticeId } from '@muster/domain/ids'
import { startOf } from '@muster/domain/money/case-of'
import { expectedPayments } from '@muster/domain/money/expected-payments'
import type { Programme } from '@muster/domain/programme/programme'
import { membersNamed, networkListSize } from '@muster/domain/progress/membership'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/**
 * Each list of patients is with one practice, wherever practices merge or go on under another code: counted here from
 * what was published, confirmed, joined and continued. Who has closed is paid for no day after that.
 */
export class ListInspector {
  readonly violations: Violation[] = []
  /** What a practice itself has, and what has come to it from others. */
  readonly #own = new Map<string, number>()
  readonly #joined = new Map<string, number>()
  readonly #closed = new Map<PracticeId, LondonDate>()
  readonly #handedOn = new Set<string>()
  /** How many patients were handed on. */
  readonly #was = new Map<string, number>()

  /** With the facts as they were before this event. */
  see({ stream, event }: StoredEvent, before: Replay): void {
    const { kind, id } = parseStreamKey(stream)
    if (kind !== 'practice') return
    this.#see(id, event as PracticeEvent, before.version())
  }

  #see(id: string, event: PracticeEvent, programme: Programme): void {
    switch (event.type) {
      case 'practiceEnrolled':
        this.#own.set(id, event.data.listSize ?? 0)
        return
      case 'stepAnswered': {
        const confirmed = confirmedList(programme, event.data)
        if (confirmed !== null) this.#own.set(id, confirmed)
        return
      }
      case 'practiceClosed':
        this.#closed.set(id as PracticeId, event.data.on)
        return
      case 'registerChangeUndone':
        this.#closed.delete(id as PracticeId)
        return
      case 'listLeft':
        this.#giveBack(id, event.data.from)
        return
      case 'listJoined':
        this.#handOn(event.data.from, id, event.data.listSize)
        return
      case 'practiceContinued':
        this.#own.set(id, this.#own.get(event.data.from) ?? 0)
        this.#own.set(event.data.from, 0)
        this.#handedOn.delete(id)
        this.#handOn(event.data.from, id, null)
        return
    }
  }

  /** `said` is what the fact says that the list is. */
  #handOn(from: string, to: string, said: number | null): void {
    if (this.#handedOn.has(from)) this.#found(to, `the list of ${from} was handed on before`)
    this.#handedOn.add(from)
    this.#was.set(from, this.#listOf(from))
    const list = this.#listOf(from)
    if (said !== null && said !== list)
      this.#found(to, `${said} patients came from ${from}, which had ${list}`)
    this.#joined.set(to, (this.#joined.get(to) ?? 0) + list)
    this.#own.set(from, 0)
    this.#joined.set(from, 0)
  }

  /** What was handed on is its own again, and the other’s no more. */
  #giveBack(holder: string, to: string): void {
    const list = this.#was.get(to) ?? 0
    if (!this.#handedOn.delete(to)) this.#found(to, `${holder} gives back a list that it never had`)
    this.#joined.set(holder, (this.#joined.get(holder) ?? 0) - list)
    this.#own.set(to, list)
  }

  #listOf(practice: string): number {
    return (this.#own.get(practice) ?? 0) + (this.#joined.get(practice) ?? 0)
  }

  finish(replay: Replay, now: Instant): void {
    for (const { id, commissioner, withdrawnAt } of replay.networks.values()) {
      const world = replay.world(commissioner, now)
      if (!world || withdrawnAt !== undefined) continue
      const counted = membersNamed(world.programme, world.networks.get(id) as never).reduce(
        (sum, practice) => sum + this.#listOf(practice),
        0,
      )
      const { patients } = networkListSize(world, id)
      if (patients !== counted)
        this.#found(id, `it is paid for ${patients} patients, and its lists have ${counted}`)
      this.#paidAfterClosing(world, id)
    }
  }

  #paidAfterClosing(world: NonNullable<ReturnType<Replay['world']>>, id: NetworkId): void {
    const start = startOf(world, id)
    if (!start.live) return
    for (const { payment, month, byPractice } of expectedPayments(world, id, start.on))
      for (const [practice, pence] of byPractice) {
        const closed = this.#closed.get(practice)
        if (pence > 0 && closed && month > closed.slice(0, 7))
          this.#found(id, `${practice} closed on ${closed} and is paid ${payment} of ${month}`)
      }
  }

  #found(where: string, says: string): void {
    this.violations.push({ invariant: 'a list is counted once', where, says })
  }
}

/** The figure that a practice confirms, where this answer has one. */
function confirmedList(
  { steps }: Programme,
  {
    step: id,
    answer,
  }: { readonly step: string; readonly answer: Readonly<Record<string, unknown>> },
): number | null {
  const step = steps.find((one) => one.id === id && one.scope === 'practice')
  const field = step?.evidence.find((one) => one.kind === 'number' && one.published === 'listSize')
  const value = field && answer[field.id]
  return typeof value === 'number' ? value : null
}
