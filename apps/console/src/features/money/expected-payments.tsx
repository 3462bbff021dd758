import { formatDate } from '@muster/domain/calendar/format-date'
import type { ExpectedMoney } from '@muster/domain/money/money-view'
import { useQuery } from '@tanstack/react-query'
import { Details } from 'nhsuk-react-components'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { MembersTable } from './members-table.tsx'
import { moneyQuery } from './money-queries.ts'
import { poundsOf } from './money-words.ts'
import { MonthsTable } from './months-table.tsx'
import { PayRun } from './pay-run.tsx'
import { RatesTable, TermsTable } from './rates-table.tsx'
import { useSeesMoney } from './use-sees-money.ts'

/** What the network is paid, for its members and those who answer for money. */
export const ExpectedPayments = (props: { network: string }) =>
  useSeesMoney() ? <Payments {...props} /> : null

function Payments({ network }: { network: string }) {
  const query = useQuery(moneyQuery(network, useAsOf()))
  return (
    <Loaded query={query} what="the expected payments">
      {(money) => <Money money={money} />}
    </Loaded>
  )
}

const Money = ({ money }: { money: ExpectedMoney }) => (
  <section aria-labelledby="expected-payments">
    <h2 className="nhsuk-heading-m" id="expected-payments">
      Expected payments
    </h2>
    <p>
      <strong>{poundsOf(money.totalPence)}</strong> together, {startWords(money)}. The network’s own
      money goes to {money.payee ? `${money.payee.name}, the payee` : 'its payee'}; the rest to each
      practice.
    </p>
    <DelayWords money={money} />
    {money.payRun && <PayRun run={money.payRun} />}
    <MonthsTable money={money} />
    <RatesTable money={money} />
    <Details>
      <Details.Summary>Periods, conditions and how it is rounded</Details.Summary>
      <Details.Text>
        <p>
          What is earned from the start of the year is rounded to the penny at the end of each
          month, and the month is what it has grown by: the year is rounded once, and its months add
          up to it.
        </p>
        <TermsTable money={money} />
      </Details.Text>
    </Details>
    <MembersTable money={money} />
  </section>
)

function startWords({ start }: ExpectedMoney): string {
  const on = formatDate(start.on)
  if (start.live) return `as it went live on ${on}`
  return start.on > start.goLive
    ? `if it goes live on ${on}, the earliest day that is still possible`
    : `if it goes live on ${on}`
}

function DelayWords({ money: { delay } }: { money: ExpectedMoney }) {
  if (!delay || delay.worthPence === 0) return null
  return (
    <p>
      Each week later costs about {poundsOf(delay.weekPence)}.
      {delay.lostPence > 0 && ` ${poundsOf(delay.lostPence)} is lost already.`}
    </p>
  )
}
