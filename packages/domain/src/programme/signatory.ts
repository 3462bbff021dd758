import type { Audience, Field } from './field.ts'

/**
 * Who signs for a practice, and on whose authority. Later legal review found signature defects common (S48); a partner
 * who is away holds up a network (domain section 8, blocker 23), so a deputy may sign and says for whom.
 */
export const signatory = (audience: Audience, declaration: string): readonly Field[] => [
  {
    kind: 'text',
    id: 'signatory',
    label: 'Who signs?',
    hint: 'Name and role, for example a partner or the practice manager.',
    audience,
    maximumLength: 120,
  },
  {
    kind: 'choice',
    id: 'authority',
    label: 'On whose authority?',
    options: [
      { value: 'partner', label: 'As a partner or the contract holder' },
      { value: 'authorised', label: 'Authorised by the partners' },
      { value: 'deputy', label: 'For a partner who is away' },
    ],
  },
  {
    kind: 'text',
    id: 'deputises',
    label: 'For whom, and until when is he or she away?',
    audience,
    maximumLength: 200,
    onlyIf: { field: 'authority', is: ['deputy'] },
  },
  { kind: 'statement', id: 'authorised', label: declaration },
]
