import type { Asked, Expected, Persona } from './expected-access.ts'

const members: readonly Persona[] = ['coordinator', 'fellowMember']
const network = ({ county }: Asked) => ({ network: county.networks[1][0] })
const reason = 'A made-up reason'

/** Asked for by the network, decided by the commissioner and the region. */
export const expectedOfExceptions: Readonly<Record<string, Expected>> = {
  'exceptions.decide': {
    may: ['lead', 'region'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      exception: 'dispersal',
      reason,
      granted: true,
    }),
  },
  'exceptions.request': {
    may: [...members, 'lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      exception: 'crossesBoundary',
      reason,
    }),
  },
  // Both have granted it by then.
  'exceptions.withdraw': {
    may: ['lead', 'region'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      exception: 'dispersal',
      reason,
    }),
  },
}
