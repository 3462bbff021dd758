/**
 * Twelve design principles of primary care at scale, as recalled [R] from the 2013 proposals; where KPMG's pages of
 * December 2013 say nearly the same, they are the source (S73). In Muster's own words.
 */
export const principles = {
  earlyDecision: { says: 'A senior clinician decides early', source: 'S73, list [R]' },
  electronicAccess: {
    says: 'Patients reach the practice by electronic means',
    source: 'S73, list [R]',
  },
  fewVisits: {
    says: 'Few separate visits, with specialist advice at hand',
    source: 'S73, list [R]',
  },
  continuity: { says: 'Patients see the same people where that matters', source: '[R]' },
  proactive: { says: 'Care comes before people ask for it', source: 'S73, list [R]' },
  tailored: { says: 'Care is made to measure for frail people', source: 'S73, list [R]' },
  ownGoals: { says: 'Patients manage their health by goals of their own', source: 'S73, list [R]' },
  team: { says: 'A team of several professions works together', source: 'S73, list [R]' },
  diagnostics: { says: 'Tests are ready when they are needed', source: 'S73, list [R]' },
  sharedRecord: { says: 'One electronic record is shared by all', source: '[R]' },
  publicData: { says: 'Data on quality are public and up to date', source: '[R]' },
  management: { says: 'Management is professional', source: 'S73, list [R]' },
} as const

export type Principle = keyof typeof principles
