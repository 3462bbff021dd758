import type { HeldCommand, StoredEvent } from '@muster/db'
import type { DomainEvent } from '@muster/domain/facts/events'
import type { Violation } from './violation.ts'

/** What the engine, the opening of a programme and imports write under; everything else is somebody's command. */
const notCommands = /^(look|open|import):/

/** The engine records with a command what opens by it, and nothing else. */
const isOpenedByIt = (actor: string, { type }: DomainEvent) =>
  actor === 'engine' && type === 'stepOpened'

/** Every fact that a person made belongs to a command that was accepted, of that person, and to nothing else. */
export class CommandInspector {
  readonly violations: Violation[] = []
  readonly #actors = new Map<string, Set<string>>()

  see({ commandId, actor, event }: StoredEvent): void {
    if (notCommands.test(commandId) || isOpenedByIt(actor, event)) return
    const actors = this.#actors.get(commandId) ?? new Set()
    this.#actors.set(commandId, actors.add(actor))
  }

  finish(commands: readonly HeldCommand[]): void {
    const answered = Map.groupBy(commands, ({ id }) => id)
    for (const [id, actors] of this.#actors) {
      const answers = answered.get(id) ?? []
      const [answer] = answers
      if (answers.length !== 1) this.#found(id, `it has facts and ${answers.length} answers`)
      else if (!answer?.accepted) this.#found(id, 'it was refused and has facts')
      else if (actors.size > 1 || !actors.has(answer.actor))
        this.#found(
          id,
          `it was ${answer.actor}'s, and its facts are by ${[...actors].sort().join(', ')}`,
        )
    }
    for (const { id, accepted } of commands)
      if (accepted && !this.#actors.has(id)) this.#found(id, 'it was accepted and has no facts')
  }

  #found(where: string, says: string): void {
    this.violations.push({ invariant: 'each command answered once', where, says })
  }
}
