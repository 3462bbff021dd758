import { practiceId } from '@muster/domain/ids'
import type { LeadHome } from '@muster/domain/views/home-views'
import { useQuery } from '@tanstack/react-query'
import { Button, TextInput } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { codesOf } from '../steps/draft.ts'

export function ProposeNetworkPage({ commissioner }: { commissioner: string }) {
  const query = useQuery(commissionerQuery(commissioner))
  return (
    <>
      <PageHeading>Put forward a network</PageHeading>
      <p>Each practice agrees for itself. Until it does, it is named and has not joined.</p>
      <Loaded query={query} what="the practices">
        {(home) => <ProposeForm uncovered={home.uncovered} />}
      </Loaded>
    </>
  )
}

function ProposeForm({ uncovered }: { uncovered: LeadHome['uncovered'] }) {
  const [name, setName] = useState('')
  const [members, setMembers] = useState('')
  const [coordinator, setCoordinator] = useState('')
  const [checked, setChecked] = useState(false)
  const [done, setDone] = useState(false)
  const propose = useCommand('networks.propose', api.networks.propose.mutate)
  const problems = checked ? problemsOf({ name, members, coordinator }) : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (problemsOf({ name, members, coordinator }).length > 0) return
    const answer = await propose.send({
      name: name.trim(),
      members: codesOf(members).map(practiceId),
      coordinator: practiceId(codesOf(coordinator)[0] ?? ''),
    })
    if (answer) setDone(true)
  }

  if (done)
    return (
      <Confirmation title={name} next="Every practice named is now asked to agree to the group." />
    )
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={propose.refusal}
        failure={propose.failure}
        controlOf={(field) => field}
      />
      <TextInput
        id="name"
        name="name"
        label="Name of the network"
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        id="members"
        name="members"
        label="ODS codes of its practices"
        hint={hintOf(uncovered)}
        autoComplete="off"
        value={members}
        onChange={(event) => setMembers(event.currentTarget.value)}
      />
      <TextInput
        id="coordinator"
        name="coordinator"
        label="ODS code of the practice that acts for the group for now"
        code
        width="10"
        autoComplete="off"
        value={coordinator}
        onChange={(event) => setCoordinator(event.currentTarget.value.toUpperCase())}
      />
      <Button type="submit" disabled={propose.pending}>
        Put forward
      </Button>
    </form>
  )
}

const hintOf = (uncovered: LeadHome['uncovered']): string =>
  uncovered.length === 0
    ? 'Separate codes with commas.'
    : `Separate codes with commas. In no network: ${uncovered.map(({ id, name }) => `${id} ${name}`).join(', ')}.`

function problemsOf(typed: Readonly<Record<'name' | 'members' | 'coordinator', string>>) {
  const [coordinator] = codesOf(typed.coordinator)
  return [
    ...(typed.name.trim() ? [] : [{ control: 'name', message: 'Enter a name' }]),
    ...(codesOf(typed.members).length > 0
      ? []
      : [{ control: 'members', message: 'Enter the code of at least one practice' }]),
    ...(coordinator && codesOf(typed.members).includes(coordinator)
      ? []
      : [{ control: 'coordinator', message: 'Enter the code of one of the practices' }]),
  ]
}
