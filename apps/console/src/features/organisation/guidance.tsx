import {
  formTendencies,
  isOrganisationForm,
  organisationForms,
} from '@muster/domain/organisation/forms'
import {
  type GroupFacts,
  organisationGuidance,
  type SharedThing,
  sharedThings,
} from '@muster/domain/organisation/guidance'
import { Checkboxes, Details } from 'nhsuk-react-components'
import { useState } from 'react'
import { GuidanceLists } from './guidance-lists.tsx'

interface Props {
  /** What is chosen so far; anything else shows all forms side by side. */
  readonly chosen: unknown
  readonly members: number
  /** The group as the rules see it, once they have been asked. */
  readonly group: { readonly patients: number; readonly range: GroupFacts['size'] } | undefined
}

/** Federate or merge: what a form tends to make easier and harder, for this group. */
export function OrganisationGuidance({ chosen, members, group }: Props) {
  const [shares, setShares] = useState<readonly SharedThing[]>([])
  if (!isOrganisationForm(chosen)) return <SideBySide />
  const size = group?.range ?? { minimum: 0, upper: Number.POSITIVE_INFINITY }
  const facts = { form: chosen, members, patients: group?.patients ?? null, size, shares }
  const toggle = (thing: SharedThing, on: boolean) =>
    setShares(on ? [...shares, thing] : shares.filter((one) => one !== thing))
  return (
    <section className="muster-viability" aria-labelledby="guidance">
      <h2 className="nhsuk-heading-s" id="guidance">
        {formTendencies[chosen].label}: what it tends to change
      </h2>
      <p>{formTendencies[chosen].inShort} No form is best for everybody.</p>
      <Checkboxes
        name="shares"
        legend="What do you share already?"
        legendProps={{ size: 's' }}
        hint="For this advice only: it is not sent."
        small
      >
        {(Object.keys(sharedThings) as SharedThing[]).map((thing) => (
          <Checkboxes.Item
            key={thing}
            id={`shares-${thing}`}
            checked={shares.includes(thing)}
            onChange={(event) => toggle(thing, event.currentTarget.checked)}
          >
            {sharedThings[thing].label}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
      <GuidanceLists lines={organisationGuidance(facts)} />
    </section>
  )
}

const SideBySide = () => (
  <Details>
    <Details.Summary>Federate, merge or neither: the forms side by side</Details.Summary>
    <Details.Text>
      <dl>
        {organisationForms.map((form) => (
          <div key={form} className="nhsuk-u-margin-bottom-3">
            <dt>
              <strong>{formTendencies[form].label}</strong>
            </dt>
            <dd className="nhsuk-u-margin-left-0">{formTendencies[form].inShort}</dd>
          </div>
        ))}
      </dl>
      <p>Choose one to see what it tends to make easier and harder.</p>
    </Details.Text>
  </Details>
)
