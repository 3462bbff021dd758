import { eitherOf, maybe, oneOf, orUnknown, words } from '../tables/cell.ts'
import { commissionerCode, paddedPostcode, practiceCode } from '../tables/code-cells.ts'
import { slashDate } from '../tables/date-cells.ts'
import { pounds, quantity } from '../tables/number-cells.ts'
import {
  column,
  optionalColumn,
  PLAIN,
  type RowOf,
  type TableFormat,
} from '../tables/table-format.ts'

const amount = maybe(pounds)

const columns = {
  regionCode: optionalColumn('NHS England (Region) code', maybe(words)),
  regionName: optionalColumn('NHS England (Region) Name', maybe(words)),
  commissioner: optionalColumn('CCG Code', maybe(commissionerCode)),
  commissionerName: optionalColumn('CCG NAME', maybe(words)),
  code: column('Practice Code', practiceCode),
  name: optionalColumn('Practice Name', maybe(words)),
  address: optionalColumn('Practice Address', maybe(words)),
  postcode: optionalColumn('Practice Postcode', maybe(paddedPostcode)),
  openDate: optionalColumn('Practice Open Date', maybe(slashDate)),
  // The publisher writes one blank where there is no close date.
  closeDate: optionalColumn('Practice Close Date', maybe(slashDate, ' ')),
  contractType: column('Contract Type', orUnknown(oneOf(['GMS', 'PMS', 'APMS']), 'UNKNOWN')),
  dispensing: column('Dispensing Practice', orUnknown(eitherOf('Yes', 'No'), 'UNKNOWN')),
  practiceType: optionalColumn('Practice Type', maybe(words)),
  rurality: column('Practice Rurality', orUnknown(oneOf(['Urban', 'Rural']), 'MISSING')),
  atypical: optionalColumn('Atypical Characteristics', maybe(words)),
  // Headed 'last known figure', but the quarters show a mean over the quarters of the year.
  registered: column('Number of Registered Patients (Last Known Figure)', maybe(quantity)),
  weighted: column('Number of Weighted Patients (Last Known Figure)', maybe(quantity)),
  averagePerRegistered: optionalColumn('Average payments per registered patient', amount),
  averagePerWeighted: optionalColumn('Average payments per weighted patient', amount),
  globalSum: optionalColumn('Global Sum', amount),
  mpigCorrection: optionalColumn('MPIG Correction factor', amount),
  pmsBalance: optionalColumn('Balance of PMS Expenditure', amount),
  qof: optionalColumn('Total QOF Payments', amount),
  childhoodVaccination: optionalColumn('Childhood Vaccination and Immunisation Scheme', amount),
  extendedHours: optionalColumn('GP Extended Hours Access', amount),
  influenzaAndPneumococcal: optionalColumn('Influenza and Pneumococcal Immunisations', amount),
  learningDisabilities: optionalColumn('Learning Disabilities', amount),
  meningitis: optionalColumn('Meningitis', amount),
  minorSurgery: optionalColumn('Minor Surgery', amount),
  outOfArea: optionalColumn('Out Of Area in Hours Urgent Care', amount),
  pertussis: optionalColumn('Pertussis', amount),
  rotavirusAndShingles: optionalColumn('Rotavirus and Shingles Immunisation', amount),
  violentPatients: optionalColumn('Services for Violent Patients', amount),
  localIncentives: optionalColumn('Total Local Incentive Schemes', amount),
  premises: optionalColumn('Premises Payments', amount),
  seniority: optionalColumn('Seniority', amount),
  doctorsRetainer: optionalColumn('Doctors Retainer Scheme Payments', amount),
  locumAllowances: optionalColumn('Total Locum Allowances', amount),
  appraisal: optionalColumn('Appraisal Costs', amount),
  studyLeave: optionalColumn('Prolonged Study Leave', amount),
  pcoAdminOther: optionalColumn('PCO Admin Other', amount),
  informationTechnology: optionalColumn('Information Management and Technology', amount),
  nonDesPneumococcal: optionalColumn(
    'Non DES Item Pneumococcal Vaccine, Childhood Immunisation Main Programme',
    amount,
  ),
  generalPracticeForwardView: optionalColumn('General Practice Forward View', amount),
  prescribingFees: optionalColumn('Prescribing Fee Payments', amount),
  dispensingFees: optionalColumn('Dispensing Fee Payments', amount),
  drugsReimbursed: optionalColumn('Reimbursement of Drugs', amount),
  otherPayments: optionalColumn('Other Payments', amount),
  total: optionalColumn('Total NHS Payments to General Practice', amount),
  deductions: optionalColumn(
    'Deductions for Pensions, Levies and Prescription Charge Income',
    amount,
  ),
  totalMinusDeductions: optionalColumn(
    'Total NHS Payments to General Practice Minus Deductions',
    amount,
  ),
}

export type PaymentsRow = RowOf<typeof columns>

/** NHS Payments to General Practice: contract type, weighted list and what was paid. */
export const payments: TableFormat<PaymentsRow> = {
  title: 'the payments to general practice',
  columns,
  positions: null,
  style: { ...PLAIN, newline: '\r\n' },
  key: (row) => row.code,
  keyHeading: 'Practice Code',
}
