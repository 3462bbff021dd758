import type { TaskView } from '@muster/domain/views/step-view'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Whose } from './whose.ts'

interface Props {
  readonly task: TaskView
  readonly whose: Whose
  readonly className?: string
  readonly describedBy?: string
  readonly children?: ReactNode
}

export const TaskLink = ({ task, whose, className, describedBy, children }: Props) => (
  <Link
    to="/steps/$step"
    params={{ step: task.step }}
    search={whose}
    className={className}
    aria-describedby={describedBy}
  >
    {children ?? task.title}
  </Link>
)
