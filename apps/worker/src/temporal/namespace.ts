import type { Connection } from '@temporalio/client'
import { ensureNamespace } from './ensure-namespace.ts'

/** The namespace that the workflows live in, made anew where Temporal has lost it. */
export class Namespace {
  readonly #connection: Connection
  readonly #name: string
  #underWay: Promise<string> | undefined
  #ready = false

  constructor(connection: Connection, name: string) {
    this.#connection = connection
    this.#name = name
  }

  /** It was there, complete with search attributes, when last looked for. Temporal refuses what comes earlier. */
  get ready(): boolean {
    return this.#ready
  }

  /** Answers with the namespace's own id, which changes when Temporal is wiped. */
  ensure(): Promise<string> {
    this.#underWay ??= this.#ensure().finally(() => {
      this.#underWay = undefined
    })
    return this.#underWay
  }

  async #ensure(): Promise<string> {
    try {
      const id = await ensureNamespace(this.#connection, this.#name)
      this.#ready = true
      return id
    } catch (problem) {
      this.#ready = false
      throw problem
    }
  }
}
