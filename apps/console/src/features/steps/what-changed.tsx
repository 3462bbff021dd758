import type { Field } from '@muster/domain/programme/field'
import type { DocumentView, StepView } from '@muster/domain/views/step-view'
import { formatDay } from '../clock/format-time.ts'
import { ChangedClauses } from './changed-clauses.tsx'
import { ChangesTable } from './changes-table.tsx'

interface Props {
  readonly view: StepView
  readonly since: NonNullable<DocumentView['sinceSigned']>
  readonly fieldsOf: (step: string) => readonly Field[]
}

/** What a practice signs anew: each answer that is no longer as it was in the version it signed. */
export function WhatChanged({ view, since, fieldsOf }: Props) {
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
        <ChangesTable
          view={view}
          changes={since.changes}
          fieldsOf={fieldsOf}
          before="When you signed"
          now="Now"
        />
      )}
    </section>
  )
}
