import type { NetworkDetail } from '@muster/domain/views/network-view'
import type { TaskView } from '@muster/domain/views/step-view'
import { Details, Tag } from 'nhsuk-react-components'
import { TaskList } from '../steps/task-list.tsx'

type Member = NetworkDetail['members'][number]

/** Each member: whether it has joined, what is open with it, and where all its own steps stand. */
export function Members({ detail: { members, row } }: { detail: NetworkDetail }) {
  return (
    <section aria-labelledby="members">
      <h2 className="nhsuk-heading-m" id="members">
        Members <span className="muster-count">{members.length}</span>
      </h2>
      {members.length === 0 && <p>No practice has been named yet.</p>}
      {members.map((member) => (
        <div key={member.id} className="muster-item">
          <p className="nhsuk-u-margin-bottom-2">
            <strong>
              {member.name} ({member.id})
            </strong>
            {factsOf(member)} <Standing member={member} />
          </p>
          {member.alsoNamedBy.length > 0 && (
            <p className="nhsuk-u-margin-bottom-2">
              Also named by {member.alsoNamedBy.join(' and ')}. It chooses by agreeing to one; until
              then both stand.
            </p>
          )}
          <Open tasks={member.tasks} />
          {member.tasks.length > 0 && (
            <Details className="nhsuk-u-margin-bottom-2">
              <Details.Summary>
                All steps<span className="nhsuk-u-visually-hidden"> of {member.name}</span>
              </Details.Summary>
              <Details.Text>
                <TaskList
                  tasks={member.tasks}
                  whoseOf={() => ({ practice: member.id, network: row.id })}
                />
              </Details.Text>
            </Details>
          )}
        </div>
      ))}
    </section>
  )
}

function Standing({ member: { joined, joinedElsewhere, declined } }: { member: Member }) {
  if (joined) return null
  if (joinedElsewhere) return <Tag modifier="red">Has joined {joinedElsewhere}</Tag>
  return declined ? (
    <Tag modifier="red">Has declined</Tag>
  ) : (
    <Tag modifier="yellow">Has not joined yet</Tag>
  )
}

function factsOf({ contractType, listSize }: Member): string {
  const facts = [
    contractType && `${contractType} contract`,
    listSize !== null && `${listSize.toLocaleString('en-GB')} patients`,
  ].filter(Boolean)
  return facts.length === 0 ? '' : `, ${facts.join(', ')}`
}

/** What can be done now and is not. */
function Open({ tasks }: { tasks: readonly TaskView[] }) {
  const open = tasks.filter(({ status }) => ['toDo', 'waiting', 'returned'].includes(status))
  if (open.length === 0) return null
  return (
    <p className="nhsuk-u-margin-bottom-2">
      Open: {open.map(({ title }) => title).join('; ')}
      {open.some(({ late }) => late) && (
        <>
          {' '}
          <Tag modifier="red">Late</Tag>
        </>
      )}
    </p>
  )
}
