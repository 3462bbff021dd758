import type { LmcCase } from '@muster/domain/lmc/lmc-cases'

const acts = {
  accept: 'Accept the invitation',
  meet: 'Meet with those concerned',
  settle: 'Say what came of it',
} as const

export const actWords = ({ waits }: Pick<LmcCase, 'waits'>): string =>
  waits ? acts[waits.act] : ''

const outcomes: Readonly<Record<NonNullable<LmcCase['outcome']>, string>> = {
  agreed: 'A network takes the practice',
  failed: 'No network takes the practice',
  joined: 'The practice joined a network',
  notWanted: 'The practice no longer wants to take part',
  moved: 'The practice belongs to another commissioner now',
  settled: 'Settled',
  notSettled: 'Could not be settled',
  takenBack: 'Taken back',
}

export const outcomeWords = ({ outcome }: Pick<LmcCase, 'outcome'>): string =>
  outcome ? outcomes[outcome] : ''

/** What it is about, as the committee would say it. */
export const kindWords = ({ about, part }: Pick<LmcCase, 'about' | 'part'>): string =>
  about.kind === 'mediation' ? 'A practice that no network wants' : `Dispute: ${part}`
