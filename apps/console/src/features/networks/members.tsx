import type { NetworkDetail } from '@muster/domain/views/network-view'
import { Details, Tag } from 'nhsuk-react-components'
import { TaskList } from '../steps/task-list.tsx'

/** Each member: whether it has joined, and where its own steps stand. */
export function Members({ detail: { members, row } }: { detail: NetworkDetail }) {
  return (
    <section aria-labelledby="members">
      <h2 className="nhsuk-heading-m" id="members">
        Members <span className="muster-count">{members.length}</span>
      </h2>
      {members.length === 0 && <p>No practice has been named yet.</p>}
      {members.map((member) => {
        const open = member.tasks.filter(({ mine, late }) => mine || late).length
        return (
          <Details key={member.id} expander>
            <Details.Summary>
              {member.name} ({member.id})
            </Details.Summary>
            <Details.Text>
              <p>
                {member.joined ? 'Has joined' : <Tag modifier="yellow">Has not joined yet</Tag>}
                {member.contractType && `, ${member.contractType} contract`}
                {member.listSize !== null &&
                  `, ${member.listSize.toLocaleString('en-GB')} patients`}
                {open > 0 && `, ${open} to do`}
              </p>
              {member.tasks.length === 0 ? (
                <p>What this practice does itself is shown to it and to its commissioner.</p>
              ) : (
                <TaskList
                  tasks={member.tasks}
                  whoseOf={() => ({ practice: member.id, network: row.id })}
                />
              )}
            </Details.Text>
          </Details>
        )
      })}
    </section>
  )
}
