import type { Quorum } from '@muster/domain/programme/routes'

/** `At least 4 members who vote, among them 1 lay member and 1 executive`. */
export function quorumInWords(quorum: Quorum): string {
  const { votingMembers, layMembers, executives, layAndExecutiveMajority } = quorum
  const among = [
    ...(layMembers > 0 ? [count(layMembers, 'lay member')] : []),
    ...(executives > 0 ? [count(executives, 'executive')] : []),
  ]
  return [
    `At least ${count(votingMembers, 'member')} who ${votingMembers === 1 ? 'votes' : 'vote'}`,
    ...(among.length > 0 ? [`, among them ${among.join(' and ')}`] : []),
    ...(layAndExecutiveMajority ? ['; lay members and executives outnumber the GPs'] : []),
  ].join('')
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
