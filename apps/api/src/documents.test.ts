import { openDatabase } from '@muster/db'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate, networkId, practiceId, stepId } from '@muster/domain/ids'
import { alternativeContract2013 } from '@muster/domain/programme/alternative-2013/alternative-contract-2013'
import {
  completeStep,
  openProgramme,
  proposeNetwork,
  randomSalt,
  stepView,
  type TypedContribution,
} from '@muster/operations'
import { freshDatabase } from '@muster/test-platform'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actorOf, commissioners, published } from './testing/made-up-people.ts'

// The contract of 2013 is signed by all and read by its commissioner too, but how its members share the risk is theirs.
const programme = { ...alternativeContract2013 }
const [first, second] = ['Z11001', 'Z11002'].map(practiceId)
const network = networkId('made-up-group')
let db: ReturnType<typeof openDatabase>
let sent = 0

async function done(who: string, step: string, contribution: TypedContribution) {
  sent += 1
  const context = { db, actor: actorOf(who), salt: randomSalt }
  const input = { programme: programme.id, step: stepId(step), network, contribution }
  const answered = await completeStep(context, `documents-${sent}`, input)
  expect(answered, step).toMatchObject({ ok: true })
}

const [coordinator, member] = [`practice:${first}`, `practice:${second}`]
const agreed = async (step: string, answer: Readonly<Record<string, unknown>>) => {
  await done(coordinator, step, { kind: 'propose', answer })
  await done(member, step, { kind: 'agree', version: 1 })
}

beforeAll(async () => {
  db = openDatabase({ url: await freshDatabase(), poolSize: 2 })
  await openProgramme(db, {
    programme,
    clock: { kind: 'stepped', at: atLondonTime(londonDate('2013-10-01'), '09:00') },
    commissioners,
    practices: published,
    actor: 'test',
  })
  const context = { db, actor: actorOf(coordinator), salt: randomSalt }
  const members = [first, second]
  await proposeNetwork(context, network, {
    programme: programme.id,
    commissioner: commissioners[0]?.id as never,
    name: 'Made-up provider group',
    answer: { members, coordinator: first, model: 'federation' },
  })
  await done(member, 'A1', { kind: 'agree', version: 1 })
  await agreed('A2', { outcomes: 'Made-up outcomes', published: true })
  const inScope = ['endOfLife', 'longTerm', 'mentalHealth', 'olderPeople', 'children', 'socialCare']
  const scope = Object.fromEntries([...inScope, 'outOfHours'].map((id) => [id, true]))
  await done(coordinator, 'A3', { kind: 'answer', answer: scope })
  const budget = { population: 22_000, perPatient: 100, basis: 'Made up' }
  await done('lead:1', 'A5', { kind: 'answer', answer: budget })
  await agreed('A6', { shares: { [`${first}`]: 6000, [`${second}`]: 4000 }, limit: 17 })
})
afterAll(() => db.destroy())

const documentFor = async (who: string) => {
  const whose = { practice: first as never, network }
  const reader = { db, actor: actorOf(who) }
  const around = { programme: programme.id, ...whose }
  const { document } = await stepView(reader, around, { step: stepId('A9'), whose })
  return Object.fromEntries((document?.parts ?? []).map(({ step, answer }) => [step, answer]))
}

it('is shown whole to its members', async () => {
  expect(await documentFor(member)).toMatchObject({
    A2: { outcomes: 'Made-up outcomes' },
    A6: { limit: 17, shares: { [`${first}`]: 6000 } },
  })
})

it.each(['lead:1', 'secretary:1', 'region:1', 'national'])(
  'is shown to %s without the parts that are the members’ own',
  async (who) => {
    const parts = await documentFor(who)
    expect(parts).toMatchObject({ A2: { outcomes: 'Made-up outcomes' }, A5: { perPatient: 100 } })
    expect(parts.A6).toEqual({})
  },
)
