import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { prepare, stop } from './prepare.mjs'

// node scripts/run.mjs PROGRAM [ARGUMENT ...]
// Prepares the clone, then runs a program of ours on Node 24 in place of this one.

const { root, node } = prepare()
const child = spawn(node, process.argv.slice(2), {
  cwd: root,
  // The channel tells the program when this process dies, however it dies.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // Stripping types and compiling is most of what a start costs; every process of ours shares the result.
  env: {
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
    ...process.env,
  },
})
// The terminal sends Ctrl-C to both of us; whoever kills only this process means the program.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (problem) => stop(`Node 24 could not be started: ${problem.message}`))
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
