import { atLondonTime } from '../calendar/london-day.ts'
import { decideException, requestException } from '../decide/grant-exception.ts'
import { proposeDissolution } from '../dissolution/dissolve.ts'
import { londonDate, networkId, type PracticeId } from '../ids.ts'
import { lead, practices, practiceUser, regional } from './made-up-run.ts'
import { propose } from './makers/networks.ts'
import { doesNext } from './makers/steps.ts'
import { words } from './plausible-answer.ts'
import type { Run } from './run.ts'
import { ofWorld, Story } from './story.ts'

const [one, other] = [networkId('N1'), networkId('N2')] as const

/** The area of the first network is dispersed, which the commissioner and the region have granted. */
export function waive(story: Story): void {
  const about = { network: one, exception: 'dispersal', reason: words } as const
  story.tries({ by: lead, decide: ofWorld((now, by) => requestException(now, by, about)) })
  for (const by of [lead, regional])
    story.tries({
      by,
      decide: ofWorld((now, who) => decideException(now, who, { ...about, granted: true })),
    })
  story.settles()
}

/**
 * The support lead has entered a group for practices that phoned, and none of them has answered in time; a member of
 * the other group wants to give that up.
 */
export function ending(beginning: Run): Run {
  const story = new Story(beginning)
  while (doesNext(story, ({ step }) => step.id === 'F1')) story.settles()
  const phoned = { askedBy: words, how: 'phone' } as const
  story.tries(propose(story.run.world, one, practices.slice(0, 3), phoned))
  story.tries(propose(story.run.world, other, practices.slice(3)))
  while (doesNext(story, ({ step, whose }) => step.id === 'F3' && whose.network === other))
    story.settles()
  story.at(atLondonTime(londonDate('2019-05-02'), '09:00'))
  story.settles()
  const practice = practices[3] as PracticeId
  story.tries({
    by: practiceUser(practice),
    decide: ofWorld((now, by) =>
      proposeDissolution(now, by, { network: other, practice, reason: words }),
    ),
  })
  story.settles()
  return story.run
}
