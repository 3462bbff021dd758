import type { LeadHome } from '@muster/domain/views/home-views'
import type { StepView } from '@muster/domain/views/step-view'
import { Button, TextInput } from 'nhsuk-react-components'
import { FormErrors } from '../page/form-errors.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { controlId } from '../steps/fields/field-props.ts'
import { OnBehalfFields } from '../steps/on-behalf-fields.tsx'
import { Questions } from '../steps/questions.tsx'
import { usePropose } from './use-propose.ts'

/** The group's name, and the answer to the membership step. */
export function ProposeForm({ home, view }: { home: LeadHome; view: StepView }) {
  const proposing = usePropose(home.commissioner.id, view)
  const { form, name, propose, errorOf } = proposing
  if (proposing.done)
    return (
      <Confirmation title={name} next="Every practice named is now asked to agree to the group." />
    )
  return (
    <form onSubmit={proposing.submit} noValidate>
      <FormErrors
        problems={proposing.problems}
        refusal={propose.refusal}
        failure={propose.failure}
        controlOf={(field) => (field === 'name' ? 'network-name' : controlId(field))}
      />
      <TextInput
        id="network-name"
        name="name"
        label="Name of the network"
        labelProps={{ size: 's' }}
        error={errorOf('network-name')}
        autoComplete="off"
        value={name}
        onChange={(event) => proposing.setName(event.currentTarget.value)}
      />
      <Questions view={view} form={form} errorOf={(field) => errorOf(controlId(field))} />
      <OnBehalfFields
        value={proposing.onBehalf}
        set={proposing.setOnBehalf}
        error={errorOf('asked-by')}
      />
      <Button type="submit" disabled={propose.pending}>
        Put forward
      </Button>
    </form>
  )
}
