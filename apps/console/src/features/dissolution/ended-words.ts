import type { EndedBecause } from '@muster/domain/facts/dissolution-events'

export const endedWords: Readonly<Record<EndedBecause, string>> = {
  membersAgreed: 'Its members gave it up',
  nobodyJoined: 'The support lead ended it, because nobody was in it',
  nobodyLeft: 'Its last member went',
}
