import type { Database, Kysely } from '@muster/db'
import { londonDate, meetingId, networkId, type PracticeId, stepId } from '@muster/domain/ids'
import {
  type CompleteStepInput,
  completeStep,
  proposeNetwork,
  raiseBlocker,
  randomSalt,
  requestException,
  scheduleMeeting,
  stepView,
  type TypedContribution,
} from '@muster/operations'
import { catchUp } from './catch-up.ts'
import type { County } from './made-up-county.ts'
import {
  actorOf,
  aloneOf,
  commissionerOf,
  groupOf,
  listSize,
  practiceUser,
  programme,
  type Side,
} from './made-up-people.ts'

/** Words that only some may read; each is unlike any other text, so that a leak is found by searching. */
export const secretWords = (side: Side) => ({
  intent: `Why Z${side}0001 hesitates, in confidence`,
  decline: `Why Z${side}2003 declines, in confidence`,
  blocker: `Why group ${side}1 is blocked, in confidence`,
  terms: `Terms of group ${side}1, for members only`,
  director: `Made-up Director of group ${side}1`,
  interest: `Whose interest it is at ${side}, in confidence`,
  contact: `Made-up contact of group ${side}1`,
  dispute: `Why Z${side}1002 is in dispute, in confidence`,
})

type Db = Pick<County, 'db'>
type Whose = Pick<CompleteStepInput, 'practice' | 'network' | 'commissioner' | 'meeting'>

let sent = 0
export function nextId(name: string): string {
  sent += 1
  return `${name}-${String(sent).padStart(6, '0')}`
}

export const contextOf = (db: Kysely<Database>, who: string) => ({
  db,
  actor: actorOf(who),
  salt: randomSalt,
})

export async function done(
  { db }: Db,
  who: string,
  step: string,
  whose: Whose,
  contribution: TypedContribution,
): Promise<void> {
  const answered = await completeStep(contextOf(db, who), nextId(step), {
    programme: programme.id,
    step: stepId(step),
    ...whose,
    contribution,
  })
  if (!answered.ok) throw new Error(`${step} by ${who}: ${answered.refusal.message}`)
}

const accepted = <T extends { readonly ok: boolean }>(answered: T): T => {
  if (!answered.ok) throw new Error(JSON.stringify(answered))
  return answered
}

const answer = (values: Readonly<Record<string, unknown>>) => ({
  kind: 'answer' as const,
  answer: values,
})

/** Both groups of a side, on their way. */
export async function underWay(county: County, side: Side): Promise<void> {
  const secret = secretWords(side)
  await catchUp(county)
  for (const practice of [...groupOf(side, 1), ...groupOf(side, 2)])
    await declared(county, practice)
  const alone = aloneOf(side)
  const doubts = answer({ intent: 'undecided', reason: secret.intent })
  await done(county, practiceUser(alone), 'F1', { practice: alone }, doubts)
  await agreed(county, side)
  await registered(county, side)
  await governing(county, side)
  await atTheCommissioner(county, side)
  await catchUp(county)
}

export async function declared(county: Db, practice: PracticeId): Promise<void> {
  const who = practiceUser(practice)
  await done(county, who, 'F1', { practice }, answer({ intent: 'yes' }))
  await done(county, who, 'F2', { practice }, answer({ code: practice, list: listSize }))
}

/** A group of a side, proposed by its first practice. */
export async function proposed(
  { db }: Db,
  side: Side,
  group: 1 | 2,
  network: ReturnType<typeof networkId>,
): Promise<void> {
  const members = groupOf(side, group)
  accepted(
    await proposeNetwork(contextOf(db, practiceUser(members[0] ?? '')), network, {
      programme: programme.id,
      commissioner: commissionerOf(side),
      name: `Made-up group ${network}`,
      answer: { members, coordinator: members[0] },
    }),
  )
}

export async function agreed(county: County, side: Side): Promise<void> {
  for (const group of [1, 2] as const) {
    const network = networkId(county.networks[side][group - 1] ?? '')
    await proposed(county, side, group, network)
    const [, second = '', third = ''] = groupOf(side, group).map(practiceUser)
    await done(county, second, 'F3', { network }, { kind: 'agree', version: 1 })
    const reason = secretWords(side).decline
    const last = group === 1 ? { kind: 'agree' as const } : { kind: 'decline' as const, reason }
    await done(county, third, 'F3', { network }, { ...last, version: 1 })
  }
  await catchUp(county)
}

const firstOf = (county: County, side: Side) => ({ network: networkId(county.networks[side][0]) })

/** The first group has its area, director and payee, is signed by all, and submits. */
export async function registered(county: County, side: Side): Promise<void> {
  const members = groupOf(side, 1)
  const [first = '', ...others] = members.map(practiceUser)
  const whose = firstOf(county, side)
  const { director: name, contact } = secretWords(side)
  await done(
    county,
    first,
    'F4',
    whose,
    answer({ onePiece: true, crosses: false, description: 'Made up' }),
  )
  const director = { name, registration: '0000000' }
  const proposals = {
    F6: { director, practice: members[0], chosenBy: 'election', practising: true },
    F7: { payee: members[1] },
  }
  for (const [step, values] of Object.entries(proposals)) {
    await done(county, first, step, whose, { kind: 'propose', answer: values })
    for (const other of others)
      await done(county, other, step, whose, { kind: 'agree', version: 1 })
  }
  await catchUp(county)
  for (const practice of members) await signed(county, practice, 'F8', whose.network)
  const person = { name: contact, registration: '1111111' }
  await done(county, first, 'F9', whose, answer({ complete: true, contact: person }))
  await catchUp(county)
}

export async function signed(
  county: Db,
  practice: PracticeId,
  step: string,
  network: ReturnType<typeof networkId>,
  also: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const who = practiceUser(practice)
  const whose = { practice, network }
  const around = { programme: programme.id, ...whose }
  const reader = { db: county.db, actor: actorOf(who) }
  const { document } = await stepView(reader, around, { step: stepId(step), whose })
  const version = document?.version ?? ''
  await done(county, who, step, whose, {
    kind: 'sign',
    version,
    answer: { ...also, signatory: 'A partner', authority: 'partner', authorised: true },
  })
}

/** Schedules 1 and 2 are proposed; not every member has agreed. */
async function governing(county: County, side: Side): Promise<void> {
  const [first = '', second = ''] = groupOf(side, 1).map(practiceUser)
  const whose = firstOf(county, side)
  const votes = { votes: 'byList', majority: 'twoThirds', quorum: 2, meetings: 37 }
  await done(county, first, 'G1', whose, { kind: 'propose', answer: votes })
  const terms = { hasTerms: true, terms: secretWords(side).terms }
  await done(county, first, 'G2', whose, { kind: 'propose', answer: terms })
  await done(county, second, 'G2', whose, { kind: 'agree', version: 1 })
}

async function atTheCommissioner(county: County, side: Side): Promise<void> {
  const [first = ''] = groupOf(side, 1).map(practiceUser)
  const whose = { programme: programme.id, ...firstOf(county, side) }
  const member = contextOf(county.db, first)
  accepted(
    await raiseBlocker(member, `blocker-${side}`, {
      ...whose,
      step: stepId('G1'),
      kind: 'other',
      sentence: secretWords(side).blocker,
    }),
  )
  accepted(
    await requestException(member, nextId('exception'), {
      ...whose,
      exception: 'dispersal',
      reason: 'A made-up reason',
    }),
  )
  accepted(
    await scheduleMeeting(contextOf(county.db, `secretary:${side}`), nextId('meeting'), {
      programme: programme.id,
      commissioner: commissionerOf(side),
      meeting: meetingId(`meeting-${side}`),
      on: londonDate('2019-05-28'),
      papersBy: londonDate('2019-05-21'),
      agenda: [whose.network],
    }),
  )
}
