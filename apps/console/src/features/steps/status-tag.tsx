import type { TaskView } from '@muster/domain/views/step-view'
import { Tag } from 'nhsuk-react-components'
import { statusWords } from './status-words.ts'

export function StatusTag({ task }: { task: TaskView }) {
  const { label, colour } = statusWords[task.status]
  return (
    <>
      {colour ? <Tag modifier={colour}>{label}</Tag> : label}
      {task.late && (
        <>
          {' '}
          <Tag modifier="red">Late</Tag>
        </>
      )}
    </>
  )
}
