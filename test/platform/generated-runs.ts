import fc from 'fast-check'

/** `npm run verify` has properties tried far more often than `npm test`. */
const runs = Number(process.env.MUSTER_GENERATED_RUNS)
if (runs > 0) fc.configureGlobal({ numRuns: runs })
