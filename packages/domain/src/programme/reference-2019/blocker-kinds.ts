import type { BlockerKind, OwnerTier } from '../programme.ts'

/**
 * The 48 kinds found in the 2019 press, guidance and committee papers, in the order of the research notes. Targets
 * are Muster's proposal [P], except 28 days' notice to leave [S7] and 14 days' notice of a variation [S71].
 *
 * Every kind has exactly one accountable owner who uses Muster. For a party without an account (local medical
 * committee, registration authority, payment agency, solicitor, data protection officer, national team) it is the
 * user who chases them; where two were named, the first. 'Next run' is a month of working days.
 */
export const blockerKinds2019: readonly BlockerKind[] = [
  kind('practiceHasNoNetwork', 'A practice has no network', 'supportLead', 10),
  kind('networkRefusesPractice', 'A network refuses a practice', 'supportLead', 10),
  kind('practiceDeclines', 'A practice declines the contract', 'supportLead', 10),
  kind('patientsUncovered', 'Patients are not covered by any network', 'supportLead', 15),
  kind(
    'ruralWaiverUnevidenced',
    'Under 30,000 patients, rural case not evidenced',
    'supportLead',
    10,
  ),
  kind('listTooSmall', 'Under 30,000 patients and not rural', 'region', 10),
  kind('listTooLargeNoTeams', 'Over 50,000 patients without neighbourhood teams', 'network', 5),
  kind('gapInMap', 'There is a gap in the map', 'supportLead', 5),
  kind('areasOverlap', 'Network areas overlap', 'supportLead', 5),
  kind('areaNotContiguous', 'The area is not in one piece', 'commissioner', 10),
  kind('practiceStraddlesBoundary', 'A practice straddles two commissioners', 'supportLead', 5),
  kind('leadCommissionerNotAgreed', 'The lead commissioner is not agreed', 'region', 5),
  kind('practiceInTwoNetworks', 'A practice is in two networks', 'supportLead', 2),
  kind('listToBeSplit', 'One contract list is to be split', 'region', 10),
  kind('odsCodeWrong', 'A practice code is wrong or closed', 'practice', 3),
  kind('listNotAtDate', 'The list size is not the figure of 1 January', 'practice', 2),
  kind('dispersedList', 'The list is dispersed or digital', 'region', 15),
  kind('mergerOrClosurePending', 'A merger or closure is pending', 'supportLead', 15),
  kind('apmsContractEnding', 'An APMS contract is ending', 'supportLead', 15),
  kind('noClinicalDirector', 'There is no clinical director', 'network', 10),
  kind('directorOutOfArea', 'The clinical director does not practise in the area', 'network', 5),
  kind('payeeDisputed', 'Members disagree about the payee', 'network', 5),
  kind('memberWillNotSign', 'A member will not sign, or a partner is away', 'practice', 5),
  kind('schedulesBlank', 'Schedules are blank or voting is not settled', 'network', 10),
  kind('dataSharingUnsigned', 'The data sharing agreement is not signed', 'network', 10),
  kind('nationalTemplateLate', 'A national template is late', 'region', 20),
  kind('controllerRoleUnclear', 'Who controls and who processes data is unclear', 'network', 10),
  kind('vatOnStaff', 'VAT on supplying staff', 'network', 15),
  kind('pensionAccess', 'The employer has no access to the NHS Pension Scheme', 'network', 20),
  kind('employerNotChosen', 'No employer is chosen', 'network', 10),
  kind('liabilityDisputed', 'Members disagree about liability', 'network', 15),
  kind('pharmacistShareUnfunded', 'The unfunded 30% of a pharmacist', 'network', 10),
  kind('extendedHoursNoProvider', 'Nobody provides the extended hours', 'network', 10),
  kind('extendedHoursTooFew', 'Too few extended hours', 'network', 5),
  kind('committeeNotQuorate', 'The committee is not quorate', 'commissioner', 5),
  kind('committeeTooLate', 'The committee meets after the deadline', 'commissioner', 3),
  kind('conflictedVoter', 'A voting member has a conflict of interest', 'commissioner', 1),
  kind('papersIncomplete', 'Decision papers are incomplete', 'supportLead', 3),
  kind('stpAgreementAwaited', 'Agreement of the STP is awaited', 'region', 5),
  kind('commissionerWideHold', 'All networks of the commissioner are held', 'region', 5),
  kind('variationUnsigned', 'The contract variation is not signed', 'practice', 5),
  kind('noticeNotRun', "The 14 days' notice has not run", 'supportLead', 14),
  kind('bankDetailsMissing', 'Bank details are missing or were rejected', 'network', 5),
  kind('networkCodeNotIssued', 'The network code is not issued', 'supportLead', 10),
  kind('payeeLinkMissing', 'The payee is not linked in the national register', 'supportLead', 5),
  kind('paymentCutOffMissed', 'A payment cut-off was missed', 'supportLead', 21),
  kind('wrongPayment', 'A payment is wrong', 'supportLead', 21),
  kind('memberLeaving', 'A member leaves or is expelled', 'supportLead', 20),
  // Raised by the engine when a date passes; proposals, not among the 48.
  kind('registrationLate', 'The registration was not submitted in time', 'supportLead', 2),
  kind('goLiveHeld', 'The network did not go live on the day', 'region', 1),
  kind('conditionsUnmet', 'The conditions of the approval are not met', 'supportLead', 5),
  kind(
    'givingUpUnanswered',
    'A member has not said whether its group is given up',
    'supportLead',
    5,
  ),
  kind('somethingElse', 'Something else', 'supportLead', 2),
]

function kind(
  key: string,
  label: string,
  owner: OwnerTier,
  targetWorkingDays: number,
): BlockerKind {
  return { kind: key, label, owner, targetWorkingDays }
}
