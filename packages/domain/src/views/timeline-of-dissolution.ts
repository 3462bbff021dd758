import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { DissolutionEvent, EndedBecause } from '../facts/dissolution-events.ts'
import type { World } from '../world.ts'
import { practiceName } from './timeline-of-register.ts'

export const endedWords: Readonly<Record<EndedBecause, string>> = {
  membersAgreed: 'The members gave the group up: they are free for another one',
  leadDecided:
    'The support lead ended the group, because not every member answered: its practices are free',
  nobodyJoined: 'The support lead ended the group, because nobody was in it',
  nobodyLeft: 'The network ended with its last member',
}

export function dissolutionText(world: World, { type, data }: DissolutionEvent): string {
  switch (type) {
    case 'dissolutionProposed':
      return `${practiceName(world, data.practice)} proposed to give the group up`
    case 'dissolutionAgreed':
      return `${practiceName(world, data.practice)} agreed to give the group up`
    case 'dissolutionDeclined':
      return `${practiceName(world, data.practice)} does not want to give the group up, so it stays`
    case 'dissolutionReminded':
      return `Reminder sent: say by ${formatDate(londonDateOf(data.due))} whether the group is given up`
    case 'dissolutionDecided':
      return `The support lead decided to end the group. No answer came from ${data.silent.map((one) => practiceName(world, one)).join(', ')}`
    case 'dissolutionTakenBack':
      return 'The proposal to give the group up was taken back'
    case 'dissolutionLapsed':
      return 'The group is not given up: the proposal to do so has ended'
  }
}
