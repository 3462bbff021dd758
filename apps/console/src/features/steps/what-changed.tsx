import type { Field } from '@muster/domain/programme/field'
import type { DocumentView, StepView } from '@muster/domain/views/step-view'
import { Table } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'
import { answerWords } from './answer-words.ts'
import { ChangedClauses } from './changed-clauses.tsx'
import { nameOf } from './fields/practice-fields.tsx'

interface Props {
  readonly view: StepView
  readonly since: NonNullable<DocumentView['sinceSigned']>
  readonly fieldsOf: (step: string) => readonly Field[]
}

/** What a practice signs anew: each answer that is no longer as it was in the version it signed. */
export function WhatChanged({ view, since, fieldsOf }: Props) {
  const words = (field: Field | undefined, value: unknown) =>
    field ? answerWords(field, value, (code) => nameOf(view, code)).join(', ') : String(value ?? '')
  const signedOn = view.document?.signed.find(
    ({ practice, version }) => practice === view.whose.practice && version === since.version,
  )
  return (
    <section aria-labelledby="changed">
      <h3 className="nhsuk-heading-s" id="changed">
        What has changed since your practice signed
      </h3>
      <p>
        You signed{signedOn && ` on ${formatDay(signedOn.at)}`}, version{' '}
        <code>{since.version}</code>.
      </p>
      <ChangedClauses clauses={since.clauses} />
      {since.changes.length === 0 && since.clauses.length === 0 && (
        <p>The text is the same: another member joined or left, or the programme has changed.</p>
      )}
      {since.changes.length > 0 && (
        <Table responsive>
          <Table.Head>
            <Table.Row>
              <Table.Cell>Part</Table.Cell>
              <Table.Cell>When you signed</Table.Cell>
              <Table.Cell>Now</Table.Cell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {since.changes.map(({ step, practice, field, title, before, now }) => {
              const asked = fieldsOf(step).find(({ id }) => id === field)
              return (
                <Table.Row key={`${step} ${practice ?? ''} ${field}`}>
                  <Table.Cell>
                    {title}: {asked?.label ?? field}
                    {practice && ` (${nameOf(view, practice)})`}
                  </Table.Cell>
                  <Table.Cell>{words(asked, before)}</Table.Cell>
                  <Table.Cell>{words(asked, now)}</Table.Cell>
                </Table.Row>
              )
            })}
          </Table.Body>
        </Table>
      )}
    </section>
  )
}
