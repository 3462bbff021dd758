import { createActivities } from '../create-activities.ts'
import { startWorker } from '../start-worker.ts'

/** A worker that kills itself when its nth look is committed and Temporal does not know it yet. */
const [settings = '{}', nth = '1'] = process.argv.slice(2)
let looks = 0

await startWorker({ ...JSON.parse(settings), log: () => undefined }, (db) => {
  const activities = createActivities(db)
  return {
    ...activities,
    advance: async (subject, wokenBy) => {
      const seen = await activities.advance(subject, wokenBy)
      looks += 1
      if (looks === Number(nth)) process.kill(process.pid, 'SIGKILL')
      return seen
    },
  }
})
