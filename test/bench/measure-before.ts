import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Goal } from './bench-result.ts'

const root = join(import.meta.dirname, '..', '..')
const own = '@muster'

/**
 * The goals as an earlier commit reaches them by its own benchmarks, run now and on this machine, with the packages
 * that are installed here. Throws where the commit is not known, or its benchmarks end without a result.
 */
export function measureBefore(revision: string, args: readonly string[]): readonly Goal[] {
  const commit = commitOf(revision)
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-before-'))
  const tree = join(folder, 'tree')
  try {
    git('worktree', 'add', '--quiet', '--detach', tree, commit)
    linkPackages(join(root, 'node_modules'), join(tree, 'node_modules'))
    return run(tree, join(folder, 'before.json'), args)
  } finally {
    git('worktree', 'remove', '--force', tree)
    rmSync(folder, { recursive: true, force: true })
  }
}

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' })

function commitOf(revision: string): string {
  try {
    return git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`).trim()
  } catch {
    throw new Error(`There is no commit ${revision} here. Name one that git log shows.`)
  }
}

/** Installed packages are shared; Muster's own are the tree's, by the same relative links. */
function linkPackages(from: string, to: string): void {
  mkdirSync(join(to, own), { recursive: true })
  for (const name of readdirSync(from))
    if (name !== own && !name.startsWith('.')) symlinkSync(join(from, name), join(to, name))
  for (const name of readdirSync(join(from, own)))
    symlinkSync(readlinkSync(join(from, own, name)), join(to, own, name))
}

function run(tree: string, file: string, args: readonly string[]): readonly Goal[] {
  const command = [join(tree, 'test', 'bench', 'main.ts'), ...args, '--json', file]
  spawnSync(process.execPath, command, { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] })
  if (!existsSync(file)) throw new Error('The benchmarks of that commit ended without a result.')
  return (JSON.parse(readFileSync(file, 'utf8')) as { goals: readonly Goal[] }).goals
}
