import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant, NetworkId, PracticeId } from '@muster/domain/ids'
import { takesPart } from '@muster/domain/progress/taking-part'
import type { Agenda } from './agenda.ts'
import type { Beliefs } from './beliefs/beliefs.ts'
import type { Chance } from './chance.ts'
import type { Job } from './job.ts'
import { commissionerJobs } from './jobs/commissioner-jobs.ts'
import { groupJobs, unwantedOf } from './jobs/group-jobs.ts'
import { networkJobs } from './jobs/network-jobs.ts'
import { practiceJobs } from './jobs/practice-jobs.ts'
import type { IntendingGroup } from './known-world.ts'

export interface PlannerParts {
  readonly beliefs: Beliefs
  readonly agenda: Agenda
  readonly groups: readonly IntendingGroup[]
  readonly chance: Chance
  readonly timeOf: (job: Job) => Instant
}

/** Works out from what people believe what there is to do, anew for those whom a new fact concerns. */
export class Planner {
  readonly #parts: PlannerParts
  readonly #members: ReadonlySet<PracticeId>
  readonly #leaders: ReadonlySet<CommissionerId>
  readonly #formed = new Set<string>()

  constructor(parts: PlannerParts) {
    this.#parts = parts
    this.#members = new Set(parts.groups.flatMap(({ members }) => members))
    this.#leaders = new Set(parts.groups.map(({ commissioner }) => commissioner))
  }

  /** A group that has proposed itself is a network from now on. */
  formed(group: string): void {
    this.#formed.add(group)
  }

  planAll(): void {
    const { beliefs, groups } = this.#parts
    for (const id of beliefs.practices.keys()) this.#planPractice(id)
    for (const id of beliefs.commissioners) this.#planCommissioner(id)
    for (const group of groups) this.#planGroup(group)
  }

  /** Plans again for the streams that facts went to, and for those who wait for them. */
  planAround(streams: ReadonlySet<string>): void {
    const { beliefs, groups } = this.#parts
    const practices = new Set<PracticeId>()
    const networks = new Set<NetworkId>()
    const commissioners = new Set<CommissionerId>()
    const whole = new Set<CommissionerId>()
    for (const { kind, id } of [...streams].map(parseStreamKey)) {
      if (kind === 'practice') practices.add(id as PracticeId)
      if (kind === 'network') networks.add(id as NetworkId)
      if (kind === 'commissioner') whole.add(id as CommissionerId)
    }
    for (const id of practices) {
      this.#planPractice(id)
      const practice = beliefs.practices.get(id)
      for (const network of practice?.claims ?? []) networks.add(network)
      if (practice) commissioners.add(practice.published.commissioner)
    }
    for (const group of groups)
      if (group.members.some((id) => practices.has(id))) this.#planGroup(group)
    for (const id of networks) {
      this.#planNetwork(id)
      const home = beliefs.network(id)?.commissioner
      if (home) commissioners.add(home)
    }
    for (const id of whole) this.#planCommissioner(id)
    for (const id of commissioners) if (!whole.has(id)) this.#planOwn(id)
  }

  #planPractice(id: PracticeId): void {
    const { beliefs, agenda } = this.#parts
    const practice = beliefs.practices.get(id)
    if (!practice) return
    const concerned = this.#members.has(id) || takesPart(beliefs.programme, practice)
    const jobs = concerned
      ? practiceJobs(beliefs.world(practice.published.commissioner), practice)
      : []
    agenda.plan(`practice:${id}`, jobs, this.#timeOf)
  }

  #planNetwork(id: NetworkId): void {
    const { beliefs, agenda, chance } = this.#parts
    const network = beliefs.network(id)
    if (network)
      agenda.plan(
        `network:${id}`,
        networkJobs(beliefs.world(network.commissioner), id, chance),
        this.#timeOf,
      )
  }

  /** With its networks: what a commissioner has done may be what they wait for. */
  #planCommissioner(id: CommissionerId): void {
    this.#planOwn(id)
    for (const network of this.#parts.beliefs.networksOf(id).keys()) this.#planNetwork(network)
  }

  /** A neighbour that leads no network has nothing to decide. */
  #planOwn(id: CommissionerId): void {
    const { beliefs, agenda, groups, chance } = this.#parts
    if (!this.#leaders.has(id)) return
    const world = beliefs.world(id)
    const unwanted = groups
      .filter(({ key, commissioner }) => commissioner === id && this.#formed.has(key))
      .flatMap((group) => unwantedOf(world, group, chance))
    agenda.plan(`commissioner:${id}`, commissionerJobs(world, unwanted), this.#timeOf)
  }

  #planGroup(group: IntendingGroup): void {
    const { beliefs, agenda, chance } = this.#parts
    const jobs = this.#formed.has(group.key)
      ? []
      : groupJobs(beliefs.world(group.commissioner), group, chance)
    agenda.plan(`group:${group.key}`, jobs, this.#timeOf)
  }

  readonly #timeOf = (job: Job) => this.#parts.timeOf(job)
}
