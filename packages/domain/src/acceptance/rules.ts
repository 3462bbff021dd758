import type { Refusal } from '../refusal.ts'
import type { AcceptanceRule, Attempt } from './acceptance-rule.ts'
import { activeAtProgrammeDate } from './active-at-programme-date.ts'
import { additionalToBaseline } from './additional-to-baseline.ts'
import { areaExplained } from './area-explained.ts'
import { contractEligible } from './contract-eligible.ts'
import { coverAgreed, coverage, gapClosed } from './coverage.ts'
import { datesInOrder } from './dates-in-order.ts'
import { directorPractisesInArea } from './director-practises-in-area.ts'
import { everyMemberLinked } from './every-member-linked.ts'
import { exactlyOnePayee } from './exactly-one-payee.ts'
import { exceptionsHaveDecider } from './exceptions-have-decider.ts'
import { extendedHoursEnough, extendedHoursReady, extendedHoursStated } from './extended-hours.ts'
import { filled } from './filled.ts'
import { firstPaymentStatement } from './first-payment-statement.ts'
import { formFits } from './form-fits.ts'
import { informed } from './informed.ts'
import { interestsDeclared } from './interests-declared.ts'
import { interimBounded } from './interim-bounded.ts'
import { listEqualsPublishedOrExplained } from './list-equals-published-or-explained.ts'
import { membersFree } from './members-free.ts'
import { notice14Days } from './notice-14-days.ts'
import { outsideAnswered } from './outside-answered.ts'
import { processorsAmongParties } from './processors-among-parties.ts'
import { certificateFacts, fullAgreementReady } from './readiness.ts'
import { sharesSumTo100 } from './shares-sum-to-100.ts'
import { agreementSignedByAll, partyToAgreement, sharingParties } from './signatures.ts'
import { completenessCheck, sixItems } from './six-items.ts'
import { sizeOrException } from './size-or-exception.ts'
import { teamsNamed } from './teams-named.ts'
import { templateOut } from './template-out.ts'
import { vatAndPensionAnswered } from './vat-and-pension-answered.ts'
import { votesWorkable } from './votes-workable.ts'

/** Every rule by the name that programmes call it by. */
export const acceptanceRules: Readonly<Record<string, AcceptanceRule>> = {
  activeAtProgrammeDate,
  additionalToBaseline,
  agreementSignedByAll,
  areaExplained,
  certificateFacts,
  completenessCheck,
  contractEligible,
  coverAgreed,
  coverage,
  datesInOrder,
  directorPractisesInArea,
  everyMemberLinked,
  exactlyOnePayee,
  exceptionsHaveDecider,
  extendedHoursEnough,
  extendedHoursReady,
  extendedHoursStated,
  filled,
  firstPaymentStatement,
  formFits,
  fullAgreementReady,
  gapClosed,
  informed,
  interestsDeclared,
  interimBounded,
  listEqualsPublishedOrExplained,
  membersFree,
  notice14Days,
  outsideAnswered,
  partyToAgreement,
  processorsAmongParties,
  sharesSumTo100,
  sharingParties,
  sixItems,
  sizeOrException,
  teamsNamed,
  templateOut,
  vatAndPensionAnswered,
  votesWorkable,
}

/** The step's rules in their order; the first that says no is the answer. */
export function accept(attempt: Attempt): Refusal | null {
  for (const { rule: name, with: parameters } of attempt.step.accept) {
    const rule = Object.hasOwn(acceptanceRules, name) ? acceptanceRules[name] : undefined
    if (!rule)
      throw new Error(`Step ${attempt.step.id} calls the rule ${name}, which does not exist.`)
    const no = rule(attempt, parameters ?? {})
    if (no) return no
  }
  return null
}
