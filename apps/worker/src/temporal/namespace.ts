import { setTimeout as pause } from 'node:timers/promises'
import { type Connection, isGrpcServiceError } from '@temporalio/client'
import { ensureNamespace } from './ensure-namespace.ts'

const notFound = 5
const patienceMs = 15_000
const askAgainMs = 100

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
      const id = await this.#untilKnown()
      this.#ready = true
      return id
    } catch (problem) {
      this.#ready = false
      throw problem
    }
  }

  /**
   * A namespace that was registered a moment ago is not known to every part of Temporal: those who were asked for it
   * before remember for a second that it was not there.
   */
  async #untilKnown(): Promise<string> {
    for (const since = Date.now(); ; ) {
      try {
        return await ensureNamespace(this.#connection, this.#name)
      } catch (problem) {
        const early = isGrpcServiceError(problem) && problem.code === notFound
        if (!early || Date.now() - since > patienceMs) throw problem
        await pause(askAgainMs)
      }
    }
  }
}
