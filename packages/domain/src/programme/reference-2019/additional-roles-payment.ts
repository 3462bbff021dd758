import { stepId } from '../../ids.ts'
import { proposed, published, recalled } from '../parameter.ts'
import type { PaymentTerms, RolesAmount } from '../payment.ts'
import { sharedTerms2019, signedAgreement } from './payment-terms.ts'

const amount: RolesAmount = {
  by: 'roles',
  step: stepId('L8'),
  roles: [
    {
      field: 'pharmacists',
      label: 'Clinical pharmacist',
      yearlyPence: published(37_810_00, '70% of the cost, £37,810 a year at most: S56 S57'),
    },
    {
      field: 'prescribers',
      label: 'Social prescriber',
      yearlyPence: recalled(
        34_113_00,
        'The whole cost, £34,113 a year at most; S58 says £34,110, and the cap of S59 agrees with £34,113',
      ),
    },
  ],
  usual: {
    each: published(1, 'One whole-time of each role: S56 S57 S58'),
    capPence: published(53_942_00, '£53,942 up to 100,000 patients, nine twelfths of both: S59'),
  },
  large: {
    overPatients: 100_000,
    each: published(2, 'Two whole-time pharmacists over 100,000 patients: S56 S57'),
    capPence: proposed(107_884_00, 'Twice the cap of S59, which is said of smaller networks only'),
  },
}

/** Paid on claim, so first by the run after the claim. */
export const additionalRoles2019: Omit<PaymentTerms, 'period'> = {
  ...sharedTerms2019,
  amount,
  needs: [stepId('L4'), stepId('L8')],
  conditions: [
    signedAgreement,
    published('Staff are additional to a baseline', 'S61'),
    recalled('The baseline is of 31 March 2019', 'S61 does not give the date'),
  ],
}
