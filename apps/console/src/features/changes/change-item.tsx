import { formatDate } from '@muster/domain/calendar/format-date'
import type { ChangeView } from '@muster/domain/change/changes-page'
import { Button, Details, Tag } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { formatDay } from '../clock/format-time.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { ConsequencesView } from '../register/consequences.tsx'
import { useMe } from '../session/session-queries.ts'
import { DecideChange } from './decide-change.tsx'

interface Props {
  readonly network: string
  readonly change: ChangeView
}

const tags = {
  waiting: { colour: 'yellow', label: 'To be decided' },
  approved: { colour: 'blue', label: 'Approved' },
  standing: { colour: 'blue', label: 'Lasts' },
  refused: { colour: 'red', label: 'Refused' },
  takenBack: { colour: 'grey', label: 'Taken back' },
  lapsed: { colour: 'grey', label: 'Lapsed' },
  done: { colour: 'green', label: 'Done' },
} as const

const awaits = {
  practice: 'It waits for the practice to agree.',
  network: 'It waits for the network to agree.',
} as const

export const ChangeItem = ({ network, change }: Props) => (
  <li className="muster-item">
    <strong>
      {change.label}: {change.practiceName}
    </strong>{' '}
    <Tag modifier={tags[change.status].colour}>{tags[change.status].label}</Tag>
    <p className="nhsuk-u-margin-bottom-2">
      Notice given on {formatDay(change.notifiedAt)}
      {change.effectiveOn && `; takes effect on ${formatDate(change.effectiveOn)}`}
      {change.toName && `; now with ${change.toName}`}
      {change.until && ` until ${formatDate(change.until)}`}.
      {change.awaits && ` ${awaits[change.awaits]}`}
      {change.reason && ` Reason: ${change.reason}`}
    </p>
    {change.preview && (
      <Details>
        <Details.Summary>
          What it brings
          <span className="nhsuk-u-visually-hidden">
            : {change.label}, {change.practiceName}
          </span>
        </Details.Summary>
        <Details.Text>
          <ConsequencesView of={change.preview} />
        </Details.Text>
      </Details>
    )}
    {change.mayAgree && (
      <OnlyNow>
        <Agree network={network} change={change} />
      </OnlyNow>
    )}
    {change.mayDecide && (
      <OnlyNow>
        <Details>
          <Details.Summary>
            Decide: {change.label}, {change.practiceName}
          </Details.Summary>
          <Details.Text>
            <DecideChange network={network} change={change.id} />
          </Details.Text>
        </Details>
      </OnlyNow>
    )}
    {change.mayTakeBack && (
      <OnlyNow>
        <TakeBack network={network} change={change} />
      </OnlyNow>
    )}
  </li>
)

/** Who enters it for those who phoned or wrote says that others agree. */
function Agree({ network, change }: Props) {
  const { data: me } = useMe()
  const agree = useCommand('changes.agree', api.changes.agree.mutate)
  return (
    <div className="muster-no-print">
      <FormErrors problems={[]} refusal={agree.refusal} failure={agree.failure} />
      <Button
        type="button"
        small
        disabled={agree.pending}
        onClick={() => agree.send({ network, change: change.id })}
      >
        {me?.home === 'lead' ? `Record that the ${change.awaits ?? 'other side'} agrees` : 'Agree'}{' '}
        that {change.practiceName} joins
      </Button>
    </div>
  )
}

function TakeBack({ network, change }: Props) {
  const takeBack = useCommand('changes.takeBack', api.changes.takeBack.mutate)
  return (
    <div className="muster-no-print">
      <FormErrors problems={[]} refusal={takeBack.refusal} failure={takeBack.failure} />
      <Button
        type="button"
        small
        secondary
        disabled={takeBack.pending}
        onClick={() => takeBack.send({ network, change: change.id })}
      >
        Take the notice back
        <span className="nhsuk-u-visually-hidden">
          : {change.label}, {change.practiceName}
        </span>
      </Button>
    </div>
  )
}
