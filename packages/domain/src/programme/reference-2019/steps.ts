import type { Step } from '../step.ts'
import { choosePartners, drawArea, testSize } from './form/network-steps.ts'
import { chooseDirector, choosePayee } from './form/people-steps.ts'
import { confirmList, declareIntent } from './form/practice-steps.ts'
import { signInitialAgreement, submitRegistration } from './form/registration-steps.ts'
import {
  certifyGoLive,
  confirmExtendedHours,
  confirmSigned,
  coverNonJoiners,
} from './go-live/go-live-steps.ts'
import { checkFirstPayment, claimRoles, linkMembers, setUpPayee } from './go-live/payment-steps.ts'
import { agreeSharing, shareData } from './govern/data-sharing-steps.ts'
import { planExtendedHours } from './govern/extended-hours-step.ts'
import { chooseEmployer, splitMoney } from './govern/money-and-staff-steps.ts'
import { agreeInsolvency, nameOutsideBodies } from './govern/remaining-schedule-steps.ts'
import { agreeExtraTerms, planActivities, settleVotes } from './govern/schedule-steps.ts'
import { signFullAgreement } from './govern/signature-steps.ts'
import { resolveInJune, serveVariation, signVariation } from './sign-off/after-decision-steps.ts'
import { checkCompleteness, checkCoverage, writeExceptionsPaper } from './sign-off/check-steps.ts'
import { decide, declareInterests, notifyDecision } from './sign-off/decision-steps.ts'

/** All 37, in the order of their keys, but notice of a variation comes before its signature. */
export const steps2019: readonly Step[] = [
  declareIntent,
  confirmList,
  choosePartners,
  drawArea,
  testSize,
  chooseDirector,
  choosePayee,
  signInitialAgreement,
  submitRegistration,
  checkCompleteness,
  checkCoverage,
  writeExceptionsPaper,
  declareInterests,
  decide,
  notifyDecision,
  resolveInJune,
  serveVariation,
  signVariation,
  settleVotes,
  agreeExtraTerms,
  planActivities,
  splitMoney,
  chooseEmployer,
  planExtendedHours,
  agreeInsolvency,
  nameOutsideBodies,
  agreeSharing,
  shareData,
  signFullAgreement,
  confirmSigned,
  confirmExtendedHours,
  linkMembers,
  setUpPayee,
  coverNonJoiners,
  certifyGoLive,
  checkFirstPayment,
  claimRoles,
]
