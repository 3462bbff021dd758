import { formatDate } from '@muster/domain/calendar/format-date'
import type { ConcernedView, LeadPage } from '@muster/domain/lead-commissioner/lead-page'
import { useQuery } from '@tanstack/react-query'
import { Details, Tag } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { formatDay } from '../clock/format-time.ts'
import { Loaded } from '../page/loaded.tsx'
import { ChooseLead } from './choose-lead.tsx'
import { leadQuery } from './lead-query.ts'

/** Which commissioner leads the network; nothing where all its practices belong to one. */
export function LeadCommissioner({ network }: { network: string }) {
  const query = useQuery(leadQuery(network, useAsOf()))
  return (
    <Loaded query={query} what="the lead commissioner">
      {(page) => (page ? <Lead page={page} /> : null)}
    </Loaded>
  )
}

const Lead = ({ page }: { page: LeadPage }) => (
  <section aria-labelledby="lead-commissioner">
    <h2 className="nhsuk-heading-m" id="lead-commissioner">
      Lead commissioner <Standing page={page} />
    </h2>
    <p>
      {page.settled
        ? `${page.lead.name} leads this network: it decides on it and pays it. ${settledWords(page.settled)}`
        : `Practices of this network belong to ${page.concerned.length} commissioners. ${page.lead.name}, where the group was put forward, leads for now. Nobody can decide on the network until they agree.`}
    </p>
    {page.settled?.reason && <p>Reason of the region: {page.settled.reason}</p>}
    {!page.settled && <p>{agreeByWords(page)}</p>}
    <ul className="nhsuk-list">
      {page.concerned.map((one) => (
        <Concerned key={one.id} one={one} />
      ))}
    </ul>
    <OnlyNow>
      <Forms page={page} />
    </OnlyNow>
  </section>
)

function Standing({ page: { settled, late } }: { page: LeadPage }) {
  if (settled) return <Tag modifier="green">{settled.how === 'region' ? 'Decided' : 'Agreed'}</Tag>
  return late ? <Tag modifier="red">Late</Tag> : <Tag modifier="yellow">Not agreed yet</Tag>
}

function settledWords({ how, on }: NonNullable<LeadPage['settled']>): string {
  const who = how === 'region' ? 'The region decided this' : 'The commissioners agreed this'
  return on ? `${who} on ${formatDate(on)}.` : `${who}.`
}

function agreeByWords({ agreeBy, late }: LeadPage): string {
  if (agreeBy === null) return 'They agree once the members are agreed.'
  const by = formatDate(agreeBy)
  return late
    ? `They had until ${by}. Now the region decides.`
    : `They have until ${by}. After that the region decides.`
}

const practicesWords = (count: number) => (count === 1 ? '1 practice' : `${count} practices`)

const Concerned = ({ one }: { one: ConcernedView }) => (
  <li className="muster-item">
    <strong>{one.name}</strong>, {practicesWords(one.practices)} with{' '}
    {one.patients.toLocaleString('en-GB')} patients
    <p className="nhsuk-u-margin-bottom-2">
      {one.says ? says(one, one.says) : 'Has not said which commissioner should lead.'}
      {one.says?.reason && ` Reason: ${one.says.reason}`}
    </p>
  </li>
)

function says({ id }: ConcernedView, { lead, leadName, at }: NonNullable<ConcernedView['says']>) {
  const on = at === null ? '' : `, on ${formatDay(at)}`
  return lead === id ? `Says that it should lead${on}.` : `Says that ${leadName} should lead${on}.`
}

function Forms({ page }: { page: LeadPage }) {
  const { speaksFor, settled, mayDecide } = page
  if (mayDecide)
    return (
      <>
        <h3 className="nhsuk-heading-s">Decide which commissioner leads</h3>
        <ChooseLead page={page} as="region" />
      </>
    )
  if (!speaksFor) return null
  if (!settled) return <ChooseLead page={page} as="commissioner" />
  return (
    <Details className="muster-no-print">
      <Details.Summary>Have another commissioner lead</Details.Summary>
      <Details.Text>
        <p>It changes when all the commissioners say so.</p>
        <ChooseLead page={page} as="commissioner" />
      </Details.Text>
    </Details>
  )
}
