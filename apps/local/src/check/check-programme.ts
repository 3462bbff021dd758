import {
  checkChain,
  type Database,
  getProgramme,
  type Kysely,
  listCommands,
  listEvents,
  listHeldStreams,
  listProgrammeVersions,
  type StoredEvent,
} from '@muster/db'
import type { ProgrammeId } from '@muster/domain/ids'
import { readClock } from '@muster/operations'
import { compareAssessments } from './compare-assessments.ts'
import { compareStates, compareTables } from './compare-rebuild.ts'
import { ApprovalInspector } from './inspect-approvals.ts'
import { ChangeInspector } from './inspect-changes.ts'
import { CommandInspector } from './inspect-commands.ts'
import { DisputeInspector } from './inspect-disputes.ts'
import { HomeInspector } from './inspect-homes.ts'
import { ListInspector } from './inspect-lists.ts'
import { MediatorInspector } from './inspect-mediators.ts'
import { MembershipInspector } from './inspect-membership.ts'
import { MilestoneInspector } from './inspect-milestones.ts'
import { PartInspector } from './inspect-parts.ts'
import { PlaceInspector } from './inspect-places.ts'
import { RegisterInspector } from './inspect-register.ts'
import { ReminderInspector } from './inspect-reminders.ts'
import { SignatureInspector } from './inspect-signatures.ts'
import { VersionInspector } from './inspect-versions.ts'
import { VoteInspector } from './inspect-votes.ts'
import { WithheldInspector } from './inspect-withheld.ts'
import { OutcomeHash } from './outcome-hash.ts'
import { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

export interface Checked {
  readonly events: number
  readonly outcomeHash: string
  readonly violations: readonly Violation[]
}

const page = 5_000

async function* eventsOf(
  db: Kysely<Database>,
  programme: ProgrammeId,
): AsyncGenerator<StoredEvent> {
  for (let after = 0; ; ) {
    const events = await listEvents(db, { after, limit: page })
    for (const event of events) if (event.stream.startsWith(`${programme}/`)) yield event
    const last = events.at(-1)
    if (!last) return
    after = last.position
  }
}

/** Of the whole database: a chain that is broken anywhere is broken. */
const brokenChains = async (db: Kysely<Database>): Promise<readonly Violation[]> =>
  (await checkChain(db)).map((says) => ({ invariant: 'chain intact', where: 'event', says }))

/**
 * Checks a programme against its events alone: what is stored beside them must follow from them, and nothing in
 * them may break what the product promises.
 */
export async function checkProgramme(db: Kysely<Database>, id: ProgrammeId): Promise<Checked> {
  const replay = new Replay(await getProgramme(db, id), await listProgrammeVersions(db, id))
  const members = new MembershipInspector()
  const commands = new CommandInspector()
  const registers = new RegisterInspector()
  const homes = new HomeInspector()
  const reminders = new ReminderInspector()
  const versions = new VersionInspector()
  const withheld = new WithheldInspector()
  const lists = new ListInspector()
  const parts = new PartInspector()
  const places = new PlaceInspector()
  const withWorld = [
    new MilestoneInspector(),
    new VoteInspector(),
    new ApprovalInspector(),
    new ChangeInspector(),
    new SignatureInspector(),
    new MediatorInspector(),
    places,
    versions,
    new DisputeInspector(),
    withheld,
    lists,
    parts,
  ]
  const hash = new OutcomeHash()
  let events = 0
  for await (const event of eventsOf(db, id)) {
    events += 1
    for (const inspector of withWorld) inspector.see(event, replay)
    for (const inspector of [members, commands, registers, homes, reminders, hash])
      inspector.see(event)
    replay.fold(event)
  }
  const streams = await listHeldStreams(db, id)
  const { now } = await readClock(db, id)
  members.finish(replay)
  registers.finish(replay, now)
  homes.finish(replay)
  lists.finish(replay, now)
  parts.finish(replay, now)
  places.finish(replay)
  versions.finish(replay, id)
  withheld.finish(replay, now)
  commands.finish(await listCommands(db))
  return {
    events,
    outcomeHash: hash.digest(),
    violations: [
      ...(await brokenChains(db)),
      ...[members, commands, registers, homes, reminders, ...withWorld].flatMap(
        (one) => one.violations,
      ),
      ...compareStates(replay, streams),
      ...(await compareTables(db, id)),
      ...compareAssessments(replay, streams, now),
    ],
  }
}
