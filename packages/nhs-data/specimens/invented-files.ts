import { gzipSync } from 'fflate'

/**
 * Small files in the published formats. Every place, practice, person and figure in them is
 * invented; codes begin with letters and numbers that no real practice of 2019 carries.
 */

const crlf = (lines: readonly string[]) => `${lines.join('\r\n')}\r\n`
const lf = (lines: readonly string[]) => `${lines.join('\n')}\n`
export const utf8 = (text: string) => new TextEncoder().encode(text)
/** One byte for each character, as cp1252 writes the letters used here. */
export const singleBytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

const registerRow = (cells: Record<number, string>) =>
  Array.from({ length: 27 }, (_, index) => `"${cells[index + 1] ?? ''}"`).join(',')

const MILL = { 3: 'Y99', 4: 'Q99', 5: '1 INVENTED ROAD', 8: 'MADE-UP TOWN', 14: 'B', 22: '0' }

export const registerLines = [
  registerRow({
    ...MILL,
    1: 'Z99001',
    2: 'INVENTED MILL SURGERY',
    10: 'ZZ1 1AA',
    11: '19740401',
    13: 'A',
    15: '99X',
    16: '20130401',
    18: '00000 000001',
    24: '99X',
    26: '4',
  }),
  registerRow({
    ...MILL,
    1: 'Z99002',
    2: 'THE SURGERY, INVENTED',
    10: 'ZZ1 1AA',
    11: '19800101',
    13: 'D',
    15: '99X',
    24: '99X',
    26: '4',
  }),
  registerRow({
    ...MILL,
    1: 'Z99003',
    2: 'INVENTED CLOSED SURGERY',
    10: 'ZZ2 2BB',
    11: '19800101',
    12: '20190630',
    13: 'C',
    15: '99X',
    24: '99X',
    26: '4',
  }),
  registerRow({
    ...MILL,
    1: 'Z99004',
    2: 'INVENTED PROPOSED SURGERY',
    10: '',
    11: '20200101',
    13: 'P',
    15: '',
    24: '99X',
    26: '4',
  }),
  registerRow({ 1: 'Z99005', 2: 'INVENTED HOSPICE', 11: '20150101', 13: 'A', 24: '99X', 26: '13' }),
]

export const listSizeLines = [
  'PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS',
  'GP_PRAC_PAT_LIST,01JAN2019,GP,99X,E38999999,Z99001,ZZ1 1AA,ALL,ALL,8051',
  'GP_PRAC_PAT_LIST,01JAN2019,GP,99X,E38999999,Z99002,ZZ1 1AA,ALL,ALL,0',
]

export const joinedListLines = [
  'practice_code,qof_2018_19_list_size,payments_2018_19_registered_avg,payments_2018_19_weighted_avg,payments_2018_19_contract_type,payments_2018_19_dispensing,payments_2018_19_rurality,payments_2019_20_registered_avg,payments_2019_20_weighted_avg,qof_2019_20_list_size,gp_reg_2021_01_01',
  'Z99001,8060,8034.75,9187.87,GMS,No,Urban,8078.5,9248.29,8154,8166',
  'Z99002,,0,0,UNKNOWN,UNKNOWN,MISSING,,,,',
  'Z99003,,,,,,,2100.25,2200,,',
]

export const hierarchyLines = [
  'ccg_code,ccg_ons_code,ccg_name,stp_ons_code,stp_name,local_office_code,local_office_ons_code,local_office_name,region_code,region_ons_code,region_name,qof_practices',
  '99X,E38999999,"NHS Invented, North and South CCG",E54999999,Invented STP,Q99a,E39999999,Invented Office,Y99,E40999999,Invented Region,2',
  '99Y,E38999998,NHS Made-up CCG,E54999999,Invented STP,Q99a,E39999999,Invented Office,Y99,E40999999,Invented Region,0',
]

export const coordinateLines = [
  'site_code,practice_code,site_kind,postcode,latitude,longitude,source',
  'Z99001,Z99001,main,ZZ1 1AA,54.561626,-1.318970,nhs-choices',
  'Z99001001,Z99001,branch,ZZ1 1AB,54.561627,-1.318971,nhs-choices',
  'Z99002,Z99002,main,ZZ1 1AA,,,none',
]

export const pcnDetailsLines = [
  'PCN Code,PCN Name,Current Clinical Commissioning Group Code,Clinical Commissioning Group Name,Open Date (YYYYMMDD),Close Date,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Postcode',
  'U99901,INVENTED VALLEY PCN,99X,NHS INVENTED CCG,20191001,,INVENTED HOUSE ,"1 ROAD, VALLEY",,,,ZZ1 1AA',
]

export const pcnMemberLines = [
  'Partner Organisation Code,Partner Name,Practice Parent CCG Code,Practice Parent CCG Name,PCN Code,PCN Name,PCN Parent CCG Code,PCN Parent CCG Name,Practice to PCN Relationship Start Date,Practice to PCN Relationship End Date,Practice CCG and PCN CCG match?',
  'Z99001,INVENTED MILL SURGERY,99X,NHS INVENTED CCG,U99901,INVENTED VALLEY PCN,99X,NHS INVENTED CCG,20191001,,TRUE',
  'Z99006,SURGERY OVER THE BORDER,99Y,NHS MADE-UP CCG,U99901,INVENTED VALLEY PCN,99X,NHS INVENTED CCG,20191201,,FALSE',
]

export const paymentLines = [
  'CCG Code,Practice Code,Practice Name,Practice Postcode,Practice Open Date,Practice Close Date,Contract Type,Dispensing Practice,Practice Rurality,Number of Registered Patients (Last Known Figure),Number of Weighted Patients (Last Known Figure),Appraisal Costs ,"Deductions for Pensions, Levies and Prescription Charge Income"',
  '98X,Z99001,DR INVENTED & PARTNERS,ZZ1  1AA,01/04/1999, ,PMS,Yes,Rural,8034.75,9187.87,0,-63154.38',
  '98X,Z99003,DR MADE UP,ZZ22 2BB,01/04/1999,30/06/2019,UNKNOWN,UNKNOWN,MISSING,0,0,12.5,0',
]

export const prevalenceLines = [
  'PRACTICE_CODE,INDICATOR_GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE',
  'Z99001,AF,107,TOTAL,8060',
  'Z99001,DEP,289,18OV,6100',
  'Z99002,AF,,TOTAL,2270',
]

export const deprivationLines = ['practice_code,imd2019_score', 'Z99001,32.36093926']

export const choicesLines = [
  'OrganisationID¬OrganisationCode¬OrganisationType¬SubType¬OrganisationStatus¬IsPimsManaged¬isEPSEnabled¬OrganisationName¬Address1¬Address2¬Address3¬City¬County¬Postcode¬Latitude¬Longitude¬ParentODSCode¬ParentName¬Phone¬Email¬Website¬Fax',
  '1¬Z99001¬GP¬UNKNOWN¬Visible¬True¬True¬Caf\u00e9 "Invented" Surgery, The¬1 Road¬¬¬Town¬County¬ZZ1 1AA¬51.5¬-3.7647120654582977E-2¬99X¬NHS Invented CCG¬¬¬¬',
]

export const modelLines = ['ccg_code,commissioning_model', '99Y,joint']

/** One file of each text format, as its publisher writes it, under a name that tells nothing. */
export const inventedFiles = {
  'practice-register': utf8(crlf(registerLines)),
  'list-sizes-published': utf8(crlf(listSizeLines)),
  'list-sizes-joined': utf8(lf(joinedListLines)),
  hierarchy: utf8(lf(hierarchyLines)),
  coordinates: utf8(lf(coordinateLines)),
  'pcn-details-csv': utf8(lf(pcnDetailsLines)),
  'pcn-members-csv': utf8(lf(pcnMemberLines)),
  payments: gzipSync(utf8(crlf(paymentLines))),
  prevalence: gzipSync(utf8(crlf(prevalenceLines))),
  deprivation: utf8(lf(deprivationLines)),
  'nhs-choices': gzipSync(singleBytes(crlf(choicesLines))),
  'commissioning-models': utf8(lf(modelLines)),
} as const

export const text = { crlf, lf }
