import { Select } from 'nhsuk-react-components'
import { errorAt, type FieldProblem } from '../page/form-errors.tsx'
import { OnBehalfFields } from '../steps/on-behalf-fields.tsx'
import type { Member } from './use-member.ts'

interface Props {
  readonly member: Member
  readonly problems: readonly FieldProblem[]
}

/** Nothing to choose for somebody who speaks for one practice, their own. */
export const ForMember = ({ member, problems }: Props) => (
  <>
    {member.practices.length > 1 && (
      <Select
        id="dissolution-practice"
        label="For which practice?"
        labelProps={{ size: 's' }}
        value={member.practice}
        error={errorAt(problems, 'dissolution-practice')}
        onChange={(event) => member.setPractice(event.currentTarget.value)}
      >
        <Select.Option value="">Select a practice</Select.Option>
        {member.practices.map(({ id, name }) => (
          <Select.Option key={id} value={id}>
            {name}
          </Select.Option>
        ))}
      </Select>
    )}
    {member.onBehalf && (
      <OnBehalfFields
        value={member.asked}
        set={member.setAsked}
        error={errorAt(problems, 'asked-by')}
      />
    )}
  </>
)
