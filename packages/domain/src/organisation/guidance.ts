import { inThousands } from '../acceptance/in-words.ts'
import { formTendencies, type OrganisationForm } from './forms.ts'
import { type Principle, principles } from './principles.ts'

/** What the practices share already; each makes a principle easier whatever they become. */
export const sharedThings = {
  record: { label: 'One record system', principle: 'sharedRecord' },
  staff: { label: 'Staff who work for several practices', principle: 'team' },
  backOffice: { label: 'A back office or managers', principle: 'management' },
  equipment: { label: 'Premises or equipment', principle: 'diagnostics' },
} as const satisfies Readonly<Record<string, { label: string; principle: Principle }>>
export type SharedThing = keyof typeof sharedThings

export interface GroupFacts {
  readonly form: OrganisationForm
  readonly members: number
  /** Null where no list is known yet. */
  readonly patients: number | null
  readonly size: { readonly minimum: number; readonly upper: number }
  readonly shares: readonly SharedThing[]
}

export interface GuidanceLine {
  readonly effect: 'easier' | 'harder' | 'note'
  /** The design principle that it is about. */
  readonly principle: string | null
  readonly text: string
  readonly source: string
}

/** What a form tends to make easier and harder for this group. The same facts always give the same lines. */
export function organisationGuidance(facts: GroupFacts): readonly GuidanceLine[] {
  const { easier, harder } = formTendencies[facts.form]
  const has = new Map(
    facts.shares.map((thing) => [sharedThings[thing].principle as Principle, thing]),
  )
  const line =
    (effect: 'easier' | 'harder') =>
    ({ principle, because, source }: (typeof easier)[number]): GuidanceLine => ({
      effect,
      principle: principles[principle].says,
      text: because,
      source: `${source}; principle ${principles[principle].source}`,
    })
  const already = [...has].flatMap(([principle, thing]): readonly GuidanceLine[] =>
    easier.some((one) => one.principle === principle)
      ? []
      : [
          {
            effect: 'easier',
            principle: principles[principle].says,
            text: `You share this already: ${sharedThings[thing].label.toLowerCase()}.`,
            source: `As you ticked; principle ${principles[principle].source}`,
          },
        ],
  )
  return [
    ...easier.map(line('easier')),
    ...already,
    ...harder.filter(({ principle }) => !has.has(principle)).map(line('harder')),
    ...notes(facts),
  ]
}

function notes({ form, members, patients, size }: GroupFacts): readonly GuidanceLine[] {
  const note = (text: string, source: string): GuidanceLine => ({
    effect: 'note',
    principle: null,
    text,
    source,
  })
  const { oneHolder } = formTendencies[form]
  const large = patients !== null && patients > size.upper
  return [
    ...(patients !== null && patients < size.minimum
      ? [
          note(
            `Together you have ${inThousands(patients)} patients, under ${inThousands(size.minimum)}. No form changes that: a merger adds no patients.`,
            'Size counts lists: S1 S4; alone only over the minimum: S11',
          ),
        ]
      : []),
    ...(large
      ? [
          note(
            `Above ${inThousands(size.upper)} patients, name neighbourhood teams${oneHolder ? '. One large partnership was accepted as a network where it had them' : ''}.`,
            'S4 S7 S18',
          ),
        ]
      : []),
    ...(form === 'federation'
      ? [
          note(
            'A federation or company cannot hold the network contract: the practices do. It may be a subcontractor, and may receive the money.',
            'S31 S42',
          ),
        ]
      : []),
    ...(oneHolder && members > 1
      ? [
          note(
            'One holder stands behind all practices: whoever on the committee is interested in one of them is interested in all, and that counts as one conflict.',
            'One conflict in all decided together: S68 [P]',
          ),
        ]
      : []),
    note(
      'You can begin with less and go further later: working as a network or federation does not rule out a merger, while a merger is hard to undo.',
      'Muster’s own advice [P]',
    ),
  ]
}
