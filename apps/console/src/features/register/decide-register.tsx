import { namedIn } from '@muster/domain/register/commissioner-named'
import type { RegisterChangeView } from '@muster/domain/register/register-page'
import { Button, Checkboxes, Radios, Select, Textarea } from 'nhsuk-react-components'
import { DayInput } from '../meetings/day-input.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { PreviewDecision } from './preview-decision.tsx'
import { successorWords } from './register-words.ts'
import { type Choice, needsSuccessor, useRegisterDecision } from './use-register-decision.ts'

const forClosed: readonly { readonly choice: Choice; readonly label: string }[] = [
  { choice: 'closes', label: 'It closes, and its patients register with other practices' },
  { choice: 'merges', label: 'It is merged into another practice, which takes over its list' },
  { choice: 'newCode', label: 'It is the same practice, under another code' },
  { choice: 'keep', label: 'Keep it as it is' },
]
const forOpened: readonly { readonly choice: Choice; readonly label: string }[] = [
  { choice: 'opens', label: 'It takes part in the programme' },
  { choice: 'keep', label: 'Keep it as it is: it takes no part' },
]

function choicesFor({ kind, commissioner }: RegisterChangeView): typeof forClosed {
  if (kind === 'closed') return forClosed
  if (kind !== 'moved' || !commissioner) return forOpened
  return [
    { choice: 'moves', label: `It belongs to ${namedIn(commissioner)} from a day on` },
    { choice: 'keep', label: 'Keep it as it is: it stays with its commissioner' },
  ]
}

/** What the register means, from which day and why; with what that would bring, before it is decided. */
export function DecideRegister({ change, done }: { change: RegisterChangeView; done: () => void }) {
  const form = useRegisterDecision(change, done)
  const { said, set, problems, command } = form
  const error = (control: string) => errorAt(problems, control)
  const choices = choicesFor(change)
  return (
    <form onSubmit={form.submit} noValidate className="muster-no-print">
      <FormErrors
        problems={problems}
        refusal={command.refusal}
        failure={command.failure}
        controlOf={(field) => controls[field] ?? null}
      />
      <Radios
        id="decide"
        name="decide"
        legend="What does it mean?"
        legendProps={{ size: 's' }}
        error={error('decide-0')}
      >
        {choices.map(({ choice, label }, index) => (
          <Radios.Item
            key={choice}
            id={`decide-${index}`}
            value={choice}
            checked={said.choice === choice}
            onChange={() => set({ choice })}
          >
            {label}
          </Radios.Item>
        ))}
      </Radios>
      {needsSuccessor(said.choice) && <Successor form={form} change={change} />}
      {said.choice !== null && said.choice !== 'keep' && (
        <DayInput
          id="from"
          legend="From which day?"
          hint="For example, 1 10 2019"
          error={error('from')}
          value={said.from}
          set={(from) => set({ from })}
        />
      )}
      {change.together.length > 0 && <Together form={form} change={change} />}
      <PreviewDecision change={change} decision={form.decision} also={form.also} />
      <Textarea
        id="register-reason"
        label="Why?"
        labelProps={{ size: 's' }}
        hint="The support leads of the commissioner read this."
        error={error('register-reason')}
        rows={3}
        value={said.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <Button type="submit" disabled={command.pending}>
        Decide
      </Button>
    </form>
  )
}

const controls: Readonly<Record<string, string>> = {
  outcome: 'decide-0',
  successor: 'successor',
  network: 'network-0',
  from: 'from',
  also: 'together-0',
}

interface SuccessorProps {
  readonly form: ReturnType<typeof useRegisterDecision>
  readonly change: RegisterChangeView
}

/** A commissioner that is merged into another one takes all its practices with it. */
const Together = ({ form: { said, set, problems }, change: { together } }: SuccessorProps) => (
  <Checkboxes
    id="together"
    name="together"
    legend="The register says the same of others"
    legendProps={{ size: 's' }}
    error={errorAt(problems, 'together-0')}
  >
    <Checkboxes.Item
      id="together-0"
      value="together"
      checked={said.together}
      onChange={() => set({ together: !said.together })}
    >
      Decide the same for{' '}
      {together.length === 1 ? 'the other practice' : `the other ${together.length} practices`}:{' '}
      {together.map(({ name, id }) => `${name} (${id})`).join(', ')}
    </Checkboxes.Item>
  </Checkboxes>
)

/** The register names no successor: what it shares with others is a hint, and the person says which one it is. */
function Successor({ form: { said, set, problems }, change }: SuccessorProps) {
  const merges = said.choice === 'merges'
  const offered = change.successors.filter(({ isNew }) => isNew !== merges)
  const choice = merges ? (offered.find(({ id }) => id === said.successor)?.choice ?? []) : []
  return (
    <>
      <Select
        id="successor"
        label="Which practice takes its place?"
        labelProps={{ size: 's' }}
        hint="The register does not say. Those with something in common come first."
        value={said.successor}
        error={errorAt(problems, 'successor')}
        onChange={(event) => set({ successor: event.currentTarget.value, network: '' })}
      >
        <Select.Option value="">Select a practice</Select.Option>
        {offered.map((one) => (
          <Select.Option key={one.id} value={one.id}>
            {successorWords(one)}
          </Select.Option>
        ))}
      </Select>
      {offered.length === 0 && (
        <p>
          The files name no other code with anything in common. Import the register that has it.
        </p>
      )}
      {choice.length > 0 && (
        <Radios
          id="network"
          name="network"
          legend="In which network is the merged practice?"
          hint="A single contract can carry only one Network Contract DES."
          legendProps={{ size: 's' }}
          error={errorAt(problems, 'network-0')}
        >
          {choice.map(({ id, name }, index) => (
            <Radios.Item
              key={id}
              id={`network-${index}`}
              value={id}
              checked={said.network === id}
              onChange={() => set({ network: id })}
            >
              {name}
            </Radios.Item>
          ))}
        </Radios>
      )}
    </>
  )
}
