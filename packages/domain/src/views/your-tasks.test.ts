import { describe, expect, test } from 'vitest'
import { ash, madeUpWorld, network, withRecord } from '../acceptance/made-up-world.ts'
import type { Actor } from '../access/grants.ts'
import { instant, stepId } from '../ids.ts'
import { yourTasks } from './your-tasks.ts'

const done = { completedAt: instant(0) }
const F9 = stepId('F9')
const registered = (on: string) => withRecord(madeUpWorld({ on }), F9, { network }, done)
const { commissioner } = madeUpWorld()
const lead: Actor = { id: 'lead', grants: [{ role: 'supportLead', commissioner: commissioner.id }] }
const practice: Actor = { id: 'ash', grants: [{ role: 'practice', practice: ash }] }

describe('what waits for a support lead', () => {
  test('is named with its network, and late once its day has passed', () => {
    const onTime = yourTasks(registered('2019-05-16'), lead, [network])
    const check = onTime.find(({ step }) => step === 'D1')
    expect(check).toMatchObject({
      title: 'Completeness check',
      late: false,
      places: [{ whose: { network }, name: 'Made-up Network' }],
    })
    const later = yourTasks(registered('2019-05-31'), lead, [network])
    expect(later.find(({ step }) => step === 'D1')?.late).toBe(true)
    const lateness = later.map(({ late }) => late)
    expect(lateness).toEqual(lateness.toSorted((a, b) => Number(b) - Number(a)))
  })

  test('is gone once it is done', () => {
    const world = withRecord(registered('2019-05-16'), stepId('D1'), { network }, done)
    expect(yourTasks(world, lead, [network]).map(({ step }) => step)).not.toContain('D1')
  })

  test('is nobody else’s', () => {
    const steps = yourTasks(registered('2019-05-16'), practice, [network]).map(({ step }) => step)
    expect(steps).not.toContain('D1')
  })
})
