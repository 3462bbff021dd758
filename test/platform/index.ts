export { browserPath, inBrowser } from './browser.ts'
export { freshDatabase } from './fresh-database.ts'
export { freshTaskQueue, type TaskQueue } from './fresh-task-queue.ts'
