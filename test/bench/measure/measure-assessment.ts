import { madeUpPractice, withRecord } from '@muster/domain/acceptance/made-up-world'
import { assessNetwork } from '@muster/domain/assess/assess'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import { completeStep } from '@muster/domain/decide/complete-step'
import type { Decided } from '@muster/domain/decide/contribution'
import { proposeNetwork } from '@muster/domain/decide/propose-network'
import { londonDate, networkId, type PracticeId, practiceId, stepId } from '@muster/domain/ids'
import type { Answer } from '@muster/domain/programme/field'
import { at, beginning, fold, practiceUser, settled } from '@muster/domain/testing/made-up-run'
import type { World } from '@muster/domain/world'
import { median, percentile } from './percentile.ts'

export interface AssessmentTimes {
  readonly practices: number
  readonly assessments: number
  readonly medianMs: number
  readonly p95Ms: number
}

const network = networkId('N1')
const members = Array.from({ length: 10 }, (_, at) =>
  practiceId(`P2${String(at).padStart(4, '0')}`),
)
const [coordinator = practiceId('')] = members
const list = 4_200
/** Days on which much, some and nothing of it is late. */
const days = ['2019-04-10', '2019-05-14', '2019-06-20', '2019-07-10'].map(londonDate)

/** One network of ten practices with all rules, in this process: as the engine's look and every command have it. */
export function measureAssessment(rounds: number): AssessmentTimes {
  const formed = registered(groupOfTen())
  const worlds = days.map((day) => settled(at(formed, atLondonTime(day, '12:00'))))
  const times = []
  for (let round = -50; round < rounds; round += 1)
    for (const world of worlds) {
      const began = performance.now()
      assessNetwork(world, network)
      if (round >= 0) times.push(performance.now() - began)
    }
  return {
    practices: members.length,
    assessments: times.length,
    medianMs: median(times),
    p95Ms: percentile(times, 0.95),
  }
}

/** So that governance, sign-off and going live are open or wait, each with its reminders and what happens when late. */
function registered(world: World): World {
  const done = { openedAt: world.now, completedAt: world.now }
  const withAll = ['F4', 'F5', 'F6', 'F7', 'F9'].reduce(
    (before, step) => withRecord(before, step, { network }, done),
    world,
  )
  return members.reduce((before, practice) => withRecord(before, 'F8', { practice }, done), withAll)
}

/** All have agreed to be a network, and have their registration before them. */
function groupOfTen(): World {
  const answer = { members, coordinator }
  const begun: World = {
    ...beginning(),
    practices: new Map(
      members.map((id) => [id, { ...madeUpPractice(id, list, null), claims: [] }]),
    ),
  }
  const answered = members.reduce(
    (world, id) =>
      happened(
        happened(world, answering(id, 'F1', { intent: 'yes' })),
        answering(id, 'F2', { code: id, list }),
      ),
    begun,
  )
  const proposed = happened(answered, (world) =>
    proposeNetwork(world, practiceUser(coordinator), { network, name: 'Made-up Ten', answer }),
  )
  return members
    .filter((id) => id !== coordinator)
    .reduce(
      (world, id) =>
        happened(world, (now) =>
          completeStep(now, practiceUser(id), {
            step: stepId('F3'),
            network,
            contribution: { kind: 'agree', version: 1 },
          }),
        ),
      proposed,
    )
}

const answering = (practice: PracticeId, step: string, answer: Answer) => (world: World) =>
  completeStep(world, practiceUser(practice), {
    step: stepId(step),
    practice,
    contribution: { kind: 'answer', answer },
  })

function happened(world: World, what: (world: World) => Decided): World {
  const decided = what(world)
  if (!decided.ok) throw new Error(`The network of ten was refused: ${decided.refusal.message}`)
  return settled(fold(world, decided.facts))
}
