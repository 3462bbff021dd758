import { Checkboxes, TextInput } from 'nhsuk-react-components'
import { errorAt, type FieldProblem } from '../page/form-errors.tsx'
import { type QuorumSaid, quorumNumbers } from './quorum-said.ts'

interface Props {
  readonly said: QuorumSaid
  readonly assumed: boolean
  readonly set: (change: Partial<QuorumSaid>) => void
  readonly problems: readonly FieldProblem[]
}

/** The quorum by the committee's terms of reference. */
export const QuorumFields = ({ said, assumed, set, problems }: Props) => (
  <>
    <Checkboxes
      id="quorum"
      name="quorum"
      legend="What is the quorum, by your terms of reference?"
      legendProps={{ size: 's' }}
      hint={
        assumed
          ? 'Nobody has entered it yet, so the programme’s own proposal is used.'
          : 'It has been entered before.'
      }
    >
      <Checkboxes.Item
        id="quorum-own"
        value="own"
        checked={said.own}
        onChange={() => set({ own: !said.own })}
      >
        Enter the quorum of this committee
      </Checkboxes.Item>
      {said.own && (
        <Checkboxes.Item
          id="quorum-majority"
          value="majority"
          checked={said.layAndExecutiveMajority}
          onChange={() => set({ layAndExecutiveMajority: !said.layAndExecutiveMajority })}
        >
          Lay members and executives who vote outnumber the GPs who vote
        </Checkboxes.Item>
      )}
    </Checkboxes>
    {said.own &&
      quorumNumbers.map(({ field, label }) => (
        <TextInput
          key={field}
          id={field}
          label={label}
          inputMode="numeric"
          width="3"
          autoComplete="off"
          error={errorAt(problems, field)}
          value={said[field]}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
        />
      ))}
  </>
)
