import type { Asked, Expected, Persona } from './expected-access.ts'
import { aloneOf, groupOf } from './made-up-people.ts'

const watchers: readonly Persona[] = ['lead', 'secretary', 'region', 'national']
const approved = ({ county }: Asked) => ({ network: county.networks[1][1] })
const chased = (asked: Asked) => ({
  commandId: asked.commandId,
  ...approved(asked),
  request: 'networkCode',
})
const commissioner = { commissioner: 'ZC1' }
const reason = 'A made-up reason'

/** Who may do what in a network that is approved: the second group of side 1. */
export const expectedAfterApproval: Readonly<Record<string, Expected>> = {
  // The practice that stands alone asks to join it.
  'changes.agree': {
    may: ['memberOfAnotherNetwork', 'lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...approved(asked),
      change: 'change-agree-1',
    }),
  },
  'changes.joinable': {
    may: ['memberOfNone', 'lead'],
    input: () => ({ practice: aloneOf(1) }),
  },
  // Notice was given of two of its members.
  'changes.decide': {
    may: ['lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...approved(asked),
      change: 'change-decide-1',
      approved: false,
      reason,
    }),
  },
  'changes.list': {
    may: ['memberOfAnotherNetwork', ...watchers],
    input: (asked) => approved(asked),
  },
  'changes.notify': {
    may: ['memberOfAnotherNetwork', 'lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...approved(asked),
      kind: 'leave',
      practice: groupOf(1, 2)[0],
      reason,
    }),
  },
  'changes.takeBack': {
    may: ['lead'],
    input: (asked) => ({
      commandId: asked.commandId,
      ...approved(asked),
      change: 'change-takeBack-1',
    }),
  },
  'rollout.lateStarts': { may: ['region', 'regionElsewhere', 'national'], input: () => undefined },
  // Nobody has agreed on a payee there, so the coordinator plays that part; the code is the support lead's to chase.
  'outside.ofNetwork': {
    may: ['memberOfAnotherNetwork', ...watchers],
    input: (asked) => approved(asked),
  },
  'outside.ofCommissioner': { may: watchers, input: () => commissioner },
  'outside.registerFile': { may: watchers, input: () => commissioner },
  'outside.ask': {
    may: ['lead'],
    input: (asked) => ({ ...chased(asked), askedOn: '2019-05-06' }),
  },
  'outside.promise': {
    may: ['lead'],
    input: (asked) => ({ ...chased(asked), promisedFor: '2019-05-20' }),
  },
  'outside.answer': {
    may: ['lead'],
    input: (asked) => ({ ...chased(asked), answeredOn: '2019-05-06', code: 'U12345' }),
  },
  // Its first member has its notice.
  'variations.list': { may: watchers, input: () => commissioner },
  'variations.file': { may: watchers, input: () => commissioner },
  'variations.document': {
    may: ['memberOfAnotherNetwork', ...watchers],
    input: () => ({ practice: groupOf(1, 2)[0] }),
  },
  'variations.serve': {
    may: ['lead'],
    input: ({ commandId }) => ({
      commandId,
      ...commissioner,
      practices: [groupOf(1, 2)[1]],
      noticeOn: '2019-05-06',
      effectiveOn: '2019-07-01',
    }),
  },
}
