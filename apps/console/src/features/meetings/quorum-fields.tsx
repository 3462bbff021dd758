import type { Quorum } from '@muster/domain/programme/routes'
import { Checkboxes, Radios, TextInput } from 'nhsuk-react-components'
import { errorAt, type FieldProblem } from '../page/form-errors.tsx'
import { quorumInWords } from './quorum-in-words.ts'
import { type QuorumSaid, quorumNumbers } from './quorum-said.ts'

interface Props {
  readonly said: QuorumSaid
  readonly inForce: Quorum | null
  readonly assumed: boolean
  readonly set: (change: Partial<QuorumSaid>) => void
  readonly problems: readonly FieldProblem[]
}

/** The quorum by the committee's terms of reference, or the programme's until somebody enters it. */
export const QuorumFields = ({ said, inForce, assumed, set, problems }: Props) => (
  <>
    {assumed && (
      <Radios
        id="quorum"
        name="quorum"
        legend="What is the quorum?"
        legendProps={{ size: 's' }}
        hint="Nobody has entered it yet."
      >
        <Radios.Item
          value="programme"
          checked={!said.own}
          onChange={() => set({ own: false })}
          hint={inForce ? quorumInWords(inForce) : ''}
        >
          Use the programme’s proposal
        </Radios.Item>
        <Radios.Item
          value="own"
          checked={said.own}
          onChange={() => set({ own: true })}
          hint="As its terms of reference say"
        >
          Enter the quorum of this committee
        </Radios.Item>
      </Radios>
    )}
    {said.own && <OwnQuorum said={said} set={set} problems={problems} />}
  </>
)

const OwnQuorum = ({ said, set, problems }: Pick<Props, 'said' | 'set' | 'problems'>) => (
  <fieldset className="nhsuk-fieldset nhsuk-form-group nhsuk-u-margin-bottom-6">
    <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
      The quorum by your terms of reference
    </legend>
    {quorumNumbers.map(({ field, label }) => (
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
    <Checkboxes id="quorum-majority" name="quorum-majority">
      <Checkboxes.Item
        id="quorum-majority-lay"
        value="majority"
        checked={said.layAndExecutiveMajority}
        onChange={() => set({ layAndExecutiveMajority: !said.layAndExecutiveMajority })}
      >
        Lay members and executives who vote outnumber the GPs who vote
      </Checkboxes.Item>
    </Checkboxes>
  </fieldset>
)
