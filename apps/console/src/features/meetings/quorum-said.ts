import type { Quorum } from '@muster/domain/programme/routes'
import type { FieldProblem } from '../page/form-errors.tsx'

/** The quorum as it is typed; a box left empty is a number still to be entered. */
export interface QuorumSaid {
  /** Whether the committee's own terms are entered; else those in force stay. */
  readonly own: boolean
  readonly votingMembers: string
  readonly layMembers: string
  readonly executives: string
  readonly layAndExecutiveMajority: boolean
}

export const quorumNumbers = [
  { field: 'votingMembers', label: 'Members who vote, at least' },
  { field: 'layMembers', label: 'Lay members among them, at least' },
  { field: 'executives', label: 'Executives among them, at least' },
] as const

export const quorumAsSaid = (quorum: Quorum | null, assumed: boolean): QuorumSaid => ({
  own: quorum !== null && !assumed,
  votingMembers: String(quorum?.votingMembers ?? ''),
  layMembers: String(quorum?.layMembers ?? ''),
  executives: String(quorum?.executives ?? ''),
  layAndExecutiveMajority: quorum?.layAndExecutiveMajority ?? true,
})

const isNumber = (typed: string) => /^\d{1,2}$/.test(typed.trim())

export const quorumProblems = (said: QuorumSaid): readonly FieldProblem[] =>
  said.own
    ? [
        ...quorumNumbers
          .filter(({ field }) => !isNumber(said[field]))
          .map(({ field, label }) => ({
            control: field,
            message: `Enter a whole number: ${label.toLowerCase()}`,
          })),
        ...(isNumber(said.votingMembers) && Number(said.votingMembers) < 1
          ? [{ control: 'votingMembers', message: 'Somebody has to vote: enter at least 1' }]
          : []),
      ]
    : []

/** What is sent; nothing where the terms in force stay. */
export const quorumToSend = (said: QuorumSaid): { quorum?: Quorum } =>
  said.own
    ? {
        quorum: {
          votingMembers: Number(said.votingMembers),
          layMembers: Number(said.layMembers),
          executives: Number(said.executives),
          layAndExecutiveMajority: said.layAndExecutiveMajority,
        },
      }
    : {}
