import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideChange } from '../change/decide-change.ts'
import { notifyChange } from '../change/notify-change.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Contribution, Decided } from '../decide/contribution.ts'
import { decideException, requestException } from '../decide/grant-exception.ts'
import { changeId, networkId, type PracticeId, stepId } from '../ids.ts'
import { recordIsDone } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import {
  after,
  lead,
  practices,
  practiceUser,
  regional,
  settledFor,
} from '../testing/made-up-run.ts'
import { propose } from '../testing/makers/networks.ts'
import { words } from '../testing/plausible-answer.ts'
import { runAt } from '../testing/stages.ts'
import { Story } from '../testing/story.ts'
import { networkPage } from '../views/network-page.ts'
import type { World } from '../world.ts'
import { groupSize } from './group-size.ts'
import { mayBeSmall } from './size-or-exception.ts'

const network = networkId('N1')
const all = practices as readonly PracticeId[]
const [ash, birch, cedar] = all as [PracticeId, PracticeId, PracticeId]
const exception = 'under30k' as const

const settled = (world: World): World => settledFor(world, network)
const must = (world: World, decided: Decided): World => {
  if (!decided.ok) throw new Error(decided.refusal.message)
  return settled(after(world, decided))
}
const code = (decided: Decided) => (decided.ok ? null : decided.refusal.code)
const sized = (world: World) => recordIsDone(world.networks.get(network)?.steps[stepId('F5')] ?? {})
const does = (world: World, step: string, by: PracticeId, contribution: Contribution) =>
  completeStep(world, practiceUser(by), {
    step: stepId(step),
    ...(step === 'F1' || step === 'F2' ? { practice: by } : { network }),
    contribution,
  })
const lists = (world: World, practice: PracticeId, list: number) =>
  does(world, 'F2', practice, {
    kind: 'answer',
    answer: { code: practice, list, explanation: words },
  })

/** Practices of 15,000 patients each, of which those named have agreed to be partners. */
function formed(members: readonly PracticeId[]): World {
  const story = new Story(runAt('beginning'))
  story.at(runAt('registered').world.now)
  story.settles()
  let { world } = story.run
  for (const practice of all.slice(0, 4)) {
    world = after(world, does(world, 'F1', practice, { kind: 'answer', answer: { intent: 'yes' } }))
    world = after(world, lists(world, practice, 15_000))
  }
  const put = propose(world, network, members)
  const proposed = must(world, put.decide({ ...story.run, world }, put.by))
  return members.slice(1).reduce((before, practice) => agrees(before, practice), proposed)
}
const agrees = (world: World, practice: PracticeId) =>
  must(world, does(world, 'F3', practice, { kind: 'agree', version: versionOf(world) }))
const versionOf = (world: World) =>
  world.networks.get(network)?.steps[stepId('F3')]?.proposal?.version ?? 0
function changed(world: World, members: readonly PracticeId[]): World {
  const answer = { members, coordinator: ash }
  const put = must(world, does(world, 'F3', ash, { kind: 'propose', answer }))
  return members.filter((one) => one !== ash).reduce(agrees, put)
}
function granted(world: World): World {
  const about = { network, exception, reason: words }
  const asked = must(world, requestException(world, lead, about))
  const half = must(asked, decideException(asked, lead, { ...about, granted: true }))
  return must(half, decideException(half, regional, { ...about, granted: true }))
}

describe('the size of a group', () => {
  it('is judged again when a practice corrects its list', () => {
    const world = formed([ash, birch])
    expect(sized(world)).toBe(true)
    const fewer = must(world, lists(world, birch, 12_000))
    expect(sized(fewer)).toBe(false)
    expect(sized(must(fewer, lists(fewer, birch, 16_000)))).toBe(true)
  })

  it('is judged again when the members change', () => {
    const world = formed([ash, birch, cedar])
    expect(sized(changed(world, [ash, birch]))).toBe(true)
    const alone = changed(world, [ash])
    expect(sized(alone)).toBe(false)
  })
})

describe('a granted exception', () => {
  it('is for the group that it was granted to, and is asked for anew for another', () => {
    const world = formed([ash])
    expect(sized(world)).toBe(false)
    const small = granted(world)
    expect(sized(small)).toBe(true)
    const other = must(small, lists(small, birch, 9_000))
    const two = changed(other, [ash, birch])
    expect(sized(two)).toBe(false)
    expect(networkPage(two, lead, network).exceptions).toMatchObject([
      { granted: false, forOthers: true },
    ])
    const decides = decideException(two, lead, { network, exception, reason: words, granted: true })
    expect(code(decides)).toBe('group-changed')
    expect(sized(granted(two))).toBe(true)
    expect(sized(changed(granted(two), [ash]))).toBe(true)
  })

  it('granted to all of today does not let one of them leave without another', () => {
    const live = runAt('live').world
    const asked = granted(live)
    const about = { network, change: changeId('C9'), reason: words }
    const leaves = (world: World) =>
      must(world, notifyChange(world, lead, { ...about, kind: 'leave', practice: cedar }))
    const approve = (world: World) => decideChange(world, lead, { ...about, approved: true })
    const smaller = { ...asked, programme: minimumOf(asked, 40_000) }
    const noticed = leaves(smaller)
    expect(code(approve(noticed))).toBe('remainder-too-small')
    expect(code(approve(granted(noticed)))).toBeNull()
  })
})

const minimumOf = ({ programme }: World, minimum: number) => ({
  ...programme,
  size: { ...programme.size, minimum },
})

describe('whoever joins and leaves, and whatever is granted', () => {
  it('the size test stands exactly for the members and lists of now', () => {
    const step = fc.oneof(
      fc.record({ list: fc.integer({ min: 5_000, max: 20_000 }), of: fc.nat(2) }),
      fc.record({ members: fc.subarray([birch, cedar]) }),
      fc.constant('grant' as const),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (happens) => {
        let world = formed([ash, birch])
        for (const one of happens) {
          if (one === 'grant') {
            try {
              world = granted(world)
            } catch {
              continue
            }
          } else if ('members' in one) world = changed(world, [ash, ...one.members])
          else world = must(world, lists(world, all[one.of] as PracticeId, one.list))
          const members = membersOf(world, network)
          const { shortfall } = groupSize(world, members)
          const state = world.networks.get(network)
          expect(sized(world)).toBe(
            shortfall === 0 || (state !== undefined && mayBeSmall(state, members)),
          )
        }
      }),
      { numRuns: 40 },
    )
  })
})
