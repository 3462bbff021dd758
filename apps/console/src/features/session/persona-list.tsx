import { Button, Card } from 'nhsuk-react-components'
import { describeFailure } from '../../trpc/describe-failure.ts'
import { FailureNotice } from '../page/failure-notice.tsx'
import { roleWords } from './home-of.ts'
import type { Persona } from './session-queries.ts'
import { useTake } from './use-take.ts'

interface Props {
  readonly personas: readonly Persona[]
  /** The persona that a link offers, shown first. */
  readonly chosen: string | null
}

const homes = ['practice', 'lead', 'secretary', 'region'] as const

/** The people of the demonstration, with the story that each one is in. */
export function PersonaList({ personas, chosen }: Props) {
  const take = useTake()
  const first = personas.find(({ id }) => id === chosen)
  return (
    <section aria-labelledby="people">
      {take.error && <FailureNotice failure={describeFailure(take.error)} />}
      {first && (
        <Button type="button" disabled={take.isPending} onClick={() => take.mutate(first)}>
          Continue as {first.name}, {first.scopeName}
        </Button>
      )}
      <h2 className="nhsuk-heading-m" id="people">
        Who do you want to be?
      </h2>
      {homes.map((home) => (
        <div key={home} className="muster-people">
          {personas
            .filter((persona) => persona.home === home)
            .map((persona) => (
              <Card key={persona.id} className="muster-person">
                <Card.Heading headingLevel="h3">{persona.name}</Card.Heading>
                <p>
                  {roleWords[persona.home]}, {persona.scopeName}
                </p>
                {persona.story && <p>{persona.story}</p>}
                <Button
                  type="button"
                  secondary
                  small
                  disabled={take.isPending}
                  onClick={() => take.mutate(persona)}
                >
                  Be {persona.name}
                </Button>
              </Card>
            ))}
        </div>
      ))}
    </section>
  )
}
