import { londonDate, stepId } from '../../ids.ts'
import { proposed, published } from '../parameter.ts'
import type { PaymentTerms } from '../payment.ts'

export const signedAgreement = published(
  'Approved registration and an agreement signed by every member',
  'S5 S31 S51',
)

/** What every stream of 2019 has in common. */
export const sharedTerms2019: Pick<
  PaymentTerms,
  'firstPaid' | 'laterStart' | 'needs' | 'cutOffWorkingDays' | 'passedOn' | 'takesPartFrom'
> = {
  firstPaid: published(londonDate('2019-07-31'), 'First paid at the end of July: S25'),
  laterStart: proposed(
    'theDaysLate',
    'A network that is late is not established and not paid (S5 S31); no source says how a later start is reckoned',
  ),
  needs: [stepId('L4')],
  takesPartFrom: { step: stepId('D9'), field: 'effectiveOn' },
  passedOn: { step: stepId('G4'), field: 'shares' },
  cutOffWorkingDays: proposed(8, 'Eight working days before payment, said of a later system: S72'),
}
