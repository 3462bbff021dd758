import { formatDate } from '@muster/domain/calendar/format-date'
import type { Consequences, Named, NetworkConsequences } from '@muster/domain/register/consequences'
import { SummaryList } from 'nhsuk-react-components'
import { poundsOf } from '../money/money-words.ts'

/** What a change would bring on its day: members, lists, size, signatures, votes and money, to the penny. */
export const ConsequencesView = ({ of }: { of: Consequences }) => (
  <>
    {of.networks.length === 0 && <p>No network changes.</p>}
    {of.networks.map((network) => (
      <section key={network.id} aria-label={network.name}>
        <h3 className="nhsuk-heading-s">
          {network.name}, from {formatDate(of.on)}
        </h3>
        <OfNetwork network={network} />
      </section>
    ))}
    {of.uncovered.length > 0 && (
      <p>
        <strong>Left without a network or cover:</strong>{' '}
        {of.uncovered
          .map(
            ({ name, patients }) =>
              `${name} (${patients?.toLocaleString('en-GB') ?? 'no'} patients)`,
          )
          .join(', ')}
        . A practice joins a network under ‘Changes’ of that network, or has cover planned for it.
      </p>
    )}
  </>
)

const OfNetwork = ({ network }: { network: NetworkConsequences }) => (
  <SummaryList>
    {rowsOf(network).map(({ what, words }) => (
      <SummaryList.Row key={what}>
        <SummaryList.Key>{what}</SummaryList.Key>
        <SummaryList.Value>{words}</SummaryList.Value>
      </SummaryList.Row>
    ))}
  </SummaryList>
)

function rowsOf(one: NetworkConsequences) {
  const { joins, leaves, membersAfter, patients, toSign, openAgain, pence } = one
  const rows = [
    joins.length > 0 && { what: 'Joins', words: names(joins) },
    leaves.length > 0 && { what: 'Leaves', words: names(leaves) },
    { what: 'Members then', words: one.ends ? 'None: the network ends' : String(membersAfter) },
    { what: 'Patients', words: `${fromTo(patients, count)}. ${sizeWords(one)}` },
    { what: 'Signs again', words: toSign.length > 0 ? names(toSign) : 'Nobody: signatures stand' },
    openAgain.length > 0 && { what: 'Open again', words: openAgain.join('; ') },
    one.mayNotVote.length > 0 && {
      what: 'May not vote any more',
      words: one.mayNotVote.join(', '),
    },
    one.mayVoteAgain.length > 0 && { what: 'May vote again', words: one.mayVoteAgain.join(', ') },
    pence && { what: 'Payments of the year', words: moneyWords(pence) },
  ]
  return rows.filter((row) => row !== false && row !== null)
}

const names = (all: readonly Named[]) => all.map(({ name, id }) => `${name} (${id})`).join(', ')
const count = (value: number) => value.toLocaleString('en-GB')

function fromTo(
  { before, after }: { readonly before: number; readonly after: number },
  words: (value: number) => string,
): string {
  return before === after
    ? `${words(after)}, as before`
    : `${words(before)} now, ${words(after)} then`
}

function moneyWords(pence: NonNullable<NetworkConsequences['pence']>): string {
  const difference = pence.after - pence.before
  if (difference === 0) return `${poundsOf(pence.after)}, to the penny as before`
  const more = difference > 0 ? 'more' : 'less'
  return `${fromTo(pence, poundsOf)}: ${poundsOf(Math.abs(difference))} ${more}`
}

function sizeWords({ size, minimum }: NetworkConsequences): string {
  switch (size) {
    case 'fits':
      return 'That is within the size range.'
    case 'tooSmall':
      return `That is fewer than ${count(minimum)}: an exception has to be asked for, or a practice has to join.`
    case 'excepted':
      return `That is fewer than ${count(minimum)}; an exception has been granted.`
    case 'overUpper':
      return 'That is above the size range: the network names neighbourhood teams.'
  }
}
