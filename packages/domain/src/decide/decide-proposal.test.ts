import { expect, it } from 'vitest'
import { networkId, type PracticeId, stepId } from '../ids.ts'
import { recordIsDone } from '../progress/completion.ts'
import { practices, practiceUser } from '../testing/made-up-run.ts'
import { propose } from '../testing/makers/networks.ts'
import { doesNext } from '../testing/makers/steps.ts'
import { runAt } from '../testing/stages.ts'
import { ofWorld, Story } from '../testing/story.ts'
import { completeStep } from './complete-step.ts'

const network = networkId('N1')
const [ash, birch, cedar, dell] = practices as [PracticeId, PracticeId, PracticeId, PracticeId]

/** Ash, Birch and Cedar are a group of 45,000, and its size test is passed. */
function formed(): Story {
  const story = new Story(runAt('beginning'))
  const does = (...ids: readonly string[]) => {
    while (doesNext(story, ({ step }) => ids.includes(step.id))) story.settles()
  }
  does('F1', 'F2')
  story.tries(propose(story.run.world, network, [ash, birch, cedar]))
  does('F3')
  return story
}

const sizeTest = ({ run }: Story) => run.world.networks.get(network)?.steps[stepId('F5')] ?? {}

const regroups = (story: Story) =>
  story.tries({
    by: practiceUser(ash),
    decide: ofWorld((world, by) =>
      completeStep(world, by, {
        step: stepId('F3'),
        network,
        contribution: {
          kind: 'propose',
          answer: {
            members: [ash, birch, cedar, dell],
            coordinator: ash,
            teams: { ref: 'r', digest: 'd' },
          },
        },
      }),
    ),
  })

it('lets a group change its partners although its size is worked out, and works it out again', () => {
  const story = formed()
  expect(sizeTest(story).facts).toMatchObject({ listSize: 45_000 })
  expect(regroups(story)).toMatchObject({ ok: true })
  expect(recordIsDone(sizeTest(story))).toBe(false)
  while (doesNext(story, ({ step }) => step.id === 'F3')) story.settles()
  expect(sizeTest(story).facts).toMatchObject({ listSize: 60_000 })
})

it('keeps the partners of a group that is registered: the registration rests on its size', () => {
  expect(regroups(new Story(runAt('registered')))).toMatchObject({
    refusal: { code: 'relied-on' },
  })
})
