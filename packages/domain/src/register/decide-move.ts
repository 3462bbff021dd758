import { type Actor, actsAs } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { type Fact, fact, practiceStream } from '../facts/stream-ref.ts'
import type { PracticeId } from '../ids.ts'
import { commissionerIn } from '../lead-commissioner/concerned.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { namedIn } from './commissioner-named.ts'
import { notOpen, wrongDay } from './decidable.ts'
import type { DecideRegister } from './decide-register.ts'
import { mayNotMoveTo } from './may-not-move-to.ts'

/**
 * Whoever decides that a practice belongs to another commissioner: the support lead of the one that it belongs to, or
 * that one’s region, which is there also where a commissioner is merged away. [P]
 */
export function decidesMove(world: World, actor: Actor, { published }: PracticeState): boolean {
  const commissioner = commissionerIn(world, published.commissioner)
  if (!commissioner) return false
  const home = { ...world, commissioner }
  return actsAs(home, actor, 'supportLead', {}) || actsAs(home, actor, 'region', {})
}

/** One practice, or all of which the register says the same: a commissioner that merges is decided on once. */
export function decideMove(world: World, actor: Actor, command: DecideRegister): Decided {
  const { practice: first, change: id, also = [] } = command
  const news = world.practices.get(first)?.register?.[id]
  const facts: Fact[] = []
  for (const one of new Set([first, ...also])) {
    const practice = world.practices.get(one)
    const change = one === first ? news : news && sameNews(practice, news)
    if (!practice || !change) return refused(notTheSame(world, one))
    const no = mayNotDecide(world, actor, practice, change, command)
    if (no) return refused(no)
    facts.push(decision(world, practice.id, change, command))
  }
  return decided(...facts)
}

/** What waits for a decision of the same kind: the same commissioner is named for it. */
export const sameNews = (
  practice: PracticeState | undefined,
  { commissioner }: RegisterChange,
): RegisterChange | undefined =>
  Object.values(practice?.register ?? {}).find(
    ({ says, outcome, commissioner: to }) =>
      says === 'moved' && outcome === undefined && to?.code === commissioner?.code,
  )

const notTheSame = ({ practices }: World, id: PracticeId): Refusal =>
  refusal(
    'not-together',
    `The register does not say the same of ${practices.get(id)?.published.name ?? id}, or it has been decided. Decide on it by itself.`,
    { field: 'also', facts: { practice: id } },
  )

function mayNotDecide(
  world: World,
  actor: Actor,
  practice: PracticeState,
  change: RegisterChange,
  { decision }: DecideRegister,
): Refusal | null {
  if (!decidesMove(world, actor, practice))
    return refusal(
      'not-yours',
      'Whether a practice belongs to another commissioner is decided by the support lead of the one it belongs to, or by that one’s regional team.',
    )
  const no = notOpen(change)
  if (no || decision.keep) return no
  if (decision.outcome !== 'moves')
    return refusal(
      'not-what-it-says',
      `The register has the practice under ${change.commissioner ? namedIn(change.commissioner) : 'another commissioner'}. Choose that it belongs there from now on, or keep it as it is.`,
      { field: 'outcome' },
    )
  return wrongDay(world, change.on, decision.from) ?? mayNotMoveTo(world, practice, change)
}

function decision(
  world: World,
  practice: PracticeId,
  { id: change }: RegisterChange,
  { decision: made, reason }: DecideRegister,
): Fact {
  const stream = practiceStream(world.programme.id, practice)
  if (made.keep) return fact(stream, { type: 'registerChangeKept', data: { change, reason } })
  const { outcome, from } = made
  return fact(stream, { type: 'registerChangeDecided', data: { change, outcome, from, reason } })
}
