import { formatDate, formatWeekday } from '@muster/domain/calendar/format-date'
import type { ReachableRun } from '@muster/domain/money/reachable-run'
import { countDays } from '../clock/format-time.ts'
import { SourceWords } from '../page/source-words.tsx'
import { poundsOf } from './money-words.ts'

/** Which pay run can still be made, and what it costs to miss it. */
export const PayRun = ({ run }: { run: ReachableRun }) => (
  <section aria-label="Next pay run" className="muster-item">
    {run.missed.length > 0 && (
      <p>
        <strong>
          Missed: the pay run of {run.missed.map(formatDate).join(', ')}. Nothing of it is lost, it
          comes with the next run.
        </strong>
      </p>
    )}
    {run.setUp.doneOn ? (
      <p>
        The payee is set up since {formatDate(run.setUp.doneOn)}. The next pay run is on{' '}
        {formatWeekday(run.on)}.
      </p>
    ) : (
      <p>
        The pay run of {formatWeekday(run.on)} can still be made, if “{run.setUp.title}” is done by
        its cut-off on <strong>{formatWeekday(run.cutOffOn)}</strong> (
        {run.workingDaysLeft === 0
          ? 'today'
          : `${run.workingDaysLeft} working ${run.workingDaysLeft === 1 ? 'day' : 'days'} from now`}
        ).{' '}
        {run.otherwiseOn &&
          `After that ${poundsOf(run.pence)} is paid on ${formatDate(run.otherwiseOn)}, ${countDays(run.daysLater)} later.`}
      </p>
    )}
    <p className="nhsuk-body-s">
      Where this comes from: <SourceWords of={run.source} />
    </p>
  </section>
)
