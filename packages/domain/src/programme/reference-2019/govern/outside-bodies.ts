import type { Column } from '../../field.ts'

/** A body that works with the network, by name and kind: asked of Schedule 7 and of the parties who share data. */
export const outsideBody: readonly Column[] = [
  { kind: 'text', id: 'name', label: 'Name', audience: 'members', maximumLength: 150 },
  {
    kind: 'choice',
    id: 'kind',
    label: 'What kind of body?',
    options: [
      { value: 'council', label: 'Council' },
      { value: 'pharmacy', label: 'Community pharmacy' },
      { value: 'communityTrust', label: 'Community trust' },
      { value: 'mentalHealthTrust', label: 'Mental health trust' },
      { value: 'hospitalTrust', label: 'Hospital trust' },
      { value: 'federation', label: 'GP federation or company' },
      { value: 'voluntary', label: 'Voluntary organisation' },
      { value: 'other', label: 'Another body' },
    ],
  },
]
