import { dueDate } from '../../calendar/due.ts'
import { milestones, type Programme } from '../programme.ts'
import { repeated } from './repeated.ts'

/** The milestones that people count are all there, once, each passed by a step; live is passed on go-live. */
export function milestoneFaults(programme: Programme): readonly string[] {
  const names = programme.milestones.map(({ name }) => name)
  return [
    ...milestones
      .filter((name) => !names.includes(name))
      .map((name) => `No step passes the milestone “${name}”.`),
    ...repeated(names).map((name) => `The milestone “${name}” is there twice.`),
    ...programme.milestones.flatMap(({ name, step: id }) => {
      const step = programme.steps.find((one) => one.id === id)
      if (!step) return [`The milestone “${name}” is passed by ${id}, which is no step.`]
      if (step.scope !== 'network' && step.scope !== 'practice')
        return [
          `The milestone “${name}” is passed by ${id}, which is not the network's or its members'.`,
        ]
      return name === 'live' && dueDate(programme, step) !== programme.goLive
        ? [`The milestone “live” is due on ${dueDate(programme, step)}, not on go-live.`]
        : []
    }),
  ]
}
