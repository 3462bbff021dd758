import { checkAnswer } from '@muster/domain/form/check-answer'
import { instant, networkId } from '@muster/domain/ids'
import { alternativeContract2013 } from '@muster/domain/programme/alternative-2013/alternative-contract-2013'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { describe, expect, test } from 'vitest'
import { inventedWorld } from '../../rehearse/testing/invented-world.ts'
import { Beliefs } from '../beliefs/beliefs.ts'
import { drawFrom } from '../draw.ts'
import { answerStep } from './answer-step.ts'

describe.each([networkContract2019, alternativeContract2013])('$title', (programme) => {
  const known = inventedWorld(programme)
  const beliefs = new Beliefs(known)
  beliefs.now = instant(Date.parse('2019-05-14T08:00:00Z'))
  const [group] = known.groups
  if (!group) throw new Error('There are groups.')
  const { members, commissioner } = group
  const [own] = members
  const forms = programme.steps.filter(({ evidence }) => evidence.length > 0)

  test.each(forms)('the form of $id is filled in so that its own check accepts it', (step) => {
    const draw = (field: string) => drawFrom(1)(step.id, field)
    const whose = { network: networkId('invented'), ...(own ? { practice: own } : {}) }
    const answer = answerStep({ world: beliefs.world(commissioner), step, whose, members, draw })
    const context = { members, ...(own ? { own } : {}) }
    expect(checkAnswer(step.evidence, answer, context)).toBeNull()
  })
})
