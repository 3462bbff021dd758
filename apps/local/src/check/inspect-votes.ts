import type { StoredEvent } from '@muster/db'
import { reportProblem } from '@muster/domain/decide/report-decision'
import type { CommissionerState } from '@muster/domain/facts/state'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { MeetingId, NetworkId, PracticeId } from '@muster/domain/ids'
import { membersNamed } from '@muster/domain/progress/membership'
import type { World } from '@muster/domain/world'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** Nobody votes on a network in which they have an interest, or in one that is decided together with it. */
export class VoteInspector {
  readonly violations: Violation[] = []

  /** With the facts as they were before this event. */
  see({ stream, seq, event, occurredAt }: StoredEvent, before: Replay): void {
    if (event.type !== 'stepDecided' && event.type !== 'decisionReported') return
    const network = parseStreamKey(stream).id as NetworkId
    const home = before.networks.get(network)?.commissioner
    const world = home && before.world(home, occurredAt)
    if (!world) return
    const { votes, heldAt } = event.data
    const interested = heldAt ? interestedAt(world, heldAt) : new Set<string>()
    const wrong = votes
      .filter(({ vote }) => vote !== 'recused' && vote !== 'absent')
      .filter(({ member }) => interested.has(member))
      .map(({ member }) => `${member} voted with an interest`)
    const { step: _, meeting: __, ...report } = event.data
    const reported =
      event.type === 'decisionReported' && reportProblem(world, network, report as never)
    for (const says of [...wrong, ...(reported ? [reported.message] : [])])
      this.violations.push({
        invariant: 'no vote with an interest',
        where: stream,
        says: `event ${seq}: ${says}`,
      })
  }
}

/** Counted here from the facts once more, without the rule that decides. */
function interestedAt({ programme, commissioner, networks, practices }: World, meeting: MeetingId) {
  const agenda = commissioner.meetings[meeting]?.agenda ?? []
  const decided = new Set(
    agenda.flatMap((id) => {
      const network = networks.get(id)
      const members = network ? membersNamed(programme, network) : []
      // A practice that was merged into a member, or was one under another code, is meant too.
      const before = members.flatMap((one) => {
        const { lists = [], continues } = practices.get(one) ?? {}
        return [...lists.map(({ from }) => from), ...(continues ? [continues.practice] : [])]
      })
      return [...members, ...before]
    }),
  )
  const all = [...worksAt(commissioner), ...registered(commissioner)]
  return new Set(all.filter(([, practice]) => decided.has(practice)).map(([member]) => member))
}

type Held = readonly [member: string, practice: PracticeId]

const worksAt = ({ committee }: CommissionerState): readonly Held[] =>
  committee.flatMap(({ id, practice }): readonly Held[] => (practice ? [[id, practice]] : []))

const registered = ({ interests }: CommissionerState): readonly Held[] =>
  Object.values(interests ?? {})
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ member, practice }) => [member, practice])
