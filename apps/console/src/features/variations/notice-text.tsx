import { formatDate } from '@muster/domain/calendar/format-date'
import type { NoticeView } from '@muster/domain/views/step-view'
import { Details, SummaryList } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { countDays } from '../clock/format-time.ts'
import { SourceWords } from '../page/source-words.tsx'

const bodies: Readonly<Record<string, string>> = {
  committee: 'its committee',
  jointCommittee: 'the joint committee',
  region: 'the NHS England regional team',
  officer: 'an officer under the scheme of delegation',
  chair: 'chair’s action',
}

interface Props {
  readonly notice: NoticeView
  /** One below the heading that it stands under. */
  readonly Heading: 'h2' | 'h3'
}

/** The text of a notice as it was served, in its own words. */
export const NoticeText = ({ notice, Heading }: Props) => (
  <>
    <SummaryList noBorder className="muster-facts">
      <Row name="Practice">
        {notice.practice.name} ({notice.practice.code})
        {notice.practice.postcode && `, ${notice.practice.postcode}`}
      </Row>
      <Row name="Contract">
        {notice.practice.contractType ?? 'Not named in the published files'}
        {notice.practice.contractWith && `, held with ${notice.practice.contractWith}`}
      </Row>
      <Row name="Network">
        {notice.network.name} ({notice.network.id})
      </Row>
      <Row name="Commissioner">
        {notice.commissioner.name} ({notice.commissioner.code})
      </Row>
      <Row name="Approved">
        {notice.approvedOn ? formatDate(notice.approvedOn) : 'No date is recorded'}
        {notice.approvedBy && `, by ${bodies[notice.approvedBy] ?? notice.approvedBy}`}
      </Row>
      <Row name="Notice given">{formatDate(notice.noticeOn)}</Row>
      <Row name="Takes effect">
        {formatDate(notice.effectiveOn)}, after {countDays(notice.daysGiven)} of notice (
        {notice.noticeDays.value} where practicable)
      </Row>
      {notice.daysGiven < notice.noticeDays.value && (
        <Row name="Why the notice is short">
          {notice.shortNotice ?? 'Kept from you: you are not among its readers'}
        </Row>
      )}
    </SummaryList>
    <Heading className="nhsuk-heading-s">What is varied</Heading>
    <ol>
      {notice.says.map(({ value }) => (
        <li key={value}>{value}</li>
      ))}
    </ol>
    <Details className="muster-no-print">
      <Details.Summary>What these sentences rest on</Details.Summary>
      <Details.Text>
        <ol>
          {notice.says.map(({ value, source, status }) => (
            <li key={value}>
              <SourceWords of={source} />
              {status === 'proposed' && ' (Muster’s proposal)'}
            </li>
          ))}
        </ol>
        <p>
          Notice: <SourceWords of={notice.noticeDays.source} />
        </p>
      </Details.Text>
    </Details>
  </>
)

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <SummaryList.Row>
    <SummaryList.Key>{name}</SummaryList.Key>
    <SummaryList.Value>{children}</SummaryList.Value>
  </SummaryList.Row>
)
