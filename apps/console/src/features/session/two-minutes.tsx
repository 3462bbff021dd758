import { Button } from 'nhsuk-react-components'
import { windowFor } from './other-window.ts'
import { firstOf, signerOf } from './people.ts'
import type { Persona } from './session-queries.ts'
import { useTake } from './use-take.ts'

/** The short path: one signature, seen by the support lead and the region as it happens; then time moves. */
export function TwoMinutes({ personas }: { personas: readonly Persona[] }) {
  const take = useTake()
  const signer = signerOf(personas)
  if (!signer) return null
  return (
    <section aria-labelledby="two-minutes" className="nhsuk-u-reading-width">
      <h2 className="nhsuk-heading-m" id="two-minutes">
        See what it does in two minutes
      </h2>
      <ol className="nhsuk-list nhsuk-list--number">
        <li>
          <p>Open these two pages, and put them beside this one:</p>
          <ul>
            <Beside persona={firstOf(personas, 'lead')} words="the support lead’s networks" />
            <Beside persona={firstOf(personas, 'region')} words="the region’s rollout" />
          </ul>
        </li>
        <li>
          <p>
            Sign the agreement for the practice whose signature is missing. Its network registers at
            once: the support lead’s row and the region’s count change beside it, without reload.
          </p>
          <Button type="button" disabled={take.isPending} onClick={() => take.mutate(signer)}>
            Sign as {signer.name}
          </Button>
        </li>
        <li>
          <p>
            Press ‘Next deadline’ in the dark bar until it is 31 May. Everybody but you acts by
            script. Then open a network and read, under ‘What happened’, what Muster did by itself.
          </p>
        </li>
      </ol>
    </section>
  )
}

function Beside({ persona, words }: { persona: Persona | null; words: string }) {
  if (!persona) return null
  return (
    <li>
      <a href={windowFor(window.location, persona)} target="_blank" rel="noreferrer">
        {words} (opens in a new tab)
      </a>
    </li>
  )
}
