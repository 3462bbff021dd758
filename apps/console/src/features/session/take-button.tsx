import { Button } from 'nhsuk-react-components'
import type { Persona } from './session-queries.ts'
import type { Take } from './use-take.ts'

export const TakeButton = ({ persona, take }: { persona: Persona; take: Take }) => (
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
