import { dell, network } from '@muster/domain/acceptance/made-up-world'
import { type LondonDate, londonDate } from '@muster/domain/ids'
import { day, homeless, look, mediation, refused } from '@muster/domain/mediation/made-up-search'
import { inviteMediator } from '@muster/domain/mediation/mediate'
import { after, fold, lead } from '@muster/domain/testing/made-up-run'
import type { World } from '@muster/domain/world'
import { expect, it } from 'vitest'
import type { Job } from './job.ts'
import { lmcJobs } from './jobs/lmc-jobs.ts'
import { mediate } from './mediate.ts'
import type { Person } from './person.ts'

const open = () => day(look(refused(homeless())), '2019-04-25')
const on = (date: string) => ({ practice: dell, on: londonDate(date) as LondonDate })
const invited = () => {
  const world = open()
  return after(world, inviteMediator(world, lead, on('2019-04-25')))
}

/** Somebody who believes this world, and what they send. */
function personIn(world: World, strikes: boolean) {
  const sent: { account: string; procedure: string; input: object }[] = []
  const person = {
    beliefs: { world: () => world },
    luck: { strikes: () => strikes },
    command: async ({ account }: Job, procedure: string, input: object) => {
      sent.push({ account, procedure, input })
      return { ok: true }
    },
  } as unknown as Person
  return { person, sent }
}

async function doneNext(world: World, strikes = false) {
  const [job] = lmcJobs(world)
  if (job?.task.kind !== 'mediate') throw new Error('Nothing waits for the committee.')
  const { person, sent } = personIn(world, strikes)
  const outcome = await mediate(person, job, job.task)
  return { job, sent: sent[0], world: 'facts' in outcome ? fold(world, outcome.facts) : world }
}

it('has nothing to do before it has been invited', () => {
  expect(lmcJobs(open())).toEqual([])
})

it.each([
  [false, { outcome: 'agreed', network }],
  [true, { outcome: 'failed' }],
])(
  'is the committee’s own account that accepts, meets and settles (misfortune %s)',
  async (strikes, outcome) => {
    const accepted = await doneNext(invited(), strikes)
    expect(accepted.sent).toMatchObject({ account: 'lmc:L1', procedure: 'mediation.accept' })
    const met = await doneNext(accepted.world, strikes)
    expect(met.sent).toMatchObject({ procedure: 'mediation.meet', input: { on: '2019-04-26' } })
    expect(lmcJobs(met.world)).toMatchObject([{ task: { act: 'settle' } }])
    const ended = await doneNext(day(met.world, '2019-04-26'), strikes)
    expect(ended.sent).toMatchObject({ procedure: 'mediation.close', input: outcome })
    expect(mediation(ended.world)).toMatchObject(outcome)
    expect(lmcJobs(ended.world)).toEqual([])
  },
)
