/** NHS England's three models of delegated commissioning (A greater involvement, B joint, C full delegation). */
export const commissioningModels = ['full', 'joint', 'greater'] as const
export type CommissioningModel = (typeof commissioningModels)[number]

/** The body that decides whether a network is approved. */
export type SignOffRoute =
  | {
      readonly body: 'committee' | 'jointCommittee'
      readonly recordedBy: 'secretary'
      readonly quorum: Quorum
    }
  | { readonly body: 'region'; readonly recordedBy: 'region' }

/**
 * When a committee may decide. Real terms of reference vary (BMC study of four CCGs, domain source S69),
 * so each number is a parameter of the programme that a commissioner's own terms may replace.
 */
export interface Quorum {
  readonly votingMembers: number
  readonly layMembers: number
  readonly executives: number
  /** Lay and executive members must outnumber the GPs who vote. */
  readonly layAndExecutiveMajority: boolean
}
