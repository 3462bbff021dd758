import { Button } from 'nhsuk-react-components'
import { windowFor } from './other-window.ts'
import type { Persona } from './session-queries.ts'
import { useTake } from './use-take.ts'

/** The short path: one signature, seen by the support lead and the region as it happens; then time moves. */
export function TwoMinutes({ personas }: { personas: readonly Persona[] }) {
  const take = useTake()
  const signer = personas.find(({ home, story }) => home === 'practice' && story !== null)
  if (!signer) return null
  return (
    <section aria-labelledby="two-minutes" className="muster-path">
      <h2 className="nhsuk-heading-m" id="two-minutes">
        See what it does in two minutes
      </h2>
      <ol className="nhsuk-list nhsuk-list--number">
        <li>
          <p>
            Open the{' '}
            {others(personas).map(({ home }, index) => (
              <span key={home}>
                {index > 0 && ' and the '}
                <a
                  href={windowFor(window.location, home, personas)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {home === 'lead' ? 'support lead’s page' : 'region’s page'} (opens in a new tab)
                </a>
              </span>
            ))}{' '}
            and put them beside this one. Then sign the agreement as {signer.scopeName}, whose
            signature is the one missing.
          </p>
          <Button type="button" disabled={take.isPending} onClick={() => take.mutate(signer)}>
            Be {signer.name} and sign
          </Button>
        </li>
        <li>
          <p>
            Look at the row of the network on the support lead’s page, and at the count on the
            region’s page. Both change without reload.
          </p>
        </li>
        <li>
          <p>
            Press ‘Next deadline’ in the dark bar until it is 31 May. Everybody but you acts by
            script. Then read on the network’s page what Muster did by itself.
          </p>
        </li>
      </ol>
    </section>
  )
}

const others = (personas: readonly Persona[]) =>
  (['lead', 'region'] as const)
    .filter((home) => personas.some((persona) => persona.home === home))
    .map((home) => ({ home }))
