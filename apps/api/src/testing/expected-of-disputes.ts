import type { Asked, Expected, Persona } from './expected-access.ts'
import { groupOf } from './made-up-people.ts'
import { onBehalf } from './on-behalf.ts'

const members: readonly Persona[] = ['coordinator', 'fellowMember']
const network = ({ county }: Asked) => ({ network: county.networks[1][0] })
const known = (asked: Asked) => ({
  commandId: asked.commandId,
  ...network(asked),
  dispute: 'dispute-1',
})
const today = '2019-05-06'
const reason = 'A made-up reason'

/** Members and the support lead are told of disputes; those above them are not (domain section 9). */
export const expectedOfDisputes: Readonly<Record<string, Expected>> = {
  'disputes.ofNetwork': { may: [...members, 'lead'], input: network },
  'disputes.ofCommissioner': { may: ['lead'], input: () => ({ commissioner: 'ZC1' }) },
  'disputes.raise': {
    may: ['coordinator', 'lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      practice: groupOf(1, 1)[0],
      step: 'F6',
      reason,
    }),
  },
  // Raised by the second member; the first has the clinical director, who speaks for the network.
  'disputes.meet': {
    may: [...members, 'lead'],
    input: (asked) => ({ ...known(asked), on: today }),
  },
  'disputes.refer': {
    may: [...members, 'lead'],
    input: (asked) => ({ ...known(asked), on: today }),
  },
  // With the committee by now.
  'disputes.ofLmc': {
    may: ['mediator'],
    input: (asked) => ({ ...network(asked), dispute: 'dispute-1' }),
  },
  'disputes.accept': {
    may: ['mediator', 'lead'],
    input: (asked) => ({ ...known(asked), on: today, ...onBehalf(asked.persona) }),
  },
  'disputes.close': {
    may: ['fellowMember', 'mediator', 'lead'],
    input: (asked) => ({
      ...known(asked),
      outcome: 'settled',
      note: reason,
      ...onBehalf(asked.persona),
    }),
  },
}
