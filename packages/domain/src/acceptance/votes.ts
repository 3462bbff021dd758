import type { CommitteeMember } from '../facts/events.ts'
import type { Vote } from '../facts/step-events.ts'
import type { MeetingId } from '../ids.ts'
import type { Quorum } from '../programme/routes.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { memberWords } from '../sign-off/member-words.ts'
import type { World } from '../world.ts'
import { conflictedMembers } from './conflicted-members.ts'
import type { DecisionMade } from './decision.ts'
import { practiceNames } from './in-words.ts'
import { isPresentAndVoting, quorumProblem } from './quorum.ts'

const source =
  'Members with a conflict do not vote: S68 S69; the majority of those who vote decides [P]'

/**
 * Each vote is a member's, once; nobody conflicted votes; those who remain are a quorum and a majority is for the
 * outcome. A committee that defers because it has no quorum decides nothing.
 */
export function votesProblem(
  world: World,
  meeting: MeetingId,
  { votes, outcome }: Pick<DecisionMade, 'votes' | 'outcome'>,
  quorum: Quorum,
): Refusal | null {
  const wrong =
    voterProblem(world, votes) ??
    conflictProblem(world, meeting, votes) ??
    alternateProblem(world, votes)
  if (wrong || outcome === 'defer') return wrong
  const voting = votes.filter(isPresentAndVoting).map(({ member }) => member)
  const present = world.commissioner.committee.filter(({ id }) => voting.includes(id))
  return quorumProblem(present, quorum) ?? majorityProblem(votes)
}

function voterProblem(world: World, votes: readonly Vote[]): Refusal | null {
  const members = new Set(world.commissioner.committee.map(({ id }: CommitteeMember) => id))
  const seen = new Set<string>()
  for (const { member } of votes) {
    if (!members.has(member))
      return no('not-on-committee', `${member} is not on the committee: take the vote out.`, member)
    if (seen.has(member))
      return no(
        'voted-twice',
        `${wordsFor(world, member)} is recorded twice: keep one of the votes.`,
        member,
      )
    seen.add(member)
  }
  return null
}

function conflictProblem(world: World, meeting: MeetingId, votes: readonly Vote[]): Refusal | null {
  const conflicted = conflictedMembers(world, meeting)
  const vote = votes.find((one) => isPresentAndVoting(one) && conflicted.has(one.member))
  if (!vote) return null
  const practices = conflicted.get(vote.member) ?? []
  return refusal(
    'conflicted-vote',
    `${wordsFor(world, vote.member)} has an interest in ${practiceNames(world, practices)}, whose network is decided at this meeting. Record the member as recused.`,
    { field: 'votes', source, facts: { member: vote.member, practices } },
  )
}

/** One seat, one vote: an alternate votes where the member does not. */
function alternateProblem(world: World, votes: readonly Vote[]): Refusal | null {
  const voting = new Set(votes.filter(isPresentAndVoting).map(({ member }) => member))
  const both = world.commissioner.committee.find(
    ({ id, alternateFor }) => alternateFor && voting.has(id) && voting.has(alternateFor),
  )
  if (!both) return null
  return no(
    'alternate-and-member',
    `${wordsFor(world, both.id)} stands in for ${wordsFor(world, both.alternateFor ?? '')}, who votes as well: record one of them as absent.`,
    both.id,
  )
}

function majorityProblem(votes: readonly Vote[]): Refusal | null {
  const inFavour = votes.filter(({ vote }) => vote === 'for').length
  const against = votes.filter(({ vote }) => vote === 'against').length
  if (inFavour > against) return null
  return refusal(
    'no-majority',
    `${inFavour} voted for this outcome and ${against} against, which is no majority. Record the outcome that had one, or that the decision is deferred.`,
    { field: 'outcome', source, facts: { for: inFavour, against } },
  )
}

const wordsFor = ({ commissioner }: World, member: string) =>
  memberWords(commissioner.committee, member)

const no = (code: string, message: string, member: string): Refusal =>
  refusal(code, message, { field: 'votes', source, facts: { member } })
