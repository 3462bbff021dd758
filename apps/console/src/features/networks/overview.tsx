import type { NetworkDetail } from '@muster/domain/views/network-view'
import type { TaskView } from '@muster/domain/views/step-view'
import { BlockersTable } from '../blockers/blockers-table.tsx'
import { LeadCommissioner } from '../lead-commissioner/lead-commissioner.tsx'
import { useMe } from '../session/session-queries.ts'
import { PhasedTasks } from '../steps/task-list.tsx'
import type { Whose } from '../steps/whose.ts'
import { ApprovalConditions } from './approval-conditions.tsx'
import { Milestones } from './milestones.tsx'

/** Where the network stands, what it waits for and what stops it. */
export function Overview({ detail }: { detail: NetworkDetail }) {
  const { row, tasks, blockers, decision } = detail
  const { data: me } = useMe()
  const practice = me?.home === 'practice' ? me.scopeId : null
  const whoseOf = (task: TaskView): Whose =>
    practice && task.scope !== 'meeting' ? { network: row.id, practice } : { network: row.id }
  return (
    <>
      <Milestones row={row} />
      <ApprovalConditions decision={decision} />
      <LeadCommissioner network={row.id} />
      <h2 className="nhsuk-heading-m">Steps of the network</h2>
      <PhasedTasks tasks={tasks} whoseOf={whoseOf} />
      <BlockersTable id="blockers" blockers={blockers} />
    </>
  )
}
