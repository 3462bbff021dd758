import { Button, Card, Details } from 'nhsuk-react-components'
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

type Take = ReturnType<typeof useTake>

/** The people of the demonstration: those with a story, those who oversee, then everybody else. */
export function PersonaList({ personas, chosen }: Props) {
  const take = useTake()
  const first = personas.find(({ id }) => id === chosen)
  const isShown = ({ story, home }: Persona) => story !== null || home !== 'practice'
  const others = personas.filter((persona) => !isShown(persona))
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
        {personas.filter(isShown).map((persona) => (
          <PersonaCard key={persona.id} persona={persona} take={take} />
        ))}
      </div>
      {others.length > 0 && <Others personas={others} take={take} />}
    </section>
  )
}

function PersonaCard({ persona, take }: { persona: Persona; take: Take }) {
  return (
    <Card className="muster-person">
      <Card.Heading headingLevel="h3" size="s">
        {persona.name}
      </Card.Heading>
      <p>
        {persona.name.startsWith(roleWords[persona.home]) ? '' : `${roleWords[persona.home]}, `}
        {persona.scopeName === persona.name ? '' : persona.scopeName}
      </p>
      {persona.story && <p>{persona.story}</p>}
      <TakeButton persona={persona} take={take} />
    </Card>
  )
}

const Others = ({ personas, take }: { personas: readonly Persona[]; take: Take }) => (
  <Details>
    <Details.Summary>Other practices ({personas.length})</Details.Summary>
    <Details.Text>
      <ul className="nhsuk-list muster-people">
        {personas.map((persona) => (
          <li key={persona.id}>
            <TakeButton persona={persona} take={take} />
          </li>
        ))}
      </ul>
    </Details.Text>
  </Details>
)

const TakeButton = ({ persona, take }: { persona: Persona; take: Take }) => (
  <Button
    type="button"
    secondary
    small
    disabled={take.isPending}
    onClick={() => take.mutate(persona)}
  >
    Continue as {persona.name}
  </Button>
)
