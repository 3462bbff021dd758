import type { LeadHome } from '@muster/domain/views/home-views'
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'nhsuk-react-components'
import { useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { FormErrors } from '../page/form-errors.tsx'
import { useMe } from '../session/session-queries.ts'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'

type Practice = LeadHome['uncovered'][number]

const intents: Readonly<Record<string, string>> = {
  yes: 'Wants to join',
  no: 'Does not want to join',
  undecided: 'Undecided',
}

const columnsOf = (home: LeadHome): readonly Column<Practice>[] => [
  {
    id: 'name',
    header: 'Practice',
    value: ({ name, id }) => `${name} (${id})`,
    cell: ({ name, id }) => (
      <Link
        to="/commissioners/$commissioner/places/$practice"
        params={{ commissioner: home.commissioner.id, practice: id }}
      >
        {name} ({id})
      </Link>
    ),
  },
  { id: 'patients', header: 'Patients', numeric: true, value: ({ listSize }) => listSize },
  {
    id: 'intent',
    header: 'Intent',
    value: ({ intent }) => (intent === null ? 'No answer' : (intents[intent] ?? intent)),
    filter: ({ intent }) => (intent === null ? 'No answer' : (intents[intent] ?? intent)),
  },
  {
    id: 'cover',
    header: 'Cover for its patients',
    value: ({ cover }) => cover ?? 'None',
    cell: (practice) => (
      <>
        {practice.cover ? `Covered by ${practice.cover}` : 'None yet'}
        <OnlyNow>
          <PlanCover practice={practice} home={home} />
        </OnlyNow>
      </>
    ),
  },
]

/** Practices with a list in no network: their patients have to be covered all the same. */
export const Uncovered = ({ home }: { home: LeadHome }) => (
  <DataTable
    id="uncovered"
    caption="Practices in no network"
    columns={columnsOf(home)}
    rows={home.uncovered}
    rowKey={({ id }) => id}
    empty="Every practice with a registered list is in a network."
  />
)

function PlanCover({ practice, home }: { practice: Practice; home: LeadHome }) {
  const { data: me } = useMe()
  const [by, setBy] = useState('')
  const plan = useCommand('cover.plan', api.cover.plan.mutate)
  if (me?.home !== 'lead') return null
  return (
    <form
      className="muster-inline-form muster-no-print"
      onSubmit={(event) => {
        event.preventDefault()
        if (by !== '') plan.send({ commissioner: home.commissioner.id, practice: practice.id, by })
      }}
    >
      <FormErrors problems={[]} refusal={plan.refusal} failure={plan.failure} />
      <Select
        id={`cover-${practice.id}`}
        label={`Network that covers the patients of ${practice.name}`}
        labelProps={{ className: 'nhsuk-u-visually-hidden' }}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      >
        <Select.Option value="">Choose a network</Select.Option>
        {home.networks.map(({ id, name }) => (
          <Select.Option key={id} value={id}>
            {name}
          </Select.Option>
        ))}
      </Select>
      <Button type="submit" secondary small disabled={plan.pending || by === ''}>
        {practice.cover ? 'Change cover' : 'Plan cover'}
      </Button>
    </form>
  )
}
