import type { Rollout } from '@muster/domain/views/home-views'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  allFor,
  convenes,
  declares,
  done,
  formsAndRegisters,
  papersAccepted,
  step,
} from './people.ts'
import { SmallCounty } from './small-county.ts'

// Bristol, North Somerset and South Gloucestershire, 2019: recommendations that went to the committee of 25 June, after
// 31 May: S35, domain section 1, worked case 3. The surgeries here are made up.

const commissioner = '9YB'
const lead = `lead:${commissioner}`
const secretary = `secretary:${commissioner}`
const members = ['Z95101', 'Z95102', 'Z95103']
const reason = 'The committee has no earlier meeting.'

let county: SmallCounty
let network: string
let meeting: string
beforeAll(async () => {
  const surgeries = members.map((code) => ({ code, name: `Made-up Surgery ${code}`, list: 12_000 }))
  county = await SmallCounty.open([
    { id: commissioner, name: 'Made-up Channel CCG', gapPolicy: 'holdAll', surgeries },
  ])
  for (const { code, list } of surgeries) await declares(county, code, list)
  network = await formsAndRegisters(county, { commissioner, name: 'Channel', members })
  await papersAccepted(county, commissioner, [network])
  await done(county, lead, 'D2', { commissioner }, { kind: 'confirm' })
})
afterAll(() => county.close())

const region = () => county.sees<Rollout>('region', 'rollout.home')
const decide = (outcome: string) => ({
  kind: 'decide',
  outcome,
  heldAt: meeting,
  votes: allFor,
})

it('plans the only meeting for 25 June, and nothing is decided before it', async () => {
  meeting = await convenes(county, commissioner, '2019-06-25', [network])
  await done(
    county,
    secretary,
    'D4',
    { meeting, commissioner },
    {
      kind: 'answer',
      answer: { interests: {} },
    },
  )
  await county.on('2019-05-31')
  expect(await step(county, secretary, 'D5', { network }, decide('approve'))).toMatchObject({
    code: 'meeting-not-held',
  })
})

it('is late on 1 June: somebody owns that, and the region counts the network as not approved', async () => {
  await county.on('2019-06-03')
  const { milestones } = await region()
  expect(milestones.find(({ milestone }) => milestone === 'approved')).toMatchObject({
    due: '2019-05-31',
    passed: 0,
    total: 1,
    expectedLate: 1,
  })
  const page = await county.sees<{ blockers: { kind: string; ownerLabel: string }[] }>(
    lead,
    'networks.get',
    { network },
  )
  expect(page.blockers).toMatchObject([{ kind: 'committeeTooLate' }])
})

it('comes to the region while the committee has not met, with the network that cannot be live in time', async () => {
  await county.on('2019-06-24')
  const { escalated, atRisk } = await region()
  expect(escalated.map(({ kind }) => kind)).toContain('committeeTooLate')
  expect(atRisk).toMatchObject([{ name: 'Channel' }])
  expect(atRisk[0]?.daysToSpare).toBeLessThan(0)
})

it('is decided on 25 June all the same, by the committee and its quorum', async () => {
  await county.on('2019-06-25')
  expect(await step(county, secretary, 'D5', { network }, decide('approve'))).toBeNull()
  const { milestones, escalated } = await region()
  expect(milestones.find(({ milestone }) => milestone === 'approved')).toMatchObject({ passed: 1 })
  expect(escalated).toEqual([])
})

it('shows what that costs: no 14 days are left for the variation before 1 July', async () => {
  const serve = {
    commissioner,
    practices: members,
    noticeOn: '2019-06-25',
    effectiveOn: '2019-07-01',
  }
  expect(await county.tries(lead, 'variations.serve', serve)).toMatchObject({
    code: 'notice-too-short',
    message: expect.stringContaining('14 are needed'),
  })
  await county.does(lead, 'variations.serve', { ...serve, shortNotice: reason })
})
