import { run } from './run.mjs'

run('apps/local/src/start.ts', process.argv.slice(2))
