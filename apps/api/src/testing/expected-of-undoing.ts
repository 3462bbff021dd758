import type { Asked, Expected, Persona } from './expected-access.ts'
import { groupOf } from './made-up-people.ts'

const network = ({ commandId, county }: Asked) => ({ commandId, network: county.networks[1][0] })
const member = (asked: Asked) => ({
  ...network(asked),
  practice: asked.persona === 'fellowMember' ? groupOf(1, 1)[1] : groupOf(1, 1)[0],
  ...(asked.persona === 'lead'
    ? { onBehalf: { askedBy: 'Somebody made up', how: 'phone' as const } }
    : {}),
})
const members: readonly Persona[] = ['coordinator', 'fellowMember']
const reason = 'A made-up reason'
/** Its members are in dispute, which has to be settled first. */
const refused = 'in-dispute'

/** Who ends or undoes what stands. */
export const expectedOfUndoing: Readonly<Record<string, Expected>> = {
  'blockers.reassign': {
    may: ['lead', 'region'],
    input: (asked) => ({
      ...network(asked),
      blocker: 'blocker-1',
      to: asked.persona === 'lead' ? 'commissioner' : 'region',
      clockStartsAgain: false,
      reason,
    }),
  },
  'dissolution.propose': {
    may: [...members, 'lead'],
    refused,
    input: (asked) => ({ ...member(asked), reason }),
  },
  'dissolution.answer': {
    may: [...members, 'lead'],
    refused,
    input: (asked) => ({ ...member(asked), version: 1, agrees: true }),
  },
  'dissolution.takeBack': {
    may: [...members, 'lead'],
    refused,
    input: (asked) => ({ ...network(asked), version: 1 }),
  },
  'dissolution.decide': {
    may: ['lead'],
    refused,
    input: (asked) => ({ ...network(asked), version: 1, reason }),
  },
  'dissolution.end': {
    may: ['lead'],
    refused,
    input: (asked) => ({ ...network(asked), reason }),
  },
}
