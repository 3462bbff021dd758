import { formatWeekday } from '@muster/domain/calendar/format-date'
import type { DecidingPage } from '@muster/domain/views/deciding-page'
import { Button, Radios, Select, Textarea } from 'nhsuk-react-components'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { VotesTable } from '../steps/votes-table.tsx'
import { quorumWords } from './quorum-words.ts'
import { useReport } from './use-report.ts'

interface Props {
  readonly page: DecidingPage
  readonly owed: NonNullable<DecidingPage['owed']>
  readonly network: string
}

type Reporting = ReturnType<typeof useReport>

/** The committee notes an officer's decision, or votes on its chair's action. */
export function ReportDecision({ page, owed, network }: Props) {
  const reporting = useReport(page, owed, network)
  const { command, problems, said, set, meetings } = reporting
  if (meetings.length === 0)
    return <p>No meeting that has this network on its agenda has been held since. Schedule one.</p>
  return (
    <form onSubmit={reporting.submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={command.refusal}
        failure={command.failure}
        controlOf={(field) => `report-${field}`}
      />
      <Select
        id="report-heldAt"
        label="At which meeting?"
        labelProps={{ size: 's' }}
        value={said.heldAt}
        onChange={(event) => set({ heldAt: event.currentTarget.value })}
      >
        {meetings.map(({ meeting, on }) => (
          <Select.Option key={meeting} value={meeting}>
            {formatWeekday(on)}
          </Select.Option>
        ))}
      </Select>
      {owed.afterwards === 'ratified' && <Ratifying reporting={reporting} page={page} />}
      <Button type="submit" disabled={command.pending}>
        {owed.afterwards === 'noted' ? 'Record that it was noted' : 'Record the vote'}
      </Button>
    </form>
  )
}

const choices = [
  { outcome: 'ratified', label: 'Ratified' },
  { outcome: 'notRatified', label: 'Not ratified' },
] as const

interface RatifyingProps {
  readonly reporting: Reporting
  readonly page: DecidingPage
}

const Ratifying = ({ reporting: { said, set, problems, voters }, page }: RatifyingProps) => (
  <>
    <Radios
      id="report-outcome"
      name="report-outcome"
      legend="What did the committee vote?"
      legendProps={{ size: 's' }}
      error={errorAt(problems, 'report-ratified')}
    >
      {choices.map(({ outcome, label }) => (
        <Radios.Item
          key={outcome}
          id={`report-${outcome}`}
          value={outcome}
          checked={said.outcome === outcome}
          onChange={() => set({ outcome })}
        >
          {label}
        </Radios.Item>
      ))}
    </Radios>
    {said.outcome === 'notRatified' && (
      <Textarea
        id="report-reason"
        label="Why not?"
        labelProps={{ size: 's' }}
        hint="The network and the region read this."
        error={errorAt(problems, 'report-reason')}
        rows={3}
        value={said.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    )}
    <VotesTable
      voters={voters}
      decision={said}
      quorum={quorumWords(page, said.votes)}
      set={({ votes }) => votes && set({ votes })}
    />
  </>
)
