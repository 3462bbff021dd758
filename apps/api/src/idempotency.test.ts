import { networkId } from '@muster/domain/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { type Answer, call, refusalOf } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { declared, nextId, proposed } from './testing/groups-under-way.ts'
import { type County, openCounty } from './testing/made-up-county.ts'
import { groupOf, practiceUser } from './testing/made-up-people.ts'

const group = groupOf(1, 1)
const [first = '', second = '', third = ''] = group.map(practiceUser)
const network = 'group-proposed'
let county: County
let api: RunningApi
beforeEach(async () => {
  county = await openCounty()
  for (const practice of group) await declared(county, practice)
  await proposed(county, 1, 1, networkId(network))
  await catchUp(county)
  api = await startApi({ databaseUrl: county.url, poolSize: 16, host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  await api.stop()
  await county.close()
})

const step = (who: string, commandId: string, contribution: object) =>
  call(api.url, 'steps.complete', { commandId, step: 'F3', network, contribution }, who)
const agree = (who: string, commandId = nextId('agree')) =>
  step(who, commandId, { kind: 'agree', version: 1 })

const factsOf = async (commandId: string) => {
  const rows = county.db.selectFrom('event').select(['type', 'stream', 'seq'])
  return await rows.where('command_id', '=', commandId).orderBy('position').execute()
}
const facts = async () => (await county.db.selectFrom('event').select('position').execute()).length

describe('the same command', () => {
  it('gets its first answer, however often it is sent', async () => {
    const id = nextId('once')
    const answer = await agree(second, id)
    expect(answer.data).toMatchObject({ ok: true, task: { step: 'F3' } })
    const recorded = await facts()
    await agree(third)
    for (let again = 0; again < 3; again += 1)
      expect((await agree(second, id)).data).toEqual(answer.data)
    expect(await facts()).toBeGreaterThan(recorded)
    expect((await factsOf(id)).map(({ type }) => type)).toEqual(['proposalAgreed', 'networkJoined'])
  })

  it('gets the same refusal, although it would be accepted by now', async () => {
    const id = nextId('early')
    const contribution = { kind: 'agree', version: 2 }
    const answer = await step(second, id, contribution)
    expect(refusalOf(answer)).toBe('version-changed')
    const members = { members: group, coordinator: group[0] }
    await step(first, nextId('propose'), { kind: 'propose', answer: members })
    expect((await step(second, id, contribution)).data).toEqual(answer.data)
  })

  it('is refused from somebody else, with other content, or for another purpose', async () => {
    const id = nextId('taken')
    await agree(second, id)
    const before = await facts()
    const others = [
      await agree(third, id),
      await step(second, id, { kind: 'agree', version: 2 }),
      await call(
        api.url,
        'exceptions.request',
        { commandId: id, network, exception: 'dispersal', reason: 'Made up' },
        second,
      ),
    ]
    expect(others.map(refusalOf)).toEqual(others.map(() => 'command-id-used'))
    expect(await facts()).toBe(before)
  })

  it('sent sixteen times at once is done once', async () => {
    const id = nextId('sixteen')
    const answers: Answer[] = await Promise.all(Array.from({ length: 16 }, () => agree(second, id)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    for (const { data } of answers) expect(data).toEqual(answers[0]?.data)
    expect(answers[0]?.data).toMatchObject({ ok: true })
    expect((await factsOf(id)).map(({ type }) => type)).toEqual(['proposalAgreed', 'networkJoined'])
  })

  it('makes one group when sixteen propose it at once', async () => {
    const others = groupOf(1, 2)
    for (const practice of others) await declared(county, practice)
    const input = {
      commandId: nextId('group'),
      commissioner: 'ZC1',
      name: nextId('Made-up group'),
      answer: { members: others, coordinator: others[0] },
    }
    const who = practiceUser(others[0] ?? '')
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => call(api.url, 'networks.propose', input, who)),
    )
    for (const { data } of answers) expect(data).toEqual({ ok: true, network: input.commandId })
    const made = await factsOf(input.commandId)
    expect(made.filter(({ type }) => type === 'networkProposed')).toHaveLength(1)
  })
})

describe('the last two members, agreeing at the same instant', () => {
  it('are both recorded, complete the step once, and wake the network', async () => {
    expect(await county.db.selectFrom('wake').selectAll().execute()).toEqual([])
    const answers = await Promise.all([agree(second), agree(third)])
    expect(answers.map(({ data }) => (data as { ok: boolean }).ok)).toEqual([true, true])
    const events = await county.db
      .selectFrom('event')
      .select('type')
      .where('stream', '=', `des-2019/network/${network}`)
      .where('type', 'in', ['proposalAgreed', 'stepCompleted'])
      .execute()
    expect(events.map(({ type }) => type).toSorted()).toEqual([
      'proposalAgreed',
      'proposalAgreed',
      'stepCompleted',
    ])
    const woken = await county.db.selectFrom('wake').select('subject').distinct().execute()
    expect(woken.map(({ subject }) => subject)).toContain(`des-2019/network/${network}`)
  })
})
