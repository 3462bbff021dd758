import type { Instant } from '@muster/domain/ids'
import { noneAsOf } from '@muster/domain/views/as-of'
import { Link } from '@tanstack/react-router'
import { Button, WarningCallout } from 'nhsuk-react-components'
import type { Failure } from '../../trpc/describe-failure.ts'
import { useAsOf } from '../as-of/use-as-of.ts'
import { useSpan } from '../clock/clock-queries.ts'

interface Props {
  readonly failure: Failure
  readonly retry?: () => unknown
}

export function FailureNotice({ failure, retry }: Props) {
  const asOf = useAsOf()
  if (asOf !== undefined && (failure.kind === 'absent' || failure.kind === 'forbidden'))
    return <NothingThen asOf={asOf} />
  return (
    <WarningCallout role="alert">
      <WarningCallout.Heading headingLevel="h2">{headings[failure.kind]}</WarningCallout.Heading>
      <p>{failure.message}</p>
      {failure.reference && (
        <p>
          If you ask for help, give this reference: <strong>{failure.reference}</strong>
        </p>
      )}
      {failure.kind === 'signedOut' && (
        <p>
          <Link to="/">Sign in</Link>
        </p>
      )}
      {retry && ['unreachable', 'broken'].includes(failure.kind) && (
        <Button type="button" secondary small onClick={retry}>
          Try again
        </Button>
      )}
    </WarningCallout>
  )
}

const NothingThen = ({ asOf }: { asOf: Instant }) => {
  const span = useSpan()
  const none = span && noneAsOf(asOf, span)
  return (
    <WarningCallout role="alert">
      <WarningCallout.Heading headingLevel="h2">
        Nothing to see at that moment
      </WarningCallout.Heading>
      <p>
        {none?.message ?? 'It was not there yet, or it was not yours to see then or is not now.'}
      </p>
    </WarningCallout>
  )
}

const headings: Readonly<Record<Failure['kind'], string>> = {
  unreachable: 'Not connected',
  signedOut: 'Signed out',
  forbidden: 'Not yours to see',
  absent: 'Not found',
  invalid: 'Not understood',
  broken: 'Something went wrong',
}
