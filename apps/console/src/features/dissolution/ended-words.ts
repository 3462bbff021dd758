import type { EndedBecause } from '@muster/domain/facts/dissolution-events'

export const endedWords: Readonly<Record<EndedBecause, string>> = {
  membersAgreed: 'Its members gave it up',
  leadDecided: 'The support lead decided to end it, because not every member answered',
  nobodyJoined: 'The support lead ended it, because nobody was in it',
  nobodyLeft: 'Its last member went',
}
