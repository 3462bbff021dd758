export type { ClockTarget, Demonstration } from './demonstration.ts'
export type { AppRouter } from './router.ts'
export { appRouter } from './router.ts'
export { type ApiSettings, NoSignIn, type RunningApi, startApi } from './start-api.ts'
