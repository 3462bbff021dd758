import type { StepView } from '@muster/domain/views/step-view'
import type { Refused, SmallCounty } from './small-county.ts'

type Whose = Readonly<Record<string, string>>
const answer = (values: object) => ({ kind: 'answer', answer: values })

/** One step by one person. */
export const step = (
  county: SmallCounty,
  who: string,
  id: string,
  whose: Whose,
  contribution: object,
): Promise<Refused | null> =>
  county.tries(who, 'steps.complete', { step: id, ...whose, contribution })

export async function done(...asked: Parameters<typeof step>): Promise<void> {
  const refused = await step(...asked)
  if (refused) throw new Error(`${asked[2]} by ${asked[1]}: ${refused.message}`)
}

/** A practice wants to take part, and confirms its list. */
export async function declares(county: SmallCounty, practice: string, list: number): Promise<void> {
  await done(county, practice, 'F1', { practice }, answer({ intent: 'yes' }))
  await done(county, practice, 'F2', { practice }, answer({ code: practice, list }))
}

export interface Group {
  readonly commissioner: string
  readonly name: string
  readonly members: readonly string[]
  readonly teams?: string
}

/** One proposes, the others agree; answers with the network's key, or with why not. */
export async function proposes(
  county: SmallCounty,
  { commissioner, name, members, teams }: Group,
): Promise<string | Refused> {
  const [first = ''] = members
  const answered = await county.asks<{ readonly network: string } | { readonly refusal: Refused }>(
    first,
    'networks.propose',
    {
      commissioner,
      name,
      answer: { members, coordinator: first, ...(teams ? { teams } : {}) },
    },
  )
  return 'refusal' in answered ? answered.refusal : answered.network
}

export async function forms(county: SmallCounty, group: Group): Promise<string> {
  const network = await proposes(county, group)
  if (typeof network !== 'string') throw new Error(network.message)
  for (const member of group.members.slice(1))
    await done(county, member, 'F3', { network }, { kind: 'agree', version: 1 })
  return network
}

export const area = { description: 'By the roads', onePiece: true, crosses: false }

/** Director, payee and area, each agreed by all. */
export async function settles(
  county: SmallCounty,
  network: string,
  members: readonly string[],
  drawn: object = area,
): Promise<void> {
  const [first = '', ...others] = members
  await done(county, first, 'F4', { network }, answer(drawn))
  const director = { name: 'Dr Made Up', registration: '0000000' }
  for (const [id, chosen] of [
    ['F6', { director, practice: first, chosenBy: 'election', practising: true }],
    ['F7', { payee: first }],
  ] as const) {
    await done(county, first, id, { network }, { kind: 'propose', answer: chosen })
    for (const other of others)
      await done(county, other, id, { network }, { kind: 'agree', version: 1 })
  }
}

export async function signs(
  county: SmallCounty,
  practice: string,
  id: string,
  network: string,
): Promise<void> {
  const whose = { practice, network }
  const { document } = await county.sees<StepView>(practice, 'steps.get', { step: id, ...whose })
  await done(county, practice, id, whose, {
    kind: 'sign',
    version: document?.version ?? '',
    answer: { signatory: 'A partner', authority: 'partner', authorised: true },
  })
}

export async function registers(
  county: SmallCounty,
  network: string,
  members: readonly string[],
): Promise<void> {
  for (const member of members) await signs(county, member, 'F8', network)
  await done(county, members[0] ?? '', 'F9', { network }, answer({ complete: true }))
}

/** From nothing to a registration, without a fault. */
export async function formsAndRegisters(county: SmallCounty, group: Group): Promise<string> {
  const network = await forms(county, group)
  await settles(county, network, group.members)
  await registers(county, network, group.members)
  return network
}

export const committee = [
  { id: 'chair', role: 'layChair' },
  { id: 'lay', role: 'lay' },
  { id: 'officer', role: 'executive' },
  { id: 'finance', role: 'executive' },
]
export const allFor = committee.map(({ id }) => ({ member: id, vote: 'for' }))

/** The papers are complete, and no exception is asked for. */
export async function papersAccepted(
  county: SmallCounty,
  commissioner: string,
  networks: readonly string[],
): Promise<void> {
  for (const network of networks) {
    const lead = `lead:${commissioner}`
    await done(county, lead, 'D1', { network }, { kind: 'judge', verdict: 'accepted', items: [] })
    const nothing = { kind: 'notApplicable', reason: 'No exception is asked for.' }
    await done(county, lead, 'D3', { network }, nothing)
  }
}

/** The committee meets on that day; nobody has an interest. */
export async function convenes(
  county: SmallCounty,
  commissioner: string,
  on: string,
  agenda: readonly string[],
): Promise<string> {
  const by = `secretary:${commissioner}`
  const meeting = `meeting-${on}`
  await county.does(by, 'committee.appoint', { commissioner, members: committee })
  await county.does(by, 'meetings.schedule', { commissioner, meeting, on, papersBy: on, agenda })
  return meeting
}
