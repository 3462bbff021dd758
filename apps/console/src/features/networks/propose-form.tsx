import { Link } from '@tanstack/react-router'
import { Button, TextInput } from 'nhsuk-react-components'
import { belowQuestion } from '../organisation/below-question.tsx'
import { FormErrors } from '../page/form-errors.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { type Asked, controlId } from '../steps/fields/field-props.ts'
import { nameOf } from '../steps/fields/practice-fields.tsx'
import { OnBehalfFields } from '../steps/on-behalf-fields.tsx'
import { Questions } from '../steps/questions.tsx'
import { useViability } from '../viability/use-viability.ts'
import { type Proposed, type Proposer, usePropose } from './use-propose.ts'

interface Props {
  readonly proposer: Proposer
  readonly asked: Asked
}

/** The group's name, and the answer to the membership step. */
export function ProposeForm({ proposer, asked }: Props) {
  const proposing = usePropose(proposer, asked)
  const { form, name, propose, errorOf } = proposing
  const { commissioner, practice } = proposer
  const weighing = useViability({ commissioner, own: practice }, asked, form)
  if (proposing.done)
    return <Done done={proposing.done} proposer={proposer} asked={weighing.asked} />
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
      <Questions
        view={weighing.asked}
        form={form}
        errorOf={(field) => errorOf(controlId(field))}
        below={belowQuestion(weighing, form)}
      />
      {practice === null && (
        <OnBehalfFields
          value={proposing.onBehalf}
          set={proposing.setOnBehalf}
          error={errorOf('asked-by')}
        />
      )}
      <Button type="submit" disabled={propose.pending}>
        Put forward
      </Button>
    </form>
  )
}

/** What happens next: each practice is named, so that one left out or mistyped is seen at once. */
function Done({ done, proposer, asked }: Props & { done: Proposed }) {
  const others = done.members.filter((code) => code !== proposer.practice)
  return (
    <Confirmation title={`${done.name} is put forward`} next={nextWords(proposer, others)}>
      {others.length > 0 && (
        <ul>
          {others.map((code) => (
            <li key={code}>{nameOf(asked, code)}</li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/networks/$network" params={{ network: done.network }}>
          See where {done.name} stands
        </Link>
      </p>
    </Confirmation>
  )
}

function nextWords({ practice }: Proposer, others: readonly string[]): string {
  if (others.length === 0)
    return 'No other practice is named. Name others on the page of the group.'
  const agreed = practice === null ? '' : 'You have agreed by putting it forward. '
  return `${agreed}Each of these practices is now asked to agree, and joins when it does:`
}
