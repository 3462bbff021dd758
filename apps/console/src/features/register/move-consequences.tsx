import { formatDate } from '@muster/domain/calendar/format-date'
import type { Named } from '@muster/domain/register/consequences'
import type { MoveConsequences, NetworkOfMoved } from '@muster/domain/register/move-consequences'
import { SummaryList } from 'nhsuk-react-components'

/** What it means that practices belong to another commissioner: lines, leads, coverage of both, and what stays. */
export const MoveConsequencesView = ({ of }: { of: MoveConsequences }) => (
  <>
    <section aria-label="The commissioners">
      <h3 className="nhsuk-heading-s">
        {of.from.name} and {of.to.name}, from {formatDate(of.on)}
      </h3>
      <Rows rows={ofCommissioners(of)} />
    </section>
    {of.networks.length === 0 && <p>No network names them: no network changes.</p>}
    {of.networks.map((network) => (
      <section key={network.id} aria-label={network.name}>
        <h3 className="nhsuk-heading-s">{network.name}</h3>
        <Rows rows={ofNetwork(network)} />
      </section>
    ))}
  </>
)

interface Row {
  readonly what: string
  readonly words: string
}

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <SummaryList>
    {rows.map(({ what, words }) => (
      <SummaryList.Row key={what}>
        <SummaryList.Key>{what}</SummaryList.Key>
        <SummaryList.Value>{words}</SummaryList.Value>
      </SummaryList.Row>
    ))}
  </SummaryList>
)

const names = (all: readonly Named[]) => all.map(({ name, id }) => `${name} (${id})`).join(', ')

function ofCommissioners(of: MoveConsequences): readonly Row[] {
  const { from, to, practices, patients, uncovered, coverEnds, coverageAgain } = of
  const again = coverageAgain
    ? ` It has confirmed that everybody is covered, and has to look again.`
    : ''
  return [
    {
      what: `From ${from.name} to ${to.name}`,
      words: `${names(practices)}: ${patients.toLocaleString('en-GB')} patients`,
    },
    {
      what: 'Who sees and acts',
      words: `The support lead of ${to.name}. That of ${from.name} sees the practice only where it shares a network with practices of its own.`,
    },
    {
      what: `Coverage of ${to.name}`,
      words:
        uncovered.length === 0
          ? 'All of them are in a registered network, which counts for it.'
          : `${names(uncovered)}: in no registered network, and without cover there.${again}`,
    },
    ...(coverEnds.length === 0
      ? []
      : [
          {
            what: `Cover planned by ${from.name}`,
            words: `Ends for ${names(coverEnds)}: what one commissioner arranged does not bind the other.`,
          },
        ]),
  ]
}

function ofNetwork(network: NetworkOfMoved): readonly Row[] {
  return [
    { what: 'Practices of several commissioners', words: crossing(network.crosses) },
    { what: 'Who leads', words: leading(network) },
    {
      what: 'Members and signatures',
      words: 'Stand as they are: nobody signs again. What was decided on the network stands.',
    },
    {
      what: 'Payments',
      words: `As before, to the penny. ${network.lead.name} pays as long as it leads.`,
    },
  ]
}

function crossing({ before, after }: NetworkOfMoved['crosses']): string {
  if (before === after) return after ? 'Yes, as before' : 'No, as before'
  return after
    ? 'From then on: it lies across the line of two commissioners'
    : 'No more: all its practices belong to one'
}

function leading({ lead, toAgree, decided, leadHasMembers }: NetworkOfMoved): string {
  if (toAgree.length === 0) return `${lead.name}, as before`
  const all = toAgree.map(({ name }) => name).join(' and ')
  const none = leadHasMembers ? '' : ` ${lead.name} has no practice in it any more.`
  const wait = decided
    ? ''
    : ' The decision on the network waits until they have; where they differ or are late, their region decides.'
  return `${lead.name} for now.${none} ${all} say which of them leads.${wait}`
}
