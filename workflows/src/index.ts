export { commissionerAssurance } from './commissioner-assurance.ts'
export { networkTransition } from './network-transition.ts'
export { programmeRollout } from './programme-rollout.ts'
