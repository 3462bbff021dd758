import type { DisputeRules } from '../disputes.ts'
import { proposed, published } from '../parameter.ts'

/** Clauses 92 and 93 of the network agreement, as they were reported. */
export const disputes2019: DisputeRules = {
  documents: ['initialAgreement', 'fullAgreement'],
  stages: [
    {
      name: 'meeting',
      label: 'A meeting of the members under Schedule 1',
      owner: 'network',
      withinWorkingDays: proposed(10, 'Stage 1 is a meeting under Schedule 1: S45; days [P]'),
    },
    {
      name: 'lmc',
      label: 'Referred to the local medical committee',
      owner: 'supportLead',
      mediated: true,
      withinWorkingDays: proposed(15, 'Stage 2 refers it to the LMC: S45; days [P]'),
    },
  ],
  goesOn: [
    proposed(
      'Patients are served as agreed: extended hours go on.',
      'Delivery conditions: S51 [P]',
    ),
    proposed('Every patient stays covered: nobody leaves by a dispute.', 'Coverage: S23 S27 [P]'),
    proposed('Payments go on as last agreed and signed.', 'Payment to the payee: S53 [P]'),
    proposed(
      'Other parts of the agreement are varied and signed as usual.',
      'Muster’s proposal [P]',
    ),
  ],
  waits: [
    proposed(
      'A variation of the disputed part is not signed until the dispute has ended.',
      'Muster’s proposal [P]; what was signed before stays in force',
    ),
    proposed(
      'Nobody is late with such a signature meanwhile: the days that were left are left when the dispute has ended.',
      'Muster’s proposal [P]',
    ),
  ],
  notOpen: [
    published(
      'The agreement is not an NHS contract, so the NHS’s statutory dispute resolution is not open.',
      'S31',
    ),
    published(
      'Arbitration is often invoked wrongly: the agreement knows two stages only.',
      'S45 S46',
    ),
  ],
}
