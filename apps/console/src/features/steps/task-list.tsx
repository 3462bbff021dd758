import { formatDate } from '@muster/domain/calendar/format-date'
import { type Phase, phases } from '@muster/domain/programme/programme'
import type { TaskView } from '@muster/domain/views/step-view'
import { useId } from 'react'
import { useNow } from '../clock/clock-queries.ts'
import { formatDay } from '../clock/format-time.ts'
import { StatusTag } from './status-tag.tsx'
import { phaseWords } from './status-words.ts'
import { TaskLink } from './task-link.tsx'
import { waitingWords } from './waiting-words.ts'
import type { Whose } from './whose.ts'

interface Props {
  readonly tasks: readonly TaskView[]
  readonly whoseOf: (task: TaskView) => Whose
  readonly heading?: 'h2' | 'h3'
}

/** The task list pattern of the NHS design system, grouped by phase. */
export function PhasedTasks({ tasks, whoseOf, heading: Heading = 'h3' }: Props) {
  const known = phases.filter((phase) => tasks.some((task) => task.phase === phase))
  const others = [...new Set(tasks.map(({ phase }) => phase))].filter(
    (phase) => !phases.includes(phase as Phase),
  )
  return [...known, ...others].map((phase) => {
    const own = tasks.filter((task) => task.phase === phase)
    const done = own.filter(({ completedAt }) => completedAt !== null).length
    return (
      <section key={phase}>
        <Heading className="nhsuk-heading-s">
          {phaseWords[phase] ?? phase}{' '}
          <span className="muster-count">
            {done} of {own.length} done
          </span>
        </Heading>
        <TaskList tasks={own} whoseOf={whoseOf} />
      </section>
    )
  })
}

export function TaskList({ tasks, whoseOf }: Omit<Props, 'heading'>) {
  const id = useId()
  return (
    <ul className="nhsuk-task-list">
      {tasks.map((task, index) => (
        <li className="nhsuk-task-list__item nhsuk-task-list__item--with-link" key={task.step}>
          <div className="nhsuk-task-list__name-and-hint">
            <TaskLink
              task={task}
              whose={whoseOf(task)}
              className="nhsuk-link nhsuk-task-list__link"
              describedBy={`${id}-${index}-hint ${id}-${index}-status`}
            />
            <div className="nhsuk-task-list__hint" id={`${id}-${index}-hint`}>
              <Hint task={task} />
            </div>
          </div>
          <div className="nhsuk-task-list__status" id={`${id}-${index}-status`}>
            <StatusTag task={task} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Why it is where it is: what it waits for, whom, since when; or when it was done. */
function Hint({ task }: { task: TaskView }) {
  const now = useNow()
  if (task.completedAt !== null)
    return (
      <>
        Done on {formatDay(task.completedAt)}
        {task.onBehalf && ', entered by the support lead'}
      </>
    )
  if (task.cannotStartBecause.length > 0)
    return <>Cannot start yet, because these come first: {task.cannotStartBecause.join('; ')}</>
  if (task.status === 'notApplicable') return null
  const due = `Due ${formatDate(task.due)}`
  return <>{task.waitingOn ? `${due}. Waiting for ${waitingWords(task.waitingOn, now)}` : due}</>
}
