export { createActivities } from './create-activities.ts'
export type { WorkerSettings } from './settings.ts'
export { type RunningWorker, startWorker } from './start-worker.ts'
