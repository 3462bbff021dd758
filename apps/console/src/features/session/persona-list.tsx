import { Button, Card } from 'nhsuk-react-components'
import { describeFailure } from '../../trpc/describe-failure.ts'
import { FailureNotice } from '../page/failure-notice.tsx'
import { FindPerson } from './find-person.tsx'
import type { Persona } from './session-queries.ts'
import { TakeButton } from './take-button.tsx'
import { type Take, useTake } from './use-take.ts'

interface Props {
  readonly personas: readonly Persona[]
  /** The persona that a link offers, shown first. */
  readonly chosen: string | null
}

/** The people of the demonstration: those who are offered, and a way to find everybody else. */
export function PersonaList({ personas, chosen }: Props) {
  const take = useTake()
  const first = personas.find(({ id }) => id === chosen)
  return (
    <section aria-labelledby="people">
      {take.error && <FailureNotice failure={describeFailure(take.error)} />}
      {first && (
        <Button type="button" disabled={take.isPending} onClick={() => take.mutate(first)}>
          Continue as {first.name}
        </Button>
      )}
      <h2 className="nhsuk-heading-m" id="people">
        Who do you want to be?
      </h2>
      <div className="muster-people">
        {personas.map((persona) => (
          <PersonaCard key={persona.id} persona={persona} take={take} />
        ))}
      </div>
      <FindPerson take={take} />
    </section>
  )
}

function PersonaCard({ persona, take }: { persona: Persona; take: Take }) {
  return (
    <Card className="muster-person">
      <Card.Heading headingLevel="h3" size="s">
        {persona.name}
      </Card.Heading>
      {persona.story && <p>{persona.story}</p>}
      <TakeButton persona={persona} take={take} />
    </Card>
  )
}
