import { run } from './run.mjs'

run('test/platform/run-checks.ts', process.argv.slice(2))
