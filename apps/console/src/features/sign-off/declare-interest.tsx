import { memberWords } from '@muster/domain/sign-off/member-words'
import type { LeadHome } from '@muster/domain/views/home-views'
import { Button, Radios, Select, Textarea, TextInput } from 'nhsuk-react-components'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { interestKinds } from './interest-words.ts'
import { type InterestKind, useDeclare } from './use-declare.ts'

const kinds = Object.entries(interestKinds) as readonly (readonly [InterestKind, string])[]

export function DeclareInterest({ home }: { home: LeadHome }) {
  const { said, set, declare, problems, submit } = useDeclare(home.commissioner.id)
  return (
    <form onSubmit={submit} noValidate className="muster-no-print">
      <h3 className="nhsuk-heading-s">Enter an interest</h3>
      <FormErrors
        problems={problems}
        refusal={declare.refusal}
        failure={declare.failure}
        controlOf={(field) => `interest-${field}`}
      />
      <Select
        id="interest-member"
        label="Whose interest is it?"
        error={errorAt(problems, 'interest-member')}
        value={said.member}
        onChange={(event) => set({ member: event.currentTarget.value })}
      >
        <Select.Option value="">Choose a member</Select.Option>
        {home.committee.map(({ id }) => (
          <Select.Option key={id} value={id}>
            {memberWords(home.committee, id)}
          </Select.Option>
        ))}
      </Select>
      <TextInput
        id="interest-practice"
        label="In which practice?"
        hint="ODS code"
        error={errorAt(problems, 'interest-practice')}
        code
        width="10"
        autoComplete="off"
        value={said.practice}
        onChange={(event) => set({ practice: event.currentTarget.value.toUpperCase() })}
      />
      <Radios
        id="interest-kind"
        name="interest-kind"
        legend="What kind of interest?"
        legendProps={{ size: 's' }}
        error={errorAt(problems, 'interest-kind-practice')}
      >
        {kinds.map(([kind, label]) => (
          <Radios.Item
            key={kind}
            id={`interest-kind-${kind}`}
            value={kind}
            checked={said.kind === kind}
            onChange={() => set({ kind })}
          >
            {label}
          </Radios.Item>
        ))}
      </Radios>
      <Textarea
        id="interest-details"
        label="Details, if there are any"
        hint="Only you and the commissioner’s support lead read this. It can be erased; the practice and the kind stay."
        rows={2}
        value={said.details}
        onChange={(event) => set({ details: event.currentTarget.value })}
      />
      <Button type="submit" secondary disabled={declare.pending}>
        Enter the interest
      </Button>
    </form>
  )
}
