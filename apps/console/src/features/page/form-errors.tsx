import type { Refusal } from '@muster/domain/refusal'
import { ErrorSummary } from 'nhsuk-react-components'
import { type RefObject, useEffect, useRef } from 'react'
import type { Failure } from '../../trpc/describe-failure.ts'
import { FailureNotice } from './failure-notice.tsx'
import { SourceWords } from './source-words.tsx'

export interface FieldProblem {
  /** The id of the control to go to, where there is one. */
  readonly control: string | null
  readonly message: string
}

interface Props {
  readonly problems: readonly FieldProblem[]
  readonly refusal?: Refusal | null
  readonly failure?: Failure | null
  /** Turns the field that a refusal names into the id of its control. */
  readonly controlOf?: (field: string) => string | null
}

/** Everything that stands in the way of a form, at its top, with the focus on it each time it changes. */
export function FormErrors({ problems, refusal, failure, controlOf }: Props) {
  const summary = useRef<HTMLDivElement>(null)
  const all = refusal
    ? [...problems, { control: controlOfRefusal(refusal, controlOf), message: refusal.message }]
    : problems
  useFocusOn(summary, all)
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {all.length > 0 && (
        <ErrorSummary ref={summary} tabIndex={-1} disableAutoFocus>
          <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
          <ErrorSummary.List>
            {all.map(({ control, message }) =>
              control ? (
                <ErrorSummary.ListItem key={message} href={`#${control}`}>
                  {message}
                </ErrorSummary.ListItem>
              ) : (
                <li key={message}>{message}</li>
              ),
            )}
          </ErrorSummary.List>
          {refusal?.source && (
            <p className="nhsuk-body-s">
              Why: <SourceWords of={refusal.source} />
            </p>
          )}
        </ErrorSummary>
      )}
    </>
  )
}

const controlOfRefusal = (refusal: Refusal, controlOf: Props['controlOf']) =>
  refusal.field ? (controlOf?.(refusal.field) ?? null) : null

function useFocusOn(summary: RefObject<HTMLDivElement | null>, all: readonly FieldProblem[]) {
  const said = all.map(({ message }) => message).join('\n')
  useEffect(() => {
    if (said !== '') summary.current?.focus()
  }, [said, summary])
}

/** The same words again beside the control they are about. */
export const errorAt = (problems: readonly FieldProblem[], control: string): string =>
  problems.find((problem) => problem.control === control)?.message ?? ''
