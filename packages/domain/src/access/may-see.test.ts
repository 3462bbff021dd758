import { describe, expect, it } from 'vitest'
import {
  ash,
  birch,
  dell,
  madeUpWorld,
  meeting,
  network,
  otherNetwork,
} from '../acceptance/made-up-world.ts'
import { stepId } from '../ids.ts'
import { getStep } from '../progress/completion.ts'
import { lead, practiceUser } from '../testing/made-up-run.ts'
import { maySee, maySeeStep } from './may-see.ts'

const world = madeUpWorld()
const step = (id: string) => getStep(world.programme, stepId(id))

describe('who may look', () => {
  it('at a practice: its own people and those above', () => {
    expect(maySee(world, practiceUser(ash), { practice: ash })).toBe(true)
    expect(maySee(world, lead, { practice: ash })).toBe(true)
    expect(maySee(world, practiceUser(birch), { practice: ash })).toBe(false)
  })

  it('at a step of the network: members, whatever practice an outsider names beside it', () => {
    expect(maySeeStep(world, practiceUser(birch), step('G1'), { network })).toBe(true)
    expect(maySeeStep(world, practiceUser(dell), step('G1'), { network, practice: dell })).toBe(
      false,
    )
    expect(maySeeStep(world, practiceUser(ash), step('G1'), { network: otherNetwork })).toBe(false)
    expect(maySeeStep(world, practiceUser(ash), step('G1'), {})).toBe(false)
  })

  it('at the commissioner’s steps and its meetings’: those above only', () => {
    const own = world.programme.steps.filter(({ scope }) => scope === 'meeting')
    expect(own).not.toEqual([])
    for (const one of [...own, step('D2')]) {
      expect(maySeeStep(world, lead, one, { meeting })).toBe(true)
      expect(maySeeStep(world, practiceUser(ash), one, { meeting, practice: ash, network })).toBe(
        false,
      )
    }
  })
})
