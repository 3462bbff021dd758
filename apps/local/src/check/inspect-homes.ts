import type { StoredEvent } from '@muster/db'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { RegisterEvent } from '@muster/domain/facts/register-events'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, LondonDate, PracticeId } from '@muster/domain/ids'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

type Changed = Extract<RegisterEvent, { type: 'commissionerChanged' }>['data']

/**
 * A practice belongs to one commissioner: the one it was enrolled with, until a person has decided that it belongs to
 * the one that a register names, and not before that day. Both commissioners' own streams tell of it.
 */
export class HomeInspector {
  readonly violations: Violation[] = []
  readonly #homes = new Map<string, string>()
  readonly #named = new Map<string, string>()
  readonly #decided = new Map<string, LondonDate>()
  /** From where a change took a practice; and to where it goes because that was undone. */
  readonly #from = new Map<string, string>()
  readonly #back = new Map<string, string>()
  /** What the three streams say of each handing over, counted up and down. */
  readonly #told = new Map<string, number>()

  see({ stream, event, occurredAt, actor }: StoredEvent): void {
    const { id } = parseStreamKey(stream)
    switch (event.type) {
      case 'practiceEnrolled':
        this.#homes.set(id, event.data.commissioner)
        return
      case 'registerChangeProposed':
        if (event.data.commissioner)
          this.#named.set(event.data.change, event.data.commissioner.code)
        return
      case 'registerChangeDecided':
        if (event.data.outcome === 'moves' && actor !== 'engine')
          this.#decided.set(event.data.change, event.data.from)
        else this.#decided.delete(event.data.change)
        return
      case 'registerChangeKept':
        this.#decided.delete(event.data.change)
        return
      case 'registerChangeUndone': {
        const from = this.#from.get(event.data.change)
        if (from && actor !== 'engine') this.#back.set(event.data.change, from)
        this.#decided.delete(event.data.change)
        return
      }
      case 'commissionerChanged':
        this.#changed(id, event.data, occurredAt)
        return
      case 'practiceHandedOver':
        this.#tell(`${event.data.practice} from ${id} to ${event.data.to}`, -1)
        return
      case 'practiceTakenOver':
        this.#tell(`${event.data.practice} from ${event.data.from} to ${id}`, -1)
        return
    }
  }

  #changed(id: string, { change, from, to }: Changed, occurredAt: Instant): void {
    const day = this.#decided.get(change)
    const isBack = this.#back.get(change) === to
    if (isBack) this.#back.delete(change)
    else if (!day) this.#found(id, `it went to ${to}, and no person decided that`)
    else if (londonDateOf(occurredAt) < day) this.#found(id, `it went to ${to} before ${day}`)
    if (!isBack && this.#named.get(change) !== to) this.#found(id, `no register has it under ${to}`)
    if (this.#homes.get(id) !== from) this.#found(id, `it went from ${from}, where it was not`)
    this.#homes.set(id, to)
    this.#from.set(change, from)
    this.#tell(`${id} from ${from} to ${to}`, 2)
  }

  #tell(what: string, by: number): void {
    this.#told.set(what, (this.#told.get(what) ?? 0) + by)
  }

  finish(replay: Replay): void {
    for (const [what, left] of this.#told)
      if (left !== 0)
        this.#found(what, 'the two commissioners and the practice tell of it differently')
    for (const [id, home] of this.#homes) {
      const held = replay.practices.get(id as PracticeId)?.published.commissioner
      if (held !== home)
        this.#found(id, `it belongs to ${held}, and to ${home} by what was decided`)
    }
  }

  #found(where: string, says: string): void {
    this.violations.push({ invariant: 'a practice belongs to one commissioner', where, says })
  }
}
