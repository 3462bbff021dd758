import { proposed } from '../parameter.ts'

/** On the steps that are about the payee. */
export const withoutBankDetails = proposed(
  'Write the name and the ODS code only; the payee sends its bank details to the payment agency itself.',
  'The registration asked commissioners for bank details: S1 S20; Muster holds none [P]',
)
