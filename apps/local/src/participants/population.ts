import type { Fact } from '@muster/domain/facts/stream-ref'
import type { Instant, NetworkId } from '@muster/domain/ids'
import type { Step } from '@muster/domain/programme/step'
import type { StepView } from '@muster/domain/views/step-view'
import type { ApiClient } from './api-client.ts'
import type { Beliefs, Held } from './beliefs/beliefs.ts'
import { Circle } from './circle.ts'
import { circlesOf } from './circles.ts'
import { type Draw, drawFrom } from './draw.ts'
import type { Job } from './job.ts'
import type { IntendingGroup, KnownWorld } from './known-world.ts'
import { type Luck, luckAt } from './luck.ts'
import type { Person } from './person.ts'

export interface PopulationSettings {
  readonly known: KnownWorld
  readonly api: ApiClient
  readonly seed: number
  /** 0 to 1. */
  readonly misfortune: number
  readonly leaves?: (job: Job, at: Instant) => boolean
  readonly luck?: (usual: Luck) => Luck
}

export interface Counts {
  accepted: number
  refused: number
  reads: number
}

/** Everybody who acts in a scripted run: they know the register and one another, and act through the api. */
export class Population {
  readonly counts: Counts = { accepted: 0, refused: 0, reads: 0 }
  /** The last refusal that somebody heard, by whom it was about. */
  readonly refusals = new Map<string, string>()
  readonly circles: readonly Circle[]
  readonly #settings: PopulationSettings
  readonly #groups: ReadonlyMap<string, IntendingGroup>
  readonly #draw: Draw
  readonly #luck: Luck
  readonly #sent = new Map<string, number>()

  constructor(settings: PopulationSettings) {
    const { known, seed, misfortune, leaves = () => false } = settings
    this.#settings = settings
    this.#draw = drawFrom(seed)
    const usual = luckAt(misfortune, this.#draw)
    this.#luck = settings.luck?.(usual) ?? usual
    this.#groups = new Map(known.groups.map((group) => [group.key, group]))
    this.circles = circlesOf(known).map(
      (part) =>
        new Circle({
          known: part,
          draw: this.#draw,
          luck: this.#luck,
          personOf: (beliefs) => this.#person(beliefs),
          onRefusal: (job, message) => {
            this.refusals.set(job.key, message)
            if (job.network) this.refusals.set(job.network, message)
          },
          leaves,
        }),
    )
  }

  /** Tells those whom it concerns of a fact that somebody else brought about. */
  learn(fact: Fact, at: Instant): void {
    for (const circle of this.circles) if (circle.concerns(fact)) circle.learn(fact, at)
  }

  /** Tells those whom it concerns how things stand now where something came about that they did not do. */
  hear(states: readonly Held[], at: Instant): void {
    for (const circle of this.circles) circle.hear(states, at)
  }

  plan(now: Instant): void {
    for (const circle of this.circles) circle.plan(now)
  }

  /** When somebody next means to do something. */
  next(): Instant | null {
    let next: Instant | null = null
    for (const circle of this.circles) {
      const at = circle.next()
      if (at !== null && (next === null || at < next)) next = at
    }
    return next
  }

  /** Everybody does what is due, circles side by side. */
  async act(now: Instant): Promise<void> {
    const busy = this.circles.filter((circle) => (circle.next() ?? Number.POSITIVE_INFINITY) <= now)
    await Promise.all(busy.map((circle) => circle.act(now)))
  }

  #person(beliefs: Beliefs): Person {
    const versions = new Map<string, { readonly at: Instant; readonly version: string }>()
    return {
      beliefs,
      draw: this.#draw,
      luck: this.#luck,
      group: (key) => {
        const group = this.#groups.get(key)
        if (!group) throw new Error(`There is no group ${key}.`)
        return group
      },
      networkCode: (network) => this.#codeOf(network),
      command: (job, procedure, input) => this.#command(job, procedure, input),
      read: (job, procedure, input) => this.#read(job, procedure, input),
      documentVersion: async (job, step) => {
        const key = `${job.network}:${ownText(beliefs, step) ? job.practice : ''}:${step.id}`
        const known = versions.get(key)
        if (known?.at === beliefs.now) return known.version
        const version = await this.#readVersion(job, step)
        versions.set(key, { at: beliefs.now, version })
        return version
      },
    }
  }

  /** A network's id ends with the key of its group. */
  readonly #codeOf = (network: NetworkId): string | undefined =>
    this.#groups.has(lastPart(network)) ? lastPart(network) : undefined

  async #readVersion(job: Job, step: Step): Promise<string> {
    const { practice, network } = job
    const view = await this.#read<StepView>(job, 'steps.get', { step: step.id, practice, network })
    return view.document?.version ?? ''
  }

  async #read<T>(job: Job, procedure: string, input: object): Promise<T> {
    this.counts.reads += 1
    return await this.#settings.api.query<T>(job.account, procedure, input)
  }

  async #command<T>(job: Job, procedure: string, input: object): Promise<T> {
    const commandId = this.#commandId(job)
    const answer = await this.#settings.api.mutate<T & { readonly ok: boolean }>(
      job.account,
      procedure,
      {
        commandId,
        ...input,
      },
    )
    this.counts[answer.ok ? 'accepted' : 'refused'] += 1
    return answer
  }

  /** From the seed and a natural key, so that sending it again is harmless; a number when it is done another time. */
  #commandId({ key, task, network }: Job): string {
    const { seed } = this.#settings
    const natural =
      task.kind === 'proposeNetwork'
        ? `r${seed}:${task.group}`
        : `r${seed}:${network ? key.replace(network, lastPart(network)) : key}`
    const times = (this.#sent.get(natural) ?? 0) + 1
    this.#sent.set(natural, times)
    // Not as keys are numbered: what is tried again is not the next one of its kind.
    return times === 1 ? natural : `${natural}:again-${times}`
  }
}

const lastPart = (id: string): string => id.slice(id.lastIndexOf(':') + 1)

/** Whether each practice signs a text of its own, so that what one read is no other's. */
const ownText = ({ programme }: Beliefs, { completion }: Step): boolean =>
  completion.how === 'eachSigns' &&
  programme.documents.some(({ name, served }) => served && name === completion.document)
