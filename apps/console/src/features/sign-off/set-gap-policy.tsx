import { Button, Radios, Select, Textarea } from 'nhsuk-react-components'
import { DayInput } from '../meetings/day-input.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { type HoldOwner, useGapPolicy } from './use-gap-policy.ts'

const owners: readonly { readonly owner: HoldOwner; readonly label: string }[] = [
  { owner: 'supportLead', label: 'The support lead' },
  { owner: 'commissioner', label: 'The commissioner' },
  { owner: 'region', label: 'The region' },
]

/** Hold all networks for a gap, with an owner and a review, or confirm those that are ready. */
export function SetGapPolicy({ commissioner }: { commissioner: string }) {
  const { said, set, command, problems, submit } = useGapPolicy(commissioner)
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={command.refusal}
        failure={command.failure}
        controlOf={(field) => field}
      />
      <Radios
        id="gap"
        name="gap"
        legend="What does a gap in coverage do?"
        legendProps={{ size: 's' }}
        error={errorAt(problems, 'gap-holdAll')}
      >
        <Radios.Item
          id="gap-holdAll"
          value="holdAll"
          checked={said.gapPolicy === 'holdAll'}
          onChange={() => set({ gapPolicy: 'holdAll' })}
        >
          It holds all networks
        </Radios.Item>
        <Radios.Item
          id="gap-confirmReady"
          value="confirmReady"
          checked={said.gapPolicy === 'confirmReady'}
          onChange={() => set({ gapPolicy: 'confirmReady' })}
        >
          Networks that are ready are confirmed, and the gap goes to the region
        </Radios.Item>
      </Radios>
      {said.gapPolicy === 'holdAll' && (
        <>
          <Select
            id="owner"
            label="Who answers for the hold?"
            labelProps={{ size: 's' }}
            value={said.owner}
            onChange={(event) => set({ owner: event.currentTarget.value as HoldOwner })}
          >
            {owners.map(({ owner, label }) => (
              <Select.Option key={owner} value={owner}>
                {label}
              </Select.Option>
            ))}
          </Select>
          <DayInput
            id="reviewOn"
            legend="When is it reviewed?"
            error={errorAt(problems, 'reviewOn')}
            value={said.reviewOn}
            set={(reviewOn) => set({ reviewOn })}
          />
        </>
      )}
      <Textarea
        id="gap-reason"
        label="Why?"
        labelProps={{ size: 's' }}
        hint="Everybody may read this."
        error={errorAt(problems, 'gap-reason')}
        rows={3}
        value={said.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <Button type="submit" secondary disabled={command.pending}>
        Change it
      </Button>
    </form>
  )
}
