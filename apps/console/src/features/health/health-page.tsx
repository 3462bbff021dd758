import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { type Health, healthQuery } from './health-query.ts'
import { healthWords } from './health-words.ts'

/** Whether the engine keeps up with what people enter, and what it cannot work out. */
export function HealthPage() {
  const query = useQuery(healthQuery)
  return (
    <>
      <PageHeading>Is Muster keeping up?</PageHeading>
      <Loaded query={query} what="how Muster is">
        {(health) => (
          <>
            <p role="status">{healthWords(health)}</p>
            <Troubles errors={health.engineErrors} />
          </>
        )}
      </Loaded>
    </>
  )
}

const Troubles = ({ errors }: { errors: Health['engineErrors'] }) =>
  errors.length > 0 && (
    <section aria-labelledby="troubles">
      <h2 className="nhsuk-heading-m" id="troubles">
        What Muster could not work out
      </h2>
      <p>It tries each again by itself, and everybody else is served meanwhile.</p>
      <ul>
        {errors.map(({ subject, error }) => (
          <li key={subject}>
            {subject}: {error}
          </li>
        ))}
      </ul>
    </section>
  )
