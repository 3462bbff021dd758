import { formatDate } from '@muster/domain/calendar/format-date'
import type { StepView } from '@muster/domain/views/step-view'
import { Details, InsetText } from 'nhsuk-react-components'
import { SourceWords } from '../page/source-words.tsx'

/** What a person should know before answering: a template that is late, an answer that stands for a time only. */
export function StepNotices({ view: { interim, template, task } }: { view: StepView }) {
  return (
    <>
      {template && task.completedAt === null && <TemplateNotice template={template} />}
      {interim?.until && (
        <InsetText>
          <p>
            What stands here is interim, until <strong>{formatDate(interim.until)}</strong>.
          </p>
          <p>{interim.mayDo}</p>
        </InsetText>
      )}
      {interim && !interim.until && interim.offered && task.completedAt === null && (
        <Details>
          <Details.Summary>If there is no lasting answer in time</Details.Summary>
          <Details.Text>
            <p>{interim.mayDo}</p>
            <p className="nhsuk-u-secondary-text-colour">
              Source: <SourceWords of={interim.source} />
            </p>
          </Details.Text>
        </Details>
      )}
    </>
  )
}

export function TemplateNotice({ template }: { template: NonNullable<StepView['template']> }) {
  const { label, out, availableFrom, comes } = template
  if (out)
    return (
      <InsetText>
        <p>{label} is out. You may use it, and need not.</p>
      </InsetText>
    )
  const late = {
    inTime: '',
    afterDue: ' That is after this step is due, so do not wait for it.',
    afterGoLive: ' That is after go-live, so do not wait for it.',
  }[comes]
  return (
    <InsetText>
      <p>
        {label} is not out yet. It is expected on {formatDate(availableFrom)}.{late} You may use
        another text.
      </p>
    </InsetText>
  )
}

/** What a new answer would undo, before it is given. */
export function WhatFollows({ follows }: Pick<StepView, 'follows'>) {
  if (follows.length === 0) return null
  return (
    <InsetText>
      <p>If you put this forward:</p>
      <ul>
        {follows.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </InsetText>
  )
}
