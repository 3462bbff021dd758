import type { GapPolicy } from '@muster/domain/facts/events'
import type { NamedLmc } from '@muster/domain/facts/lmc-facts'
import { commissionerId, lmcId } from '@muster/domain/ids'
import type { CommissionerRecord } from '@muster/nhs-data'
import type { EnrolledCommissioner } from '@muster/operations'

/**
 * Confirming the networks that are ready is the default for a gap in coverage: to hold all of them is a decision that
 * needs an owner and a review date (domain section 9), and approval is not to be unreasonably delayed (S13). The gap
 * is escalated under either.
 */
export const defaultGapPolicy: GapPolicy = 'confirmReady'

/** No file says which committee serves a commissioner: one is named by its part, as people are. */
const lmcOf = ({ code, name }: Pick<CommissionerRecord, 'code' | 'name'>): NamedLmc => ({
  id: lmcId(code),
  name: `Local medical committee, ${name}`,
})

/** The commissioner as the hierarchy has it; its model is full delegation, and said to be assumed, where no file says. */
export function enrolledCommissioner(
  { code, name, stp, region, model, officerMayDecide }: CommissionerRecord,
  gapPolicy: GapPolicy,
  lmc: NamedLmc = lmcOf({ code, name }),
): EnrolledCommissioner {
  return {
    id: commissionerId(code),
    facts: {
      name,
      stp: stp.name,
      region: region.code,
      regionName: region.name,
      model: model.value,
      modelAssumed: model.assumed,
      gapPolicy,
      lmc,
      ...(officerMayDecide.source ? { officerMayDecide: officerMayDecide.value } : {}),
    },
  }
}
