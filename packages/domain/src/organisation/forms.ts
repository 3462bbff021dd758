import type { Principle } from './principles.ts'

/** How practices may be organised (Nuffield Trust, S74), and a practice that stays alone (S11). */
export const organisationForms = [
  'network',
  'federation',
  'superPartnership',
  'multiPractice',
  'single',
] as const
export type OrganisationForm = (typeof organisationForms)[number]

interface Tendency {
  readonly principle: Principle
  readonly because: string
  readonly source: string
}

export interface FormTendencies {
  readonly label: string
  /** One contract holder stands behind all its practices. */
  readonly oneHolder: boolean
  readonly inShort: string
  readonly easier: readonly Tendency[]
  readonly harder: readonly Tendency[]
}

const proposal = 'Muster’s own reading [P] of S74'

/** What each form tends to make easier or harder. None is best: it depends on what the practices want. */
export const formTendencies: Readonly<Record<OrganisationForm, FormTendencies>> = {
  network: {
    label: 'Network',
    oneHolder: false,
    inShort:
      'Each practice keeps its contract, its partners and its list. Least changes, and it is easiest to leave.',
    easier: [
      {
        principle: 'continuity',
        because: 'Patients stay with the practice and the people they know.',
        source: proposal,
      },
    ],
    harder: [
      {
        principle: 'sharedRecord',
        because:
          'Each practice answers for its own records, so sharing is agreed and signed by all.',
        source: 'S5 S51',
      },
      {
        principle: 'team',
        because: 'One practice employs for the others, which may bring VAT on supplying staff.',
        source: 'S50',
      },
      {
        principle: 'management',
        because: 'Nobody manages for all unless you agree who does and pay for it.',
        source: proposal,
      },
    ],
  },
  federation: {
    label: 'Federation',
    oneHolder: false,
    inShort:
      'Practices keep their contracts and share a company for staff, premises or the back office.',
    easier: [
      {
        principle: 'management',
        because: 'A shared back office can employ managers that no practice could pay alone.',
        source: 'Research notes section 5; S74',
      },
      {
        principle: 'team',
        because: 'The company can employ staff who work for all.',
        source: proposal,
      },
      {
        principle: 'diagnostics',
        because: 'Equipment and services are bought together.',
        source: proposal,
      },
    ],
    harder: [
      {
        principle: 'sharedRecord',
        because:
          'The company is one more party to every data sharing agreement, as a processor or a controller.',
        source: 'S5 S51',
      },
      {
        principle: 'earlyDecision',
        because: 'Decisions pass through the practices and the board of the company.',
        source: proposal,
      },
    ],
  },
  superPartnership: {
    label: 'Super-partnership',
    oneHolder: true,
    inShort:
      'Partners of several practices merge into one partnership. Most changes, and it is hard to undo.',
    easier: [
      {
        principle: 'sharedRecord',
        because: 'One partnership answers for all records.',
        source: proposal,
      },
      {
        principle: 'team',
        because: 'One employer, so no VAT on supplying staff between practices.',
        source: 'S50',
      },
      {
        principle: 'management',
        because: 'One management, one set of accounts.',
        source: proposal,
      },
    ],
    harder: [
      {
        principle: 'continuity',
        because:
          'Large lists need neighbourhood teams, so that patients still know who looks after them.',
        source: 'S18',
      },
    ],
  },
  multiPractice: {
    label: 'Multi-practice provider',
    oneHolder: true,
    inShort: 'One provider holds the contracts of several practices and runs them alike.',
    easier: [
      {
        principle: 'sharedRecord',
        because: 'One provider answers for all records.',
        source: proposal,
      },
      {
        principle: 'publicData',
        because: 'All practices count in the same way.',
        source: proposal,
      },
      {
        principle: 'management',
        because: 'One management for all practices.',
        source: proposal,
      },
    ],
    harder: [
      {
        principle: 'continuity',
        because: 'Employed clinicians tend to move more often than partners do.',
        source: proposal,
      },
    ],
  },
  single: {
    label: 'One practice alone',
    oneHolder: true,
    inShort: 'One large practice is the network. Nothing is shared with other practices.',
    easier: [
      {
        principle: 'sharedRecord',
        because: 'There is one record already.',
        source: proposal,
      },
      {
        principle: 'continuity',
        because: 'Patients stay with the practice they know.',
        source: proposal,
      },
    ],
    harder: [
      {
        principle: 'fewVisits',
        because: 'What the practice cannot offer itself is agreed with bodies outside.',
        source: proposal,
      },
      {
        principle: 'diagnostics',
        because: 'There is nobody to share equipment with.',
        source: proposal,
      },
    ],
  },
}

export const isOrganisationForm = (value: unknown): value is OrganisationForm =>
  organisationForms.some((form) => form === value)
