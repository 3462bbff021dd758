import { dueDate } from '@muster/domain/calendar/due'
import { startOfDay } from '@muster/domain/calendar/london-day'
import { type Fact, streamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant, NetworkId, PracticeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { Agenda, type Entry } from './agenda.ts'
import { Beliefs, type Held, streamOf } from './beliefs/beliefs.ts'
import { doJob } from './do-job.ts'
import type { Draw } from './draw.ts'
import type { Job } from './job.ts'
import { jobTime } from './job-time.ts'
import type { KnownWorld } from './known-world.ts'
import { keepsToItsLane, lanesOf } from './lanes.ts'
import type { Luck } from './luck.ts'
import type { Outcome, Person } from './person.ts'
import { Planner } from './planner.ts'
import { tickAfter, tickAtOrAfter } from './ticks.ts'

export interface CircleParts {
  readonly known: KnownWorld
  readonly draw: Draw
  readonly luck: Luck
  readonly personOf: (beliefs: Beliefs) => Person
  /** Told of each refusal; whoever hears no tries again later. */
  readonly onRefusal: (job: Job, message: string) => void
  /** Jobs left alone for now: they are those of the persona somebody holds, or a story wants them undone. */
  readonly leaves: (job: Job, at: Instant) => boolean
}

interface Due {
  readonly subject: string
  readonly entry: Entry
}

/** After so many refusals somebody asks more rarely. */
const mostTries = 6
const soonTicks = 2
const laterTicks = 40

/**
 * The people of one commissioner, or of several that share practices. Those of one network act one after another, so
 * that what one does is known to the next, and so does everybody where it concerns several networks; networks, and
 * circles, act side by side.
 */
export class Circle {
  readonly beliefs: Beliefs
  readonly planner: Planner
  readonly #agenda = new Agenda()
  readonly #parts: CircleParts
  readonly #person: Person
  /** Ticks on which steps may start without what they wait for, earliest first. */
  readonly #dates: Instant[]

  constructor(parts: CircleParts) {
    const { known, draw, luck } = parts
    this.#parts = parts
    this.beliefs = new Beliefs(known)
    this.#person = parts.personOf(this.beliefs)
    this.#dates = datesThatCount(known.programme)
    this.planner = new Planner({
      beliefs: this.beliefs,
      agenda: this.#agenda,
      groups: known.groups,
      chance: { draw, luck },
      timeOf: (job) => jobTime(job, this.beliefs.now, draw, luck),
    })
  }

  /** Works out anew what there is to do for everybody. */
  plan(now: Instant): void {
    this.beliefs.now = now
    this.planner.planAll()
  }

  /** Whether a fact is about somebody of this circle. */
  concerns({ stream: { kind, id }, event }: Fact): boolean {
    const { beliefs } = this
    if (kind === 'practice') return beliefs.practices.has(id as PracticeId)
    if (kind === 'commissioner') return beliefs.commissioners.includes(id as CommissionerId)
    if (event.type === 'networkProposed')
      return beliefs.commissioners.includes(event.data.commissioner)
    return kind === 'network' && beliefs.network(id as NetworkId) !== null
  }

  learn(fact: Fact, at: Instant): void {
    this.beliefs.now = at
    this.beliefs.learn(fact)
    if (fact.event.type === 'networkProposed') this.planner.formed(lastPart(fact.stream.id))
  }

  /** Whoever is told of a change looks, and goes by what he sees from then on. */
  hear(states: readonly Held[], at: Instant): void {
    const own = states.filter((state) => this.beliefs.isAbout(state))
    if (own.length === 0) return
    this.beliefs.now = at
    for (const state of own) this.beliefs.believe(state)
    const { id } = this.beliefs.programme
    this.planner.planAround(new Set(own.map((state) => streamKey(streamOf(id, state)))))
  }

  next(): Instant | null {
    const [date] = this.#dates
    const next = this.#agenda.next()
    return date !== undefined && (next === null || date < next) ? date : next
  }

  /** Does all that is due, in an order of its own at each tick, then plans what has become possible by it. */
  async act(now: Instant): Promise<void> {
    this.beliefs.now = now
    this.#passDates(now)
    const touched = new Set<string>()
    let own: Due[] = []
    for (const one of this.#inOrder(now)) {
      if (this.#leaves(one, now)) continue
      if (keepsToItsLane(this.beliefs, one.entry.job)) own.push(one)
      else {
        await this.#sideBySide(own, touched)
        own = []
        await this.#do(one, touched)
      }
    }
    await this.#sideBySide(own, touched)
    this.planner.planAround(touched)
  }

  #leaves({ subject, entry }: Due, now: Instant): boolean {
    const leaves = this.#parts.leaves(entry.job, now)
    if (leaves) this.#agenda.postpone(subject, { ...entry, tries: -1 }, tickAfter(now))
    return leaves
  }

  async #sideBySide(all: readonly Due[], touched: Set<string>): Promise<void> {
    const lanes = lanesOf(this.beliefs, all, ({ entry }) => entry.job)
    await Promise.all(
      lanes.map(async (lane) => {
        for (const one of lane) await this.#do(one, touched)
      }),
    )
  }

  async #do({ subject, entry }: Due, touched: Set<string>): Promise<void> {
    this.#take(subject, entry, await doJob(this.#person, entry.job), touched)
  }

  /** On some dates more may be done although nobody has done anything. */
  #passDates(now: Instant): void {
    const passed = this.#dates.filter((date) => date <= now)
    if (passed.length === 0) return
    this.#dates.splice(0, passed.length)
    this.planner.planAll()
  }

  #inOrder(now: Instant): readonly Due[] {
    const { draw } = this.#parts
    return this.#agenda
      .due(now)
      .map((one) => ({ ...one, order: draw('order', now, one.entry.job.key) }))
      .sort((a, b) => a.order - b.order || (a.entry.job.key < b.entry.job.key ? -1 : 1))
  }

  #take(subject: string, entry: Entry, outcome: Outcome, touched: Set<string>): void {
    const { job, tries } = entry
    if ('refusal' in outcome && outcome.refusal) this.#parts.onRefusal(job, outcome.refusal.message)
    if ('facts' in outcome) {
      for (const fact of outcome.facts) {
        this.beliefs.learn(fact)
        touched.add(streamKey(fact.stream))
      }
      if (job.task.kind === 'proposeNetwork') this.planner.formed(job.task.group)
      return
    }
    const pause = 'again' in outcome || tries < mostTries ? soonTicks : laterTicks
    let at = this.beliefs.now
    for (let tick = 0; tick < pause; tick += 1) at = tickAfter(at)
    this.#agenda.postpone(subject, entry, at)
  }
}

/** The programme opens, or a commissioner that confirms who is ready goes on without the others. */
const datesThatCount = (programme: Programme): Instant[] =>
  [
    programme.opens,
    ...programme.steps
      .filter(({ after }) => after.some(({ unlessConfirmingReady }) => unlessConfirmingReady))
      .map((step) => dueDate(programme, step)),
  ]
    .map((date) => tickAtOrAfter(startOfDay(date)))
    .sort((a, b) => a - b)

/** A network's id ends with the key of the group that formed it. */
const lastPart = (id: string): string => id.slice(id.lastIndexOf(':') + 1)
