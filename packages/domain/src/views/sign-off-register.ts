import { isPresentAndVoting, quorumProblem } from '../acceptance/quorum.ts'
import { formatDate } from '../calendar/format-date.ts'
import type { CommissionerState, Decision, Meeting, NetworkState } from '../facts/state.ts'
import type { CommissionerId, Instant, NetworkId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'

/** One thing that a region looks at in how its commissioners sign off. */
export interface SignOffEntry {
  readonly key: string
  readonly kind: 'interest' | 'recusal' | 'exception' | 'outsideMeeting' | 'reducedQuorum'
  readonly commissioner: CommissionerId
  readonly commissionerName: string
  readonly network: NetworkId | null
  readonly networkName: string | null
  /** Who or what: a member by id, an exception, a body. */
  readonly about: string
  readonly says: string
  /** Null for what has been so since the committee was entered. */
  readonly at: Instant | null
}

/** What is read of a network for it. */
export type SignedOffNetwork = Pick<NetworkState, 'id' | 'name' | 'commissioner' | 'exceptions'> & {
  readonly decision: Decision | null
}

/** Every interest, recusal, exception and decision with less than the usual quorum, the newest first (S68 S69). */
export function signOffRegister(
  programme: Programme,
  commissioners: readonly CommissionerState[],
  networks: readonly SignedOffNetwork[],
): readonly SignOffEntry[] {
  const known = new Map(commissioners.map((one) => [one.id, one]))
  return [
    ...commissioners.flatMap((one) => interestEntries(programme, one)),
    ...networks.flatMap((network) => {
      const commissioner = known.get(network.commissioner)
      return commissioner ? networkEntries(programme, commissioner, network) : []
    }),
  ].toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0) || (a.key < b.key ? -1 : 1))
}

const kinds = { practice: 'Practice', partnership: 'Partnership', family: 'Family' } as const

/** Where its GPs work, what is in the register, and what was declared for each meeting. */
function interestEntries(
  programme: Programme,
  commissioner: CommissionerState,
): readonly SignOffEntry[] {
  const entry = (key: string, about: string, says: string, at: Instant | null): SignOffEntry => ({
    key: `${commissioner.id}/${key}`,
    kind: 'interest',
    commissioner: commissioner.id,
    commissionerName: commissioner.name,
    network: null,
    networkName: null,
    about,
    says,
    at,
  })
  const works = commissioner.committee.flatMap(({ id, practice }) =>
    practice ? [entry(`works/${id}`, id, `Works at ${practice}`, null)] : [],
  )
  const registered = Object.values(commissioner.interests ?? {}).map((one) => {
    const ended = one.endedAt === undefined ? '' : ', ended'
    return entry(one.interest, one.member, `${kinds[one.kind]}: ${one.practice}${ended}`, one.at)
  })
  const declared = Object.values(commissioner.meetings).flatMap((meeting) =>
    declaredFor(programme, meeting).map(({ member, practices, at }) =>
      entry(
        `${meeting.id}/${member}`,
        member,
        `Declared for the meeting of ${formatDate(meeting.on)}: ${practices.join(', ')}`,
        at,
      ),
    ),
  )
  return [...works, ...registered, ...declared]
}

function declaredFor(programme: Programme, { steps }: Meeting) {
  return programme.steps.flatMap((step) => {
    const field = step.evidence.find(({ kind }) => kind === 'interests')
    const record = steps[step.id]
    const answer = field && record?.answer?.[field.id]
    if (typeof answer !== 'object' || answer === null) return []
    return Object.entries(answer as Readonly<Record<string, readonly string[]>>)
      .filter(([, practices]) => practices.length > 0)
      .map(([member, practices]) => ({ member, practices, at: record?.completedAt ?? null }))
  })
}

function networkEntries(
  programme: Programme,
  commissioner: CommissionerState,
  network: SignedOffNetwork,
): readonly SignOffEntry[] {
  const { decision } = network
  const entry = (
    kind: SignOffEntry['kind'],
    about: string,
    says: string,
    at: Instant,
  ): SignOffEntry => ({
    key: `${network.id}/${kind}/${about}`,
    kind,
    commissioner: commissioner.id,
    commissionerName: commissioner.name,
    network: network.id,
    networkName: network.name,
    about,
    says,
    at,
  })
  const exceptions = Object.values(network.exceptions).map((one) =>
    entry('exception', one.exception, exceptionSays(one), one.requestedAt),
  )
  if (!decision) return exceptions
  const recused = decision.votes
    .filter(({ vote }) => vote === 'recused')
    .map(({ member }) => entry('recusal', member, 'Did not vote on this network', decision.at))
  const outside = outsideSays(decision)
  const fewer = reducedQuorum(programme, commissioner, decision)
  return [
    ...exceptions,
    ...recused,
    ...(outside ? [entry('outsideMeeting', decision.body, outside, decision.at)] : []),
    ...(fewer ? [entry('reducedQuorum', decision.body, fewer, decision.at)] : []),
  ]
}

type Exception = NonNullable<NetworkState['exceptions'][keyof NetworkState['exceptions']]>

function exceptionSays({ grantedBy, refusedBy, withdrawn }: Exception): string {
  const granted = grantedBy.length > 0 ? [`Granted by the ${grantedBy.join(' and the ')}`] : []
  const refused = refusedBy.length > 0 ? [`Refused by the ${refusedBy.join(' and the ')}`] : []
  const taken = withdrawn ? [`Withdrawn by the ${withdrawn.by}`] : []
  const said = [...granted, ...refused, ...taken]
  return said.length > 0 ? said.join('; ') : 'Asked for'
}

const reports = {
  noted: 'the committee noted it',
  ratified: 'the committee ratified it',
  notRatified: 'the committee did not ratify it',
} as const

function outsideSays({ body, report }: Decision): string | null {
  if (body !== 'officer' && body !== 'chair') return null
  const who = body === 'officer' ? 'Officer under the scheme of delegation' : 'Chair’s action'
  return `${who}; ${report ? reports[report.outcome] : 'not reported to the committee yet'}`
}

/** The commissioner's own terms let fewer decide than the programme's: by the members as they are entered now. */
function reducedQuorum(
  programme: Programme,
  { model, committee }: CommissionerState,
  { body, outcome, votes }: Decision,
): string | null {
  const route = programme.routes[model]
  if (!('quorum' in route) || body !== route.body || outcome === 'defer') return null
  const voting = new Set(votes.filter(isPresentAndVoting).map(({ member }) => member))
  const present = committee.filter(({ id }) => voting.has(id))
  if (present.length < voting.size) return null
  const lacks = quorumProblem(present, route.quorum)?.facts?.lacks
  return Array.isArray(lacks) ? `By its own terms of reference: ${lacks.join('; ')}` : null
}
