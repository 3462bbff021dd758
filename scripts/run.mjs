import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { prepare, stop } from './prepare.mjs'

/** Prepares the clone, then runs a program of ours on Node 24 in place of this one. */
export function run(program, args) {
  const { root, node } = prepare()
  // The channel tells the program when this process dies, however it dies.
  const child = spawn(node, [program, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // The terminal sends Ctrl-C to both of us; whoever kills only this process means the program.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (problem) => stop(`Node 24 could not be started: ${problem.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}
