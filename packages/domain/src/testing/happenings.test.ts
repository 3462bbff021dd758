import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContributionKind } from '../decide/contribution.ts'
import { endGroup } from '../dissolution/end-group.ts'
import { networkId } from '../ids.ts'
import { milestonesPassed } from '../progress/milestones.ts'
import { owedReport } from '../sign-off/reporting.ts'
import { Happen, sequenceAbout, type Tried } from './happenings.ts'
import { lead } from './made-up-run.ts'
import { everyKind } from './makers/contributions.ts'
import { type CommandName, commandNames } from './makers/makers.ts'
import { words } from './plausible-answer.ts'
import { runAt } from './stages.ts'
import { Story } from './story.ts'

const seed = 2019

function* triedAbout(command: CommandName, numRuns: number): Generator<Tried> {
  for (const { from, happenings } of fc.sample(sequenceAbout(command, 20), { numRuns, seed })) {
    const story = new Story(runAt(from))
    const people = new Happen(story)
    for (const one of happenings) {
      people.happens(one)
      story.settles()
    }
    yield* people.tried.filter((one) => one.command === command)
  }
}

it('begins at points that a programme reaches when everybody does as they should', () => {
  const { networks, ...live } = runAt('live').world
  for (const network of networks.keys())
    expect(milestonesPassed({ networks, ...live }, network)).toEqual(live.programme.milestones)
  const { world: decided } = runAt('decidedOutside')
  for (const network of networks.keys()) expect(owedReport(decided, network)).not.toBeNull()
  const { world: ending } = runAt('ending')
  expect(endGroup(ending, lead, { network: networkId('N1'), reason: words }).ok).toBe(true)
  expect(ending.networks.get(networkId('N2'))?.dissolution).toMatchObject({ version: 1 })
  for (const { variations } of runAt('varying').world.networks.values())
    expect(Object.values(variations ?? {})).toMatchObject([{ step: 'G2', signed: {} }])
  const changing = runAt('memberLeaving').world.networks.get(networkId('N1'))
  expect(Object.values(changing?.changes ?? {})).toMatchObject([{ effectiveOn: '2019-10-01' }])
})

describe('what people try', { timeout: 60_000 }, () => {
  it.each(commandNames)(
    '%s is made so that it is accepted, and so that it is refused',
    (command) => {
      const answers = new Set<boolean>()
      for (const { decided } of triedAbout(command, 200)) {
        answers.add(decided.ok)
        if (answers.size === 2) return
      }
      expect(answers).toEqual(new Set([true, false]))
    },
  )

  it('makes every kind of contribution to a step, and each is accepted', () => {
    const accepted = new Set<ContributionKind>()
    // The rarest is a commissioner's confirmation, once in some hundreds of sequences.
    for (const { decided, contribution } of triedAbout('completeStep', 3_000)) {
      if (decided.ok && contribution) accepted.add(contribution)
      if (accepted.size === everyKind.length) return
    }
    expect([...accepted].sort()).toEqual([...everyKind].sort())
  })
})
