import { expect, it } from 'vitest'
import { ash, dell, madeUpWorld, network } from '../acceptance/made-up-world.ts'
import { practiceId } from '../ids.ts'
import { lead, practiceUser, regional, secretary } from '../testing/made-up-run.ts'
import { planCover } from './commissioner-commands.ts'

const world = madeUpWorld()
const plan = (actor = lead, practice = dell) => planCover(world, actor, { practice, by: network })

it('cover is planned by the support lead, for a practice of the commissioner in no network', () => {
  expect(plan()).toMatchObject({ ok: true, facts: [{ event: { type: 'coverPlanned' } }] })
  expect(plan(lead, practiceId('P90001'))).toMatchObject({ refusal: { code: 'no-such-practice' } })
  expect(plan(lead, ash)).toMatchObject({ refusal: { code: 'in-a-network' } })
})

it('others are not told which practices there are', () => {
  for (const actor of [practiceUser(dell), secretary, regional])
    for (const practice of [dell, ash, practiceId('P90001')])
      expect(plan(actor, practice)).toMatchObject({ refusal: { code: 'not-yours' } })
})
