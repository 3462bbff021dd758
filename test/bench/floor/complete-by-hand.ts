import { createHash } from 'node:crypto'
import type pg from 'pg'
import { benchDay } from '../england/made-up-england.ts'
import { type StatementName, statements } from './statements.ts'

export interface FloorInput {
  readonly commandId: string
  readonly step: string
  readonly practice?: string
  readonly network?: string
  readonly contribution: { readonly kind: string; readonly answer?: object }
}

interface Locked {
  readonly key: string
  readonly id: string
  readonly seq: number
  readonly hash: string
  readonly commissioner_id: string | null
  readonly proposal: { readonly answer: { members: string[] }; readonly agreed: object } | null
}

const programme = 'des-2019'
const now = new Date(benchDay)
const keyOf = (kind: string, id: string) => `${programme}/${kind}/${id}`
const digest = (...parts: unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

const run = async (client: pg.PoolClient | pg.Pool, name: StatementName, values: unknown[]) =>
  (await client.query({ name, text: statements[name], values })).rows

export const findSession = async (pool: pg.Pool, token: string) =>
  (await run(pool, 'session', [createHash('sha256').update(token).digest('base64url')]))[0] as
    | { readonly id: string }
    | undefined

/** What the product writes for the same command, by hand: no rules, no views, nothing looked up but what is locked. */
export async function completeByHand(client: pg.PoolClient, actor: string, input: FloorInput) {
  return input.network
    ? await agree(client, actor, { ...input, network: input.network })
    : await answer(client, actor, input)
}

async function answer(client: pg.PoolClient, actor: string, input: FloorInput) {
  const { step, contribution, commandId } = input
  const own = keyOf('practice', actor)
  const [network] = (await run(client, 'lockNetworksNaming', [own])) as Locked[]
  const practice = await lockPractices(client, network, own)
  const answered = await keepAnswer(client, actor, input)
  const data = { answer: contribution.answer, step, by: 'practice' }
  const last = await addEvent(client, practice, { type: 'stepAnswered', data, actor, commandId })
  const { answer } = contribution
  const record = { answer, answeredBy: 'practice', completedAt: benchDay }
  await run(client, 'answered', [own, last.seq, last.hash, now, ['steps', step], record])
  await run(client, 'networkView', [network?.key, step === 'F1' ? actor : ''])
  await run(client, 'practiceView', [own, null])
  await run(client, 'wake', [[keyOf('commissioner', network?.commissioner_id ?? '')]])
  return answered
}

async function agree(
  client: pg.PoolClient,
  actor: string,
  input: FloorInput & { readonly network: string },
) {
  const { commandId, step } = input
  const home = keyOf('commissioner', homeOf(actor))
  const key = keyOf('network', input.network)
  const own = keyOf('practice', actor)
  const locked = (await run(client, 'lockCommissionerAndNetwork', [[home, key]])) as Locked[]
  const network = locked.find((one) => one.key === key)
  const practice = await lockPractices(client, network, own)
  const answered = await keepAnswer(client, actor, input)
  const facts = { actor, commandId }
  const data = { step, version: 1, practice: actor }
  const agreed = { ...network?.proposal?.agreed, [actor]: benchDay }
  const members = network?.proposal?.answer.members ?? []
  const complete = Object.keys(agreed).length === members.length
  let last = await addEvent(client, network, { ...facts, type: 'proposalAgreed', data })
  if (complete) {
    const completed = { step, facts: { members } }
    last = await addEvent(client, last, { ...facts, type: 'stepCompleted', data: completed })
  }
  const proposal = { ...network?.proposal, agreed }
  const record = complete ? { proposal, facts: { members }, completedAt: benchDay } : { proposal }
  await run(client, 'answered', [key, last.seq, last.hash, now, ['steps', step], record])
  const joining = { ...facts, type: 'networkJoined', data: { network: input.network } }
  const joined = await addEvent(client, practice, joining)
  await run(client, 'joined', [own, joined.seq, joined.hash, now, input.network])
  await run(client, 'networkView', [key, actor])
  await run(client, 'practiceView', [own, input.network])
  await run(client, 'wake', [complete ? [home, key] : [home]])
  return answered
}

const commissioners = new Map<string, string>()
export const learnHomes = (rows: readonly { practice_id: string; commissioner_id: string }[]) => {
  for (const row of rows) commissioners.set(row.practice_id, row.commissioner_id)
}
const homeOf = (practice: string) => commissioners.get(practice) ?? ''

interface Chain {
  readonly key: string
  readonly seq: number
  readonly hash: string
}

async function lockPractices(
  client: pg.PoolClient,
  network: Locked | undefined,
  own: string,
): Promise<Chain> {
  const members = (network?.proposal?.answer.members ?? []).map((id) => keyOf('practice', id))
  const rows = (await run(client, 'lockPractices', [members])) as Chain[]
  const found = rows.find(({ key }) => key === own)
  if (!found) throw new Error(`${own} is not a member of the group.`)
  return found
}

interface Event {
  readonly type: string
  readonly data: object
  readonly actor: string
  readonly commandId: string
}

async function addEvent(
  client: pg.PoolClient,
  before: Chain | undefined,
  { type, data, actor, commandId }: Event,
): Promise<Chain> {
  if (!before) throw new Error('There is no such stream.')
  const { key } = before
  const seq = before.seq + 1
  const hash = digest(before.hash, key, seq, type, data, actor, benchDay, commandId)
  await run(client, 'event', [key, seq, type, data, actor, now, commandId, hash])
  return { key, seq, hash }
}

async function keepAnswer(client: pg.PoolClient, actor: string, input: FloorInput) {
  const { step, commandId } = input
  const practices = ['1', '2', '3'].map(() => ({ id: actor, name: 'Made-up Surgery 1000' }))
  const task = {
    step,
    title: 'Confirm your practice code and list',
    phase: 'form',
    scope: input.network ? 'network' : 'practice',
    how: input.network ? 'allAgree' : 'answer',
    status: input.network ? 'waiting' : 'done',
    due: '2019-04-23',
    late: false,
    completedAt: benchDay,
    cannotStartBecause: [],
    waitingOn: input.network ? { party: 'practice', label: '6 practices', practices } : null,
    mine: false,
    minutes: 5,
    onBehalf: false,
  }
  const answered = { ok: true, task, next: 'Next: Confirm your practice code and list size.' }
  await run(client, 'command', [commandId, actor, digest(input), answered])
  return answered
}
