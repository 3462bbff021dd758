import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { WarningCallout } from 'nhsuk-react-components'
import { useAsOf } from '../as-of/use-as-of.ts'
import { registerChangesQuery } from './register-queries.ts'

/** On the support lead's home: how many changes of the register wait for a decision. */
export function RegisterWaiting({ commissioner }: { commissioner: string }) {
  const { data } = useQuery(registerChangesQuery(commissioner, useAsOf()))
  if (!data || data.length === 0) return null
  const waiting = data.filter(
    ({ standing, mayDecide, doubted }) => (standing === 'open' || doubted) && mayDecide,
  )
  const link = (words: string) => (
    <Link to="/commissioners/$commissioner/register" params={{ commissioner }}>
      {words}
    </Link>
  )
  if (waiting.length === 0) return <p>{link('Changes in the practice register')}</p>
  return (
    <WarningCallout>
      <WarningCallout.Heading headingLevel="h2">
        The practice register has changed
      </WarningCallout.Heading>
      <p>
        {waiting.length === 1 ? 'One practice waits' : `${waiting.length} practices wait`} for your
        decision:{' '}
        {waiting
          .slice(0, 3)
          .map(({ practiceName }) => practiceName)
          .join(', ')}
        {waiting.length > 3 && ' and others'}. Nothing is applied before. {link('Look and decide')}
      </p>
    </WarningCallout>
  )
}
