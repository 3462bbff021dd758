import { type Database, type Kysely, lastPosition, listEvents } from '@muster/db'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, PracticeId } from '@muster/domain/ids'
import { moveClock, readClock, waitUntilCaughtUp } from '@muster/operations'
import type { Story } from '../county/index.ts'
import { accountsOf } from '../participants/accounts.ts'
import { openApiClient } from '../participants/api-client.ts'
import { nextTick, stepTo } from '../participants/drive-ticks.ts'
import type { KnownWorld } from '../participants/known-world.ts'
import { Population } from '../participants/population.ts'
import { signIn, tokensFrom } from '../participants/sign-in.ts'
import type { Stage } from './stage.ts'
import { leavesIn, type Scene, sceneLuck } from './story-luck.ts'

export interface ScriptedPeopleParts {
  readonly db: Kysely<Database>
  readonly stage: Stage
  readonly known: KnownWorld
  readonly apiUrl: string
  /** Tells the engine that wakes were committed. */
  readonly nudge: () => void
}

const atOnce = 4
const patienceMs = 60_000
const mostEvents = 5_000

/** The people of a stage, who act for everybody but the persona that somebody holds, and the clock they live by. */
export class ScriptedPeople {
  readonly scene: Scene
  readonly #parts: ScriptedPeopleParts
  readonly #population: Population
  readonly #close: () => void
  #position = 0

  private constructor(parts: ScriptedPeopleParts, now: Instant, setting: boolean) {
    this.#parts = parts
    this.scene = { now, eager: null, held: null, setting }
    const { programme, stories, seed, misfortune } = parts.stage
    const api = openApiClient(parts.apiUrl, tokensFrom(programme.id), atOnce)
    this.#close = () => api.close()
    const quickest = new Set(
      stories.flatMap(({ id, network, commissioner }) =>
        id === 'ready-to-approve'
          ? [commissioner]
          : id === 'missing-signature' && network
            ? [network]
            : [],
      ),
    )
    this.#population = new Population({
      known: withUndecidedLast(parts.known, stories),
      api,
      seed,
      misfortune,
      leaves: leavesIn(this.scene, stories, programme),
      luck: sceneLuck(this.scene, quickest, programme),
    })
  }

  static async open(parts: ScriptedPeopleParts, setting: boolean): Promise<ScriptedPeople> {
    const { db, stage, known } = parts
    const { programme } = stage
    await signIn(db, accountsOf(known), tokensFrom(programme.id))
    const { now } = await readClock(db, programme.id)
    const people = new ScriptedPeople(parts, now, setting)
    await people.#catchUp()
    return people
  }

  /** Moves the clock from tick to tick; between ticks the people hear what somebody did meanwhile. */
  async moveTo(until: Instant, onTick: (at: Instant) => void = () => undefined): Promise<void> {
    const { db, nudge } = this.#parts
    const { programme } = this.#parts.stage
    const ticking = { db, programme: programme.id, population: this.#population, nudge, patienceMs }
    for (;;) {
      await this.#catchUp()
      const at = await nextTick(ticking)
      if (at === null || at > until) break
      this.scene.now = at
      await stepTo(ticking, at)
      onTick(at)
    }
    const { now } = await readClock(db, programme.id)
    if (now < until) await moveClock(db, programme.id, until)
    this.scene.now = until
    nudge()
    await waitUntilCaughtUp(db, programme.id, { timeoutMs: patienceMs })
    onTick(until)
  }

  /** Whoever waits for what a person has just done answers at once, so that a paused clock does not stop the play. */
  async answerWhatWasDone(): Promise<void> {
    const touched = await this.#learnNews()
    for (const network of touched) {
      this.scene.eager = network
      this.#population.plan(this.scene.now)
      await this.#population.act(this.scene.now)
    }
    this.scene.eager = null
  }

  close(): void {
    this.#close()
  }

  async #catchUp(): Promise<void> {
    await this.#learnNews()
    this.#population.plan(this.scene.now)
  }

  /** What has been recorded since the people last heard; answers with the networks that people acted in. */
  async #learnNews(): Promise<readonly string[]> {
    const networks = new Set<string>()
    // Scripted people's commands are named after the seed; a person's after chance.
    const scripted = `r${this.#parts.stage.seed}:`
    for (;;) {
      const news = await listEvents(this.#parts.db, { after: this.#position, limit: mostEvents })
      for (const { position, stream, event, occurredAt, actor, commandId } of news) {
        this.#position = position
        const ref = parseStreamKey(stream)
        this.#population.learn({ stream: ref, event }, occurredAt)
        if (actor === 'engine' || commandId.startsWith(scripted)) continue
        if (!this.scene.setting) this.scene.held = actor
        if (ref.kind === 'network') networks.add(ref.id)
        if (ref.kind === 'practice' && 'network' in event.data)
          networks.add(String(event.data.network))
      }
      if (news.length < mostEvents) return [...networks]
    }
  }

  /** Whether something was recorded that the people have not heard of. */
  async hasNews(): Promise<boolean> {
    return (await lastPosition(this.#parts.db)) > this.#position
  }
}

/** A practice that two groups name proposes neither: whoever comes first in a group proposes it. */
function withUndecidedLast(known: KnownWorld, stories: readonly Story[]): KnownWorld {
  const undecided = stories.find(({ id }) => id === 'two-networks')?.practice
  const last = (members: readonly PracticeId[]) =>
    members.toSorted((a, b) => Number(a === undecided) - Number(b === undecided))
  return {
    ...known,
    groups: known.groups.map((group) => ({ ...group, members: last(group.members) })),
  }
}
