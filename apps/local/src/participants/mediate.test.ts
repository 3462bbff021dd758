import { dell, network } from '@muster/domain/acceptance/made-up-world'
import { londonDate } from '@muster/domain/ids'
import { acceptMediation, setMediationMeeting } from '@muster/domain/mediation/hold-mediation'
import { day, failed, homeless, look, refused } from '@muster/domain/mediation/made-up-search'
import { inviteMediator } from '@muster/domain/mediation/mediate'
import { after, lead, mediator } from '@muster/domain/testing/made-up-run'
import type { World } from '@muster/domain/world'
import { expect, it } from 'vitest'
import type { Job } from './job.ts'
import { lmcJobs } from './jobs/lmc-jobs.ts'
import { mediate } from './mediate.ts'
import type { Person } from './person.ts'

const open = () => day(look(refused(homeless())), '2019-04-25')
const on = (date: string) => ({ practice: dell, on: londonDate(date) })
const invited = () => {
  const world = open()
  return after(world, inviteMediator(world, lead, on('2019-04-25')))
}

/** What somebody sends who believes this world. */
async function sentIn(world: World, strikes = false) {
  const [job] = lmcJobs(world)
  if (job?.task.kind !== 'mediate') throw new Error('Nothing waits for the committee.')
  const sent: object[] = []
  const person = {
    beliefs: { world: () => world },
    luck: { strikes: () => strikes },
    command: async ({ account }: Job, procedure: string, input: object) => {
      sent.push({ account, procedure, input })
      return { ok: true }
    },
  } as unknown as Person
  await mediate(person, job, job.task)
  return sent[0]
}

it('has nothing to do before it has been invited, nor after the end', () => {
  expect(lmcJobs(open())).toEqual([])
  expect(lmcJobs(failed(homeless()))).toEqual([])
})

it('is the committee’s own account that accepts, meets and settles', async () => {
  const asked = invited()
  const sent = { account: 'lmc:L1', input: { practice: dell } }
  expect(await sentIn(asked)).toMatchObject({ ...sent, procedure: 'mediation.accept' })
  const accepted = after(asked, acceptMediation(asked, mediator, on('2019-04-25')))
  const meets = { procedure: 'mediation.meet', input: { on: '2019-04-26' } }
  expect(await sentIn(accepted)).toMatchObject({ account: 'lmc:L1', ...meets })
  const met = after(accepted, setMediationMeeting(accepted, mediator, on('2019-04-26')))
  expect(lmcJobs(met)).toMatchObject([{ from: day(met, '2019-04-26').now - 9 * 3_600_000 }])
  const agreed = { outcome: 'agreed', network }
  expect(await sentIn(met)).toMatchObject({ procedure: 'mediation.close', input: agreed })
  expect(await sentIn(met, true)).toMatchObject({ input: { outcome: 'failed' } })
})
