import type { Asked, Expected, Persona } from './expected-access.ts'
import { aloneOf, groupOf } from './made-up-people.ts'
import { onBehalf } from './on-behalf.ts'

const members: readonly Persona[] = ['coordinator', 'fellowMember']
const watchers: readonly Persona[] = ['lead', 'secretary', 'region', 'national']
/** Declined by the second group: it wants to take part, and is in no network. */
const homeless = groupOf(1, 2)[2]
const today = '2019-05-06'
const commissioner = { commissioner: 'ZC1' }
const reason = 'A made-up reason'
const network = ({ county }: Asked) => ({ network: county.networks[1][0] })

/** Who asks for a place, who refuses it, and who records the mediation. */
export const expectedOfPlaces: Readonly<Record<string, Expected>> = {
  'places.ofCommissioner': { may: watchers, input: () => commissioner },
  'places.ofNetwork': { may: [...members, ...watchers], input: (asked) => network(asked) },
  // The other members of the group that names it see its standing as they see its home.
  'places.ofPractice': {
    may: ['memberOfNone', ...watchers],
    input: () => ({ practice: aloneOf(1) }),
  },
  // One after another: it asks, is refused, and goes to mediation, which fails.
  'places.ask': {
    may: ['lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      practice: homeless,
    }),
  },
  'places.refuse': {
    may: ['coordinator', 'lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      practice: homeless,
      reason,
    }),
  },
  'mediation.open': {
    may: ['lead'],
    input: ({ commandId }) => ({ commandId, ...commissioner, practice: homeless }),
  },
  'mediation.invite': {
    may: ['lead'],
    input: ({ commandId }) => ({ commandId, ...commissioner, practice: homeless, on: today }),
  },
  // Invited by now: the mediator sees and records; the support lead says for whom.
  'mediation.ofLmc': {
    may: ['mediator'],
    input: () => ({ ...commissioner, practice: homeless }),
  },
  'mediation.accept': {
    may: ['mediator', 'lead'],
    input: ({ commandId, persona }) => ({
      commandId,
      ...commissioner,
      practice: homeless,
      on: today,
      ...onBehalf(persona),
    }),
  },
  'mediation.meet': {
    may: ['mediator', 'lead'],
    input: ({ commandId, persona }) => ({
      commandId,
      ...commissioner,
      practice: homeless,
      on: today,
      ...onBehalf(persona),
    }),
  },
  'mediation.close': {
    may: ['mediator', 'lead'],
    input: ({ commandId, persona }) => ({
      commandId,
      ...commissioner,
      practice: homeless,
      outcome: 'failed',
      note: reason,
      ...onBehalf(persona),
    }),
  },
  // It has ended by now.
  'mediation.decline': {
    may: ['mediator', 'lead'],
    refused: 'no-open-mediation',
    input: ({ commandId, persona }) => ({
      commandId,
      ...commissioner,
      practice: homeless,
      on: today,
      because: 'capacity',
      ...onBehalf(persona),
    }),
  },
  'places.require': {
    may: ['lead'],
    refused: 'cannot-allocate',
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      practice: homeless,
      reason,
    }),
  },
  'places.takeBackRefusal': {
    may: ['coordinator', 'lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...network(asked),
      practice: homeless,
    }),
  },
}
